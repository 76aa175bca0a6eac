/** The lines of the sheet: those of the shared layout, each with its number, kept the same objects while they say the same. */
import {
  type EntityName,
  type ImpactMapLine,
  impactMapLines,
  type Project,
  rowsBy,
} from '../../../shared/model/index.ts';
import type { SheetLine } from '../../grid/index.ts';
import type { MapEnteredColumn } from './map-columns.ts';

/** Its number is that of the workbook and the CSV, which have no lines to type into. */
export interface MapLine extends ImpactMapLine, SheetLine {
  /** In a sorted or filtered view: the line is its outcome alone. */
  readonly flat?: boolean;
}

/** A line of what is sorted or filtered: an outcome by itself, without the input that happens to stand beside it. */
export function flatLines(lines: readonly MapLine[]): readonly MapLine[] {
  return lines.filter(({ outcome }) => outcome !== null).map(flatLine);
}

export function flatLine(line: MapLine): MapLine {
  return { ...line, input: null, waiting: false, lastOfBlock: false, flat: true };
}

export function mapLines(project: Project, previous: readonly MapLine[]): readonly MapLine[] {
  const known = new Map(previous.map((line) => [line.id, line]));
  let number = 0;
  const lines = impactMapLines(project, { emptyLines: true }).map((line, index, all): MapLine => {
    const isEmpty = line.input === null && line.output === null && line.outcome === null;
    // A block that holds nothing yet is a line on paper too; the empty line at its end is not.
    const isOnPaper = !isEmpty || (line.stakeholder !== null && line.ordinal === 0);
    if (isOnPaper) number += 1;
    const next = {
      ...line,
      number: isOnPaper ? number : null,
      waiting: isEmpty,
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
  { entity }: Pick<MapEnteredColumn, 'entity'>,
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
