/** The journal of a project as a list of changes in words: who did what, when and why, and which cells it touched. */
import { type Change, changesOf, changeText } from '../changes/index.ts';
import type { Translator } from '../messages/index.ts';
import { type EntityName, type JournalEntry, nameOf, type WholeRow } from '../model/index.ts';
import { LooseRows } from './loose-rows.ts';

/** An entry as a file holds it. Its patch is null where somebody wrote there what is none. */
export interface RecordedEntry extends Pick<JournalEntry, 'seq' | 'at' | 'author' | 'label' | 'reason'> {
  /** The entry that it reversed: then it is an undo or a redo. */
  readonly reverses: number | null;
  readonly patch: JournalEntry['patch'] | null;
}

export interface ToldChange {
  readonly change: Change;
  readonly text: string;
}

export interface ToldEntry extends Omit<RecordedEntry, 'patch'> {
  readonly changes: readonly ToldChange[];
}

/** What to leave in; what is null leaves everything in. */
export interface HistoryFilter {
  readonly author: string | null;
  readonly table: EntityName | null;
  /** The id of a row, or its name at the time. What is noted on its figures belongs to it. */
  readonly row: string | null;
  readonly field: string | null;
  /** A date, or a date and a time in UTC, as far as it is given: 2026-03-03, 2026-03-03T14. */
  readonly since: string | null;
  readonly until: string | null;
}

/** @param start the rows before the first entry. */
export function historyOf(
  start: readonly WholeRow[],
  entries: readonly RecordedEntry[],
  filter: HistoryFilter,
  translator: Translator,
): ToldEntry[] {
  const rows = new LooseRows(start);
  const ofChanges = filter.table !== null || filter.row !== null || filter.field !== null;
  return entries.flatMap(({ patch, ...facts }) => {
    const before = new LooseRows([]);
    const changes = patch === null ? [] : changesOf(patch);
    for (const { entity, id } of changes) {
      const row = rows.row(entity, id);
      if (row !== undefined) before.take({ added: [{ entity, row }], updated: [], removed: [] });
    }
    if (patch !== null) rows.take(patch);
    const find = (entity: EntityName, id: string) => rows.row(entity, id) ?? before.row(entity, id);
    if (!isWithin(facts, filter)) return [];
    const isMeant = ({ entity, id, ...change }: Change) => {
      const row = find(entity, id);
      const on = [id, row?.target, row === undefined ? '' : nameOf(entity, row)];
      const field = 'field' in change ? change.field : null;
      return (
        (filter.table === null || filter.table === entity) &&
        (filter.row === null || on.includes(filter.row)) &&
        (filter.field === null || filter.field === field || filter.field === row?.field)
      );
    };
    const told = changes.filter(isMeant).map((change) => ({ change, text: changeText(change, find, translator) }));
    return ofChanges && told.length === 0 ? [] : [{ ...facts, changes: told }];
  });
}

function isWithin({ at, author }: Pick<RecordedEntry, 'at' | 'author'>, filter: HistoryFilter): boolean {
  const { since, until } = filter;
  return (
    (filter.author === null || filter.author.toLowerCase() === author.toLowerCase()) &&
    (since === null || at.slice(0, since.length) >= since) &&
    (until === null || at.slice(0, until.length) <= until)
  );
}
