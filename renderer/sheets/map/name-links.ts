import {
  type Command,
  type ImpactMapLine,
  mainOutputOf,
  nameOf,
  type Project,
  rowOf,
  rowsBy,
} from '../../../shared/model/index.ts';
import type { EditScope } from '../../grid/index.ts';
import type { RowPlace } from '../../state/index.ts';
import type { LineDraft } from './line-draft.ts';
import type { MapEnteredColumn, MapEntity } from './map-columns.ts';

/** What linking does, beside the commands that went into the draft. */
export interface Link {
  readonly label: () => string;
  /** What was linked to, to be told; null where a link was taken away. */
  readonly linked: { readonly entity: MapEntity; readonly name: string } | null;
  readonly shows: RowPlace | null;
}

/**
 * Typing the name of an output, a proxy or a stakeholder that exists links to it; clearing such a cell takes the link away.
 * Null where the text does neither.
 */
export function linkByName(
  scope: EditScope,
  draft: LineDraft,
  line: ImpactMapLine,
  { entity }: MapEnteredColumn,
  text: string,
  shown: string | null,
): Link | null {
  if (entity !== 'output' && entity !== 'proxy' && entity !== 'stakeholder') return null;
  if (text === '') return shown === null ? null : unlink(scope, draft, line, entity, shown);
  // A block keeps its stakeholder: there its cell is renamed.
  if (entity === 'stakeholder' && shown !== null) return null;
  const named = scope.names.find(entity, text, shown);
  if (named === null) return null;
  const shows = linkTo(scope, draft, line, entity, named.id, shown);
  return { label: () => linkLabel(scope, entity, named.name), linked: { entity, name: named.name }, shows };
}

function linkTo(
  scope: EditScope,
  draft: LineDraft,
  line: ImpactMapLine,
  entity: 'output' | 'proxy' | 'stakeholder',
  to: string,
  shown: string | null,
): RowPlace {
  if (entity === 'proxy') {
    const outcome = draft.outcome();
    draft.set('outcome', outcome, 'proxy', to);
    draft.show('proxy', to);
    return { entity: 'outcome', id: outcome };
  }
  if (entity === 'stakeholder') {
    draft.joinStakeholder(to);
    return line.output === null ? { entity, id: to } : { entity: 'outcome', id: draft.outcome() };
  }
  if (shown === null || line.outcome === null) return { entity: 'outcome', id: draft.link(to) };
  for (const outcome of underOutput(scope.project, line, shown)) draft.push(...moveLink(scope, outcome, shown, to));
  draft.show('output', to);
  return { entity: 'outcome', id: line.outcome };
}

function linkLabel({ translator }: EditScope, entity: MapEntity, name: string): string {
  return translator.t('window/edit/link', { entity: translator.entityName(entity), name });
}

/** The outcomes of the line's stakeholder that stand under an output. */
function underOutput(project: Project, line: ImpactMapLine, output: string): string[] {
  if (line.stakeholder === null) return [];
  const outcomes = rowsBy(project, 'outcome', 'stakeholder', line.stakeholder);
  return outcomes.filter(({ id }) => mainOutputOf(project, id) === output).map(({ id }) => id);
}

/** Puts one outcome under another output, where it stands first. */
export function moveLink({ project, newId }: EditScope, outcome: string, from: string, to: string): Command[] {
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

function unlink(
  { project, translator }: EditScope,
  draft: LineDraft,
  line: ImpactMapLine,
  entity: 'output' | 'proxy' | 'stakeholder',
  shown: string,
): Link | null {
  const label = () => {
    const row = rowOf(project, entity, shown);
    const name = row === undefined ? '' : nameOf(entity, row);
    return translator.t('window/edit/unlink', { entity: translator.entityName(entity), name });
  };
  if (entity === 'proxy' && line.outcome !== null) {
    draft.set('outcome', line.outcome, 'proxy', null);
    draft.show('proxy', null);
    return { label, linked: null, shows: null };
  }
  if (entity !== 'output') return null;
  const links = underOutput(project, line, shown).flatMap((outcome) =>
    rowsBy(project, 'outcomeOutput', 'outcome', outcome).filter((link) => link.output === shown),
  );
  if (links.length === 0) return null;
  draft.push(...links.map(({ id }): Command => ({ type: 'remove', entity: 'outcomeOutput', id })));
  draft.show('output', null);
  return { label, linked: null, shows: null };
}
