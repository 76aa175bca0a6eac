/** Says how an edit went: what was taken over, what was refused, and what else happened on the way. */
import type { Notice, RefusedCell, WindowModel } from '../state/index.ts';
import type { BatchPlan, EditRemark, Refusal } from './editing/index.ts';
import type { BatchKind } from './sheet-edits.ts';

/** Of one edit: each remark by itself, with what can be done about it. */
export function tellRemarks(model: WindowModel, remarks: readonly EditRemark[]): void {
  for (const remark of remarks) model.tell(noticeOf(model, remark));
}

function noticeOf(model: WindowModel, remark: EditRemark): Notice {
  const { t, entityName } = model.translator;
  switch (remark.type) {
    case 'negative':
      return { kind: 'note', text: t('window/edit/madeNegative') };
    case 'byColumn':
      return {
        kind: 'note',
        text: t('window/byColumn/kept', { field: remark.field }),
        action: { label: t('window/byColumn/useInstead'), run: () => model.dispatch(remark.remove, remark.label) },
      };
    case 'overridden':
      return {
        kind: 'note',
        text: t('window/edit/overridden', { field: remark.field }),
        action: { label: t('window/byColumn/useInstead'), run: () => model.dispatch(remark.remove, remark.label) },
      };
    case 'linked':
      return {
        kind: 'note',
        text: t('window/edit/linked', { entity: entityName(remark.entity), name: remark.name }),
      };
    case 'made':
      return { kind: 'note', text: t('grid/made', { entity: entityName(remark.entity), name: remark.name }) };
    case 'asAbove':
      return { kind: 'note', text: t('grid/asAbove', { entity: entityName(remark.entity), name: remark.name }) };
    case 'renamed':
      return { kind: 'note', text: t('window/assumptions/renamed', { name: remark.name, count: remark.uses }) };
    case 'sharedProxy':
      return {
        kind: 'note',
        text: t('window/edit/sharedProxy', { count: remark.rows }),
        action: {
          label: t('window/edit/onlyHereAction'),
          run: () => model.dispatch(remark.onlyHere, remark.label),
        },
      };
  }
}

const MOST_NAMES = 3;

/** Of many cells: each kind of remark once, with how many there were, and a way to see what was refused. */
export function tellBatch(
  model: WindowModel,
  placeOf: (refusal: Refusal) => Pick<RefusedCell, 'place' | 'go'>,
  { placed, refused, remarks }: BatchPlan,
  kind: BatchKind,
  said: readonly string[],
): void {
  const { t } = model.translator;
  const lines = [t(`grid/done/${kind}`, { count: placed }), ...said, ...remarkLines(model, remarks)];
  if (refused.length === 0) {
    // What a notice says is heard from there.
    if (lines.length > 1) model.tell({ kind: 'note', text: lines.join(' ') });
    else model.announce(lines.join(' '));
    return;
  }
  const calculated = refused.filter(({ problem }) => problem.code === 'sheet.calculated').length;
  const others = refused.length - calculated;
  const left = [
    ...(others > 0 ? [t('grid/done/refused', { count: others })] : []),
    ...(calculated > 0 ? [t('grid/done/calculated', { count: calculated })] : []),
  ];
  model.tell({
    // Whoever copies whole lines expects no figures in columns that the program fills.
    kind: others > 0 ? 'problem' : 'note',
    text: [lines[0], ...left, ...lines.slice(1)].join(' '),
    action: {
      label: t('grid/done/show'),
      run: () => model.showReport(refused.map((each, id) => refusedCell(model, each, { id, ...placeOf(each) }))),
    },
  });
}

function refusedCell(
  { translator }: WindowModel,
  { text, problem }: Refusal,
  place: Omit<RefusedCell, 'text' | 'why'>,
): RefusedCell {
  return { ...place, text, why: translator.sentence(problem) };
}

function remarkLines({ translator: { t } }: WindowModel, remarks: readonly EditRemark[]): string[] {
  const count = (type: EditRemark['type']) => remarks.filter((remark) => remark.type === type).length;
  const made = remarks.flatMap((remark) => (remark.type === 'made' ? [remark.name] : []));
  const counted = (['linked', 'negative', 'byColumn', 'overridden', 'sharedProxy'] as const).flatMap((type) => {
    const number = count(type);
    return number === 0 ? [] : [t(`grid/done/${type}`, { count: number })];
  });
  const names = made.slice(0, MOST_NAMES).map((name) => `“${name}”`);
  const cut = made.length > MOST_NAMES ? [...names, '…'] : names;
  return made.length === 0 ? counted : [t('grid/done/made', { count: made.length, names: cut.join(', ') }), ...counted];
}
