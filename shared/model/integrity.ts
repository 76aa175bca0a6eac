/**
 * The rules that hold between rows. Reducing a command, opening a file, and reading JSON or a workbook all ask here, so
 * a project that breaks one of them can neither be made nor be let in.
 */
import { type Problem, problem } from '../problem.ts';
import { fieldOf, fieldsOf } from './catalogue.ts';
import type { ProjectReader } from './draft.ts';
import { type EntityName, entityNames } from './entity-names.ts';
import { isFigure } from './fields.ts';
import { addressId } from './figure-address.ts';
import { nameOf } from './naming.ts';
import { PROJECT_ID } from './project.ts';
import { type AnyRow, rowSchemas } from './row.ts';

/** Names of assumptions stand in formulas, so they are written like Excel's names: no blanks, no cell addresses. */
const ASSUMPTION_NAME = /^[\p{L}_][\p{L}\p{N}_.]{0,79}$/u;
const CELL_ADDRESS = /^(\$?[A-Za-z]{1,3}\$?\d{1,7}|[Rr]\d*[Cc]\d*)$/;

/** The first rule that a row breaks, its own fields included; null for a sound row. */
export function ruleBrokenBy(project: ProjectReader, entity: EntityName, row: AnyRow): Problem | null {
  return fieldRule(entity, row) ?? referenceRule(project, entity, row) ?? specialRule(project, entity, row);
}

function fieldRule(entity: EntityName, row: AnyRow): Problem | null {
  const parsed = rowSchemas[entity].safeParse(row);
  if (parsed.success) return null;
  const field = String(parsed.error.issues[0]?.path[0] ?? 'id');
  return problem('model.badValue', { entity, field, name: nameOf(entity, row) });
}

function referenceRule(project: ProjectReader, entity: EntityName, row: AnyRow): Problem | null {
  let optionalOwners = 0;
  let ownersSet = 0;
  for (const [name, field] of Object.entries(fieldsOf(entity))) {
    if (field.kind !== 'owner' && field.kind !== 'reference') continue;
    const id = row[name];
    if (field.kind === 'owner' && field.optional) {
      optionalOwners += 1;
      if (typeof id === 'string') ownersSet += 1;
    }
    if (typeof id === 'string' && project.row(field.to, id) === undefined) {
      return problem('model.missingReference', { entity, field: name, name: nameOf(entity, row) });
    }
  }
  return optionalOwners > 0 && ownersSet !== 1 ? problem('model.oneOwner', { entity }) : null;
}

function specialRule(project: ProjectReader, entity: EntityName, row: AnyRow): Problem | null {
  switch (entity) {
    case 'project':
      return row.id === PROJECT_ID ? null : problem('model.oneProject');
    case 'stakeholder':
      return isOwnAncestor(project, row) ? problem('model.ownSubgroup', { name: nameOf(entity, row) }) : null;
    case 'outcome':
      return indicatorRule(project, row);
    case 'indicator':
      return givesQuantityElsewhere(project, row)
        ? problem('model.indicatorInUse', { name: nameOf(entity, row) })
        : null;
    case 'outcomeOutput':
      return isSecondLink(project, row) ? problem('model.linkedTwice') : null;
    case 'outcomeStep':
      return row.outcome === row.leadsTo ? problem('model.leadsToItself') : null;
    case 'assumption':
      return assumptionRule(project, row);
    case 'columnFigure':
    case 'figureNote':
      return addressRule(project, entity, row);
    default:
      return null;
  }
}

function isOwnAncestor(project: ProjectReader, row: AnyRow): boolean {
  const seen = new Set<string>([row.id]);
  let parent = row.parent;
  while (typeof parent === 'string') {
    if (seen.has(parent)) return true;
    seen.add(parent);
    parent = project.row('stakeholder', parent)?.parent ?? null;
  }
  return false;
}

function indicatorRule(project: ProjectReader, row: AnyRow): Problem | null {
  if (typeof row.quantityIndicator !== 'string') return null;
  const indicator = project.row('indicator', row.quantityIndicator);
  return indicator?.outcome === row.id ? null : problem('model.foreignIndicator', { name: nameOf('outcome', row) });
}

function givesQuantityElsewhere(project: ProjectReader, row: AnyRow): boolean {
  return project.rowsBy('outcome', 'quantityIndicator', row.id).some((outcome) => outcome.id !== row.outcome);
}

function isSecondLink(project: ProjectReader, row: AnyRow): boolean {
  if (typeof row.outcome !== 'string') return false;
  const links = project.rowsBy('outcomeOutput', 'outcome', row.outcome);
  return links.some((link) => link.id !== row.id && link.output === row.output);
}

function assumptionRule(project: ProjectReader, row: AnyRow): Problem | null {
  const name = row.name;
  if (typeof name !== 'string') return null;
  if (!ASSUMPTION_NAME.test(name) || CELL_ADDRESS.test(name)) return problem('model.assumptionName', { name });
  const folded = name.toLowerCase();
  const taken = project.rows('assumption').some((other) => {
    return other.id !== row.id && typeof other.name === 'string' && other.name.toLowerCase() === folded;
  });
  return taken ? problem('model.assumptionTwice', { name }) : null;
}

function addressRule(project: ProjectReader, entity: 'columnFigure' | 'figureNote', row: AnyRow): Problem | null {
  const parsed = rowSchemas[entity].parse(row);
  const on = entityNames.find((name) => name === parsed.entity);
  const field = on === undefined ? undefined : fieldOf(on, parsed.field);
  if (on === undefined || field === undefined) return problem('model.noSuchFigure', { id: row.id });
  if (addressId({ entity: on, target: parsed.target, field: parsed.field, column: parsed.column }) !== row.id) {
    return problem('model.noSuchFigure', { id: row.id });
  }
  if (project.row(on, parsed.target) === undefined) return problem('model.noSuchFigure', { id: row.id });
  if (entity === 'figureNote') return null;
  const stated = isFigure(field) && field.byColumn && parsed.column !== null;
  return stated ? null : problem('model.notByColumn', { entity: on, field: parsed.field });
}

/** The first rule that a whole project breaks, or null. For projects that come from outside. */
export function ruleBrokenIn(project: ProjectReader): Problem | null {
  if (project.row('project', PROJECT_ID) === undefined) return problem('model.oneProject');
  for (const entity of entityNames) {
    for (const row of project.rows(entity)) {
      const broken = ruleBrokenBy(project, entity, row);
      if (broken !== null) return broken;
    }
  }
  return null;
}
