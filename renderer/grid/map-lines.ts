/** The lines of the sheet: those of the shared layout, each with its number, kept the same objects while they say the same. */
import { type EntityName, type ImpactMapLine, impactMapLines, type Project, rowsBy } from '../../shared/model/index.ts';
import type { EnteredColumn } from './map-columns.ts';

export interface MapLine extends ImpactMapLine {
  /** As in the workbook and the CSV, which have no lines to type into; null for such a line. */
  readonly number: number | null;
  /** The line at the end of a block or of the sheet that waits for something to be typed. */
  readonly waiting: boolean;
  readonly lastOfBlock: boolean;
}

const laidOut = new WeakMap<Project, readonly ImpactMapLine[]>();

/** The lines of a state of the project, laid out once for the sheet and all that stands around it. */
export function linesOf(project: Project): readonly ImpactMapLine[] {
  const known = laidOut.get(project);
  if (known !== undefined) return known;
  const lines = impactMapLines(project, { emptyLines: true });
  laidOut.set(project, lines);
  return lines;
}

export function mapLines(project: Project, previous: readonly MapLine[]): readonly MapLine[] {
  const known = new Map(previous.map((line) => [line.id, line]));
  const numbers = new Map(impactMapLines(project, { emptyLines: false }).map(({ id }, index) => [id, index + 1]));
  const lines = linesOf(project).map((line, index, all): MapLine => {
    const waiting = line.input === null && line.output === null && line.outcome === null;
    const next = {
      ...line,
      number: numbers.get(line.id) ?? null,
      waiting,
      lastOfBlock: all[index + 1]?.stakeholder !== line.stakeholder,
    };
    const old = known.get(line.id);
    return old !== undefined && sameLine(old, next) ? old : next;
  });
  return lines.length === previous.length && lines.every((line, index) => line === previous[index]) ? previous : lines;
}

function sameLine(a: MapLine, b: MapLine): boolean {
  return (
    a.input === b.input &&
    a.output === b.output &&
    a.outcome === b.outcome &&
    a.number === b.number &&
    a.waiting === b.waiting &&
    a.lastOfBlock === b.lastOfBlock
  );
}

/** The row whose field a column shows on a line, or null where there is none yet. */
export function shownRow(
  project: Project,
  line: ImpactMapLine,
  { entity }: Pick<EnteredColumn, 'entity'>,
): string | null {
  switch (entity) {
    case 'stakeholder':
      return line.stakeholder;
    case 'input':
      return line.input;
    case 'output':
      return line.output;
    case 'outcome':
      return line.outcome;
    case 'indicator':
      return line.outcome === null ? null : shownIndicator(project, line.outcome);
    case 'proxy':
      return line.outcome === null ? null : (project.outcome.get(line.outcome)?.proxy ?? null);
  }
}

/** The indicator that gives the quantity, else the outcome's first. */
function shownIndicator(project: Project, outcome: string): string | null {
  const chosen = project.outcome.get(outcome)?.quantityIndicator ?? null;
  return chosen ?? rowsBy(project, 'indicator', 'outcome', outcome)[0]?.id ?? null;
}

/** The first line that shows a row. */
export function lineShowing(
  project: Project,
  lines: readonly MapLine[],
  entity: EntityName,
  id: string,
): MapLine | null {
  const shows = (line: MapLine): boolean => {
    switch (entity) {
      case 'stakeholder':
      case 'input':
      case 'output':
      case 'outcome':
        return line[entity] === id;
      case 'indicator':
        return line.outcome !== null && project.indicator.get(id)?.outcome === line.outcome;
      case 'proxy':
        return line.outcome !== null && project.outcome.get(line.outcome)?.proxy === id;
      default:
        return false;
    }
  };
  return lines.find(shows) ?? null;
}
