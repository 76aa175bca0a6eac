import type { ImpactMapLine } from '../../../shared/model/index.ts';
import {
  type Command,
  mainOutputOf,
  nameOf,
  type Project,
  rowOf,
  rowsBy,
  rowsOf,
} from '../../../shared/model/index.ts';
import type { RowPlace } from '../../state/index.ts';
import type { EnteredColumn, MapEntity } from '../map-columns.ts';
import { type Edit, type EditScope, together } from './edit.ts';
import { LineDraft } from './line-draft.ts';

/** Typing the name of an output, a proxy or a stakeholder that exists links to it; clearing such a cell takes the link away. */
export function linkEdit(
  scope: EditScope,
  line: ImpactMapLine,
  column: EnteredColumn,
  text: string,
  shown: string | null,
): Edit | null {
  const { entity } = column;
  if (entity !== 'output' && entity !== 'proxy' && entity !== 'stakeholder') return null;
  if (text === '') return shown === null ? null : unlinkEdit(scope, line, entity, shown);
  // A block keeps its stakeholder: there its cell is renamed.
  if (entity === 'stakeholder' && shown !== null) return null;
  const named = rowNamed(scope.project, entity, text, shown);
  if (named === null) return null;
  return entity === 'proxy' ? linkProxy(scope, line, named) : linkOther(scope, line, entity, named, shown);
}

interface Named extends RowPlace {
  readonly name: string;
}

function rowNamed(
  project: Project,
  entity: 'output' | 'proxy' | 'stakeholder',
  text: string,
  except: string | null,
): Named | null {
  const folded = text.toLocaleLowerCase();
  for (const row of rowsOf(project, entity)) {
    const name: unknown = 'name' in row ? row.name : row.description;
    if (row.id === except || typeof name !== 'string') continue;
    if (name.toLocaleLowerCase() === folded) return { entity, id: row.id, name: nameOf(entity, row) };
  }
  return null;
}

function linkProxy(scope: EditScope, line: ImpactMapLine, named: Named): Edit {
  const draft = new LineDraft(scope, line);
  const outcome = draft.outcome();
  draft.set('outcome', outcome, 'proxy', named.id);
  return linked(scope, draft.command(), 'proxy', named.name, { entity: 'outcome', id: outcome });
}

function linkOther(
  scope: EditScope,
  line: ImpactMapLine,
  entity: 'output' | 'stakeholder',
  named: Named,
  shown: string | null,
): Edit {
  const draft = new LineDraft(scope, line);
  if (entity === 'stakeholder') {
    draft.joinStakeholder(named.id);
    if (line.output === null) return linked(scope, together([]), entity, named.name, { entity, id: named.id });
    const outcome = draft.outcome();
    return linked(scope, draft.command(), entity, named.name, { entity: 'outcome', id: outcome });
  }
  if (shown === null || line.outcome === null) {
    const outcome = draft.link(named.id);
    return linked(scope, draft.command(), entity, named.name, { entity: 'outcome', id: outcome });
  }
  const commands = underOutput(scope.project, line, shown).flatMap((outcome) =>
    moveLink(scope, outcome, shown, named.id),
  );
  return linked(scope, together(commands), entity, named.name, { entity: 'outcome', id: line.outcome });
}

function linked({ translator }: EditScope, command: Command, entity: MapEntity, name: string, shows: RowPlace): Edit {
  const label = translator.t('window/edit/link', { entity: translator.entityName(entity), name });
  return { command, label, remarks: [{ type: 'linked', entity, name }], shows };
}

/** The outcomes of the line's stakeholder that stand under an output. */
function underOutput(project: Project, line: ImpactMapLine, output: string): string[] {
  if (line.stakeholder === null) return [];
  const outcomes = rowsBy(project, 'outcome', 'stakeholder', line.stakeholder);
  return outcomes.filter(({ id }) => mainOutputOf(project, id) === output).map(({ id }) => id);
}

function moveLink({ project, newId }: EditScope, outcome: string, from: string, to: string): Command[] {
  const links = rowsBy(project, 'outcomeOutput', 'outcome', outcome);
  const old = links.find((link) => link.output === from);
  const already = links.find((link) => link.output === to);
  const removed: Command[] = old === undefined ? [] : [{ type: 'remove', entity: 'outcomeOutput', id: old.id }];
  const placed: Command =
    already === undefined
      ? { type: 'insert', entity: 'outcomeOutput', id: newId(), values: { outcome, output: to }, after: null }
      : { type: 'move', entity: 'outcomeOutput', id: already.id, after: null };
  return [...removed, placed];
}

function unlinkEdit(
  scope: EditScope,
  line: ImpactMapLine,
  entity: 'output' | 'proxy' | 'stakeholder',
  shown: string,
): Edit | null {
  const { project, translator } = scope;
  const row = rowOf(project, entity, shown);
  const label = translator.t('window/edit/unlink', {
    entity: translator.entityName(entity),
    name: row === undefined ? '' : nameOf(entity, row),
  });
  if (entity === 'proxy' && line.outcome !== null) {
    const command: Command = { type: 'set', entity: 'outcome', id: line.outcome, field: 'proxy', value: null };
    return { command, label, remarks: [], shows: null };
  }
  if (entity !== 'output') return null;
  const links = underOutput(project, line, shown).flatMap((outcome) =>
    rowsBy(project, 'outcomeOutput', 'outcome', outcome).filter((link) => link.output === shown),
  );
  if (links.length === 0) return null;
  const commands = links.map(({ id }): Command => ({ type: 'remove', entity: 'outcomeOutput', id }));
  return { command: together(commands), label, remarks: [], shows: null };
}
