/** What each outcome says of itself, before any column is looked at: its tests, its figures, when it starts, how it counts. */
import { startColumnOf } from '../../../shared/engine/index.ts';
import { MOST_COLUMNS, type Row } from '../../../shared/model/index.ts';
import { type ColumnFigureState, columnFigureStates } from './column-figure-states.ts';
import type { WriteContext } from './context.ts';
import { type FigureInForce, figureInForce } from './figure-in-force.ts';
import { oncePerWorkbook } from './once.ts';
import { scheduleState } from './reference-lines.ts';
import { type Share, shares } from './settings-cells.ts';
import { isShare } from './shares.ts';
import { stakeholderStates } from './subgroup-values.ts';
import { bit, factorStates, factorsOfRow, indicatorState, proxyState, shareState } from './workings-values.ts';

export interface OutcomeFrame {
  readonly outcome: string;
  readonly number: number;
  readonly description: string;
  readonly treated: number;
  readonly standing: number;
  readonly fromIndicator: number;
  readonly typed: FigureInForce;
  readonly quantity: number;
  /** How many columns state the quantity. */
  readonly statedQuantity: number;
  readonly inForce: number;
  /** Whether any column states a figure that the outcome reads. */
  readonly byColumn: number;
  /** How many figures by column keep it from being valued. */
  readonly columnsUnusable: number;
  readonly quantityOk: number;
  readonly duration: FigureInForce;
  readonly durationOk: number;
  readonly proxyNumber: number;
  readonly proxyHasValue: number;
  readonly proxyPriceFactor: number;
  readonly proxyOk: number;
  readonly proxyValue: number;
  readonly shares: { readonly [S in Share]: number };
  readonly sharesOk: number;
  readonly multiplier: number;
  readonly kept: number;
  readonly factorsOk: number;
  readonly schedule: number;
  readonly scheduleOk: number;
  readonly sign: number;
  readonly once: number;
  readonly start: number;
  readonly startsAfter: number;
  readonly late: number;
  readonly countsAfter: number;
  readonly yearsOfValue: number;
  readonly yearsCounted: number;
  readonly valued: number;
  readonly counted: number;
  /** The figures by column that it reads and that can be used. */
  readonly figures: readonly ColumnFigureState[];
}

export const outcomeFrames = oncePerWorkbook((context): ReadonlyMap<string, OutcomeFrame> => {
  const stakeholders = stakeholderStates(context);
  const factors = factorStates(context);
  const frames = context.numbers.ids('outcome').flatMap((id): [string, OutcomeFrame][] => {
    const outcome = context.project.outcome.get(id);
    return outcome === undefined
      ? []
      : [[id, frameOf(context, factors, outcome, stakeholders.get(outcome.stakeholder)?.standings.at(-1) ?? 1)]];
  });
  return new Map(frames);
});

/** Figures by column that an outcome reads: its own, and its proxy's. Those of a quantity that is counted play no part. */
function figuresRead(context: WriteContext, outcome: Row<'outcome'>): readonly ColumnFigureState[] {
  return columnFigureStates(context).filter(({ row }) => {
    if (row.entity === 'proxy') return row.target === outcome.proxy && row.field === 'value';
    if (row.entity !== 'outcome' || row.target !== outcome.id) return false;
    return isShare(row.field) || (row.field === 'quantity' && outcome.quantityIndicator === null);
  });
}

function frameOf(
  context: WriteContext,
  factors: ReturnType<typeof factorStates>,
  outcome: Row<'outcome'>,
  standing: number,
): OutcomeFrame {
  const { project, plan, settings, results, numbers } = context;
  const result = results.outcomes.get(outcome.id);
  const typed = figureInForce(context, 'outcome', outcome.id, 'quantity');
  const indicator = outcome.quantityIndicator === null ? undefined : project.indicator.get(outcome.quantityIndicator);
  const counted = indicator === undefined ? null : indicatorState(context, indicator);
  const duration = figureInForce(context, 'outcome', outcome.id, 'duration');
  const proxy = proxyState(context, outcome.proxy);
  const taken = new Map(shares.map((share) => [share, shareState(context, outcome.id, share)]));
  const used = (share: Share) => taken.get(share)?.used ?? 0;
  const { above, others, unusable } = factorsOfRow(context, factors, 'outcome', outcome.id);
  const read = figuresRead(context, outcome);
  const figures = read.filter((figure) => figure.counted === 1);
  const statedQuantity = figures.filter(({ row }) => row.field === 'quantity').length;
  const inForce = statedQuantity > 0 && outcome.quantityByColumn === 'in-force';
  const start = startColumnOf(plan, outcome);
  const startsAfter = outcome.start === 'after';
  const late = plan.activityColumns > 0 ? start >= plan.activityColumns : startsAfter;
  const countsAfter = (outcome.durationCounts ?? settings.durationCounts) === 'after-activity';
  const yearsOfValue =
    proxy.once === 1 ? 1 : duration.used + (countsAfter ? Math.max(0, plan.activityColumns - start) : 0);
  const rounded = settings.fractionalDuration === 'round-up' ? Math.ceil(yearsOfValue) : yearsOfValue;
  const schedule = outcome.discountSchedule === null ? undefined : project.referenceTable.get(outcome.discountSchedule);
  return {
    outcome: outcome.id,
    number: numbers.of('outcome', outcome.id) ?? 0,
    description: outcome.description ?? '',
    treated: bit(outcome.treatment === 'valued'),
    standing,
    fromIndicator: numbers.of('indicator', outcome.quantityIndicator) ?? 0,
    typed,
    quantity: counted === null ? typed.used : counted.quantity,
    statedQuantity,
    inForce: bit(inForce),
    byColumn: bit(figures.length > 0),
    columnsUnusable: read.filter((figure) => figure.unusable === 1).length,
    quantityOk: counted === null ? bit(statedQuantity > 0 || (typed.state === 1 && typed.used >= 0)) : counted.usable,
    duration,
    durationOk: bit(
      (duration.state === 1 || (inForce && duration.state === 0)) &&
        duration.used >= 0 &&
        duration.used <= MOST_COLUMNS,
    ),
    proxyNumber: numbers.of('proxy', outcome.proxy) ?? 0,
    proxyHasValue: bit(proxy.figure.state === 1),
    proxyPriceFactor: proxy.priceFactor,
    proxyOk: proxy.usable,
    proxyValue: proxy.used,
    shares: {
      deadweight: used('deadweight'),
      displacement: used('displacement'),
      attribution: used('attribution'),
      dropOff: used('dropOff'),
    },
    sharesOk: bit(shares.every((share) => taken.get(share)?.unusable === 0)),
    multiplier: above,
    kept: others,
    factorsOk: bit(unusable === 0),
    schedule: numbers.of('referenceTable', outcome.discountSchedule) ?? 0,
    scheduleOk: schedule === undefined ? 1 : scheduleState(context, schedule).sound,
    sign: outcome.negative ? -1 : 1,
    once: proxy.once,
    start,
    startsAfter: bit(startsAfter),
    late: bit(late),
    countsAfter: bit(countsAfter),
    yearsOfValue,
    yearsCounted: rounded === 0 ? 0 : rounded,
    valued: bit(result?.valued === true),
    counted: bit(result?.valued === true && result.counted),
    figures,
  };
}
