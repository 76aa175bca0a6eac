/** Replacing what was found, on one sheet or on all, as one command. Calculated cells keep what they show. */
import { apply, type Command, type Project, reduce } from '../../shared/model/index.ts';
import { type BatchPlan, type EnteredColumn, editScope, planPuts, type Refusal, typedCell } from '../grid/index.ts';
import { sheetNamed } from '../sheets/index.ts';
import type { SheetName, WindowModel } from '../state/index.ts';
import type { Matcher } from './matcher.ts';
import type { FoundCell } from './sheet-texts.ts';

export interface SheetRefusal extends Refusal {
  readonly sheet: SheetName;
}

export interface ReplacementPlan extends Omit<BatchPlan, 'refused'> {
  readonly refused: readonly SheetRefusal[];
}

interface Planned {
  commands: Command[];
  placed: number;
  refused: SheetRefusal[];
  remarks: BatchPlan['remarks'][number][];
}

/** What a cell is to hold instead; null for one that is not replaced. */
export function replacementOf(
  { translator }: Pick<WindowModel, 'translator'>,
  project: Project,
  { sheet: name, line, column }: FoundCell,
  matcher: Matcher,
  by: string,
): string | null {
  const before = sheetNamed(name)?.editText({ project, translator }, line, column) ?? null;
  return before === null || !matcher.matches(before) ? null : matcher.replaced(before, by);
}

export function planReplacement(
  model: Pick<WindowModel, 'translator' | 'newId'>,
  project: Project,
  hits: readonly FoundCell[],
  matcher: Matcher,
  by: string,
): ReplacementPlan {
  const planned: Planned = { commands: [], placed: 0, refused: [], remarks: [] };
  // Several cells can show one field of one row, on several sheets too: it is replaced once.
  const done = new Set<string>();
  // Cells that name another row come after the names themselves: where a name was replaced, they follow by themselves.
  const names = hits.filter(({ column }) => isReference(column));
  const others = hits.filter(({ column }) => !isReference(column));
  putAll(model, project, others, matcher, by, done, planned);
  const renamed = projectAfter(project, planned.commands);
  putAll(model, renamed, names, matcher, by, done, planned);
  return planned;
}

function isReference(column: FoundCell['column']): boolean {
  return column.kind === 'entered' && (column.facts.kind === 'reference' || column.facts.kind === 'owner');
}

function projectAfter(project: Project, commands: readonly Command[]): Project {
  if (commands.length === 0) return project;
  const patch = reduce(project, { type: 'batch', commands });
  return patch.ok ? apply(project, patch.value) : project;
}

function putAll(
  model: Pick<WindowModel, 'translator' | 'newId'>,
  project: Project,
  hits: readonly FoundCell[],
  matcher: Matcher,
  by: string,
  done: Set<string>,
  planned: Planned,
): void {
  const scope = editScope(project, model.translator, model.newId);
  for (const name of new Set(hits.map(({ sheet }) => sheet))) {
    const sheet = sheetNamed(name);
    if (sheet === null) continue;
    const puts = hits.flatMap((hit) => {
      const { line, column } = hit;
      if (hit.sheet !== name || column.kind !== 'entered') return [];
      const field = fieldShown(project, hit, column);
      const text = done.has(field) ? null : replacementOf(model, project, hit, matcher, by);
      if (text === null) return [];
      done.add(field);
      return [{ line, cells: [[column, typedCell(text)]] as const }];
    });
    const plan = planPuts(sheet, scope, puts);
    planned.commands.push(...plan.commands);
    planned.placed += plan.placed;
    planned.refused.push(...plan.refused.map((each) => ({ ...each, sheet: name })));
    planned.remarks.push(...plan.remarks);
  }
}

function fieldShown(project: Project, { sheet, line }: FoundCell, column: EnteredColumn): string {
  const row = sheetNamed(sheet)?.rowShown(project, line, column) ?? `${sheet} ${line.id}`;
  return `${column.entity} ${row} ${column.field}`;
}
