/**
 * Where lines go that are moved to another place of the sheet, as one command. Pure. What comes of it is laid out before
 * anything is done: a move whose lines would not stand where they were put is refused, and not done by halves.
 */
import {
  apply,
  type Command,
  type EntityName,
  fieldsOf,
  type Project,
  reduce,
  rowOf,
} from '../../../shared/model/index.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { RowPlace } from '../../state/index.ts';
import type { Sheet, SheetLine } from '../sheet.ts';

export interface Move {
  readonly command: Command;
  /** The rows that move, in their order. */
  readonly rows: readonly RowPlace[];
  /** The row that they belong to now and did not before; null where that has not changed. */
  readonly newOwner: RowPlace | null;
}

export type MovePlan =
  | { readonly kind: 'move'; readonly move: Move }
  /** They stand there already. */
  | { readonly kind: 'stays' }
  /** `together`: lines that share a cell stand together. `mixed`: rows of different tables. `nothing`: none that can move. */
  | { readonly kind: 'refused'; readonly why: 'together' | 'mixed' | 'nothing' | Problem };

interface MoveOf {
  readonly sheet: Sheet;
  readonly project: Project;
  /** In the order of the file. */
  readonly lines: readonly SheetLine[];
  /** Which lines move, by their places, rising. */
  readonly moved: readonly number[];
  /** The place of the line before which they are put; one past the last for the end. */
  readonly before: number;
  /** Whether a block all of whose lines move goes itself, where it is put between blocks. */
  readonly blocks: boolean;
}

export function planMove(asked: MoveOf): MovePlan {
  const { sheet, lines, moved, before, blocks } = asked;
  const movedBlocks = blocks ? wholeBlocks(sheet, lines, moved) : null;
  if (movedBlocks !== null && isBetweenBlocks(sheet, lines, before)) return planBlocks(asked, movedBlocks);
  const rows = moved.flatMap((at) => {
    const line = lines[at];
    return line === undefined ? [] : (sheet.movable(line) ?? []);
  });
  const [first] = rows;
  if (first === undefined) return { kind: 'refused', why: 'nothing' };
  if (rows.some(({ entity }) => entity !== first.entity)) return { kind: 'refused', why: 'mixed' };
  const target = targetBlock(sheet, lines, before);
  // A block that holds nothing yet, put into another one: it goes behind that one.
  if (first.entity === target?.entity) return planBlocks(asked, rows);
  return planRows(asked, rows, target);
}

/** The blocks that lines belong to, where they are all lines of each of them; null where one is left out. */
function wholeBlocks(sheet: Sheet, lines: readonly SheetLine[], moved: readonly number[]): readonly RowPlace[] | null {
  const among = new Set(moved);
  const blocks = new Map<string, RowPlace>();
  for (const at of moved) {
    const block = blockAt(sheet, lines, at);
    if (block === null) return null;
    blocks.set(block.id, block);
  }
  const isLeftOut = (line: SheetLine, at: number) =>
    line.number !== null && !among.has(at) && blocks.has(blockAt(sheet, lines, at)?.id ?? '');
  return blocks.size === 0 || lines.some(isLeftOut) ? null : [...blocks.values()];
}

function blockAt(sheet: Sheet, lines: readonly SheetLine[], at: number): RowPlace | null {
  const line = lines[at];
  return line === undefined ? null : (sheet.blockOf?.(line) ?? null);
}

export function isBetweenBlocks(sheet: Sheet, lines: readonly SheetLine[], before: number): boolean {
  return blockAt(sheet, lines, before - 1)?.id !== blockAt(sheet, lines, before)?.id;
}

/** The block that lines are put into: between two of them, the one below; behind the last one, that one. */
function targetBlock(sheet: Sheet, lines: readonly SheetLine[], before: number): RowPlace | null {
  return blockAt(sheet, lines, before) ?? blockAt(sheet, lines, before - 1);
}

function planBlocks({ sheet, lines, before }: MoveOf, rows: readonly RowPlace[]): MovePlan {
  const order = [...new Set(lines.flatMap((line) => sheet.blockOf?.(line)?.id ?? []))];
  const going = new Set(rows.map(({ id }) => id));
  const above = new Set(lines.slice(0, before).flatMap((line) => sheet.blockOf?.(line)?.id ?? []));
  const staying = order.filter((id) => !going.has(id));
  const place = staying.findLastIndex((id) => above.has(id)) + 1;
  const moving = order.filter((id) => going.has(id));
  if (isSame(staying.toSpliced(place, 0, ...moving), order)) return { kind: 'stays' };
  const [entity = 'stakeholder'] = rows.map((row) => row.entity);
  return {
    kind: 'move',
    move: {
      command: chain(entity, moving, staying[place - 1] ?? null, undefined),
      rows: moving.map((id) => ({ entity, id })),
      newOwner: null,
    },
  };
}

function planRows(asked: MoveOf, rows: readonly RowPlace[], target: RowPlace | null): MovePlan {
  const { sheet, project, lines, moved, before } = asked;
  const [{ entity } = { entity: 'outcome' as EntityName }] = rows;
  const going = new Set(rows.map(({ id }) => id));
  const idOn = (line: SheetLine) => sheet.removable(line).find((place) => place.entity === entity)?.id ?? null;
  const idsBefore = lines.slice(0, before).flatMap((line) => idOn(line) ?? []);
  const idsBehind = lines.slice(before).flatMap((line) => idOn(line) ?? []);
  const ids = rows.map(({ id }) => id);
  const expected = [...idsBefore.filter((id) => !going.has(id)), ...ids, ...idsBehind.filter((id) => !going.has(id))];
  const ownerField = ownerFieldOf(project, entity, rows, lines, moved, sheet);
  const isOfOther = (id: string) => ownerField !== null && rowOf(project, entity, id)?.[ownerField] !== target?.id;
  const isNewOwner = target !== null && ids.some(isOfOther);
  if (!isNewOwner && isSame(expected, [...idsBefore, ...idsBehind])) return { kind: 'stays' };
  const after = lines.slice(0, before).findLast((line) => {
    const id = idOn(line);
    return id !== null && !going.has(id) && sheet.blockOf?.(line)?.id === target?.id;
  });
  const owner = isNewOwner && ownerField !== null ? { field: ownerField, id: target.id } : undefined;
  const command = chain(entity, ids, after === undefined ? null : idOn(after), owner);
  const reduced = reduce(project, command);
  if (!reduced.ok) return { kind: 'refused', why: reduced.problem };
  const then = sheet.lines(apply(project, reduced.value), []).flatMap((line) => idOn(line) ?? []);
  if (!isSame(then, expected)) return { kind: 'refused', why: 'together' };
  return { kind: 'move', move: { command, rows, newOwner: isNewOwner ? target : null } };
}

/** The field by which rows belong to their block; null on a sheet without blocks. */
function ownerFieldOf(
  project: Project,
  entity: EntityName,
  [first]: readonly RowPlace[],
  lines: readonly SheetLine[],
  moved: readonly number[],
  sheet: Sheet,
): string | null {
  const block = blockAt(sheet, lines, moved[0] ?? -1);
  const row = first === undefined ? undefined : rowOf(project, entity, first.id);
  const fields = Object.entries(fieldsOf(entity)).filter(([, { kind }]) => kind === 'owner');
  return fields.find(([name]) => block !== null && row?.[name] === block.id)?.[0] ?? null;
}

/** Puts rows behind a row, or first, one after the other. */
function chain(
  entity: EntityName,
  ids: readonly string[],
  after: string | null,
  owner: { readonly field: string; readonly id: string } | undefined,
): Command {
  const commands = ids.map((id, index): Command => {
    const place = index === 0 ? after : (ids[index - 1] ?? after);
    return { type: 'move', entity, id, after: place, ...(owner === undefined ? {} : { owner }) };
  });
  const [only] = commands;
  return only !== undefined && commands.length === 1 ? only : { type: 'batch', commands };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
