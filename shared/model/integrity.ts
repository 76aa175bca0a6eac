/**
 * The rules that hold between rows. Reducing a command, opening a file, and reading JSON or a workbook all ask here, so
 * a project that breaks one of them can neither be made nor be let in.
 */
import { type Problem, problem } from '../problem.ts';
import { fieldOf, linksOf, SETTINGS_IN_FORMULAS } from './catalogue.ts';
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

/** What a formula already means by a name: its functions and truth values, and the settings that it may use. */
const FUNCTIONS = [
  'true',
  'false',
  'if',
  'min',
  'max',
  'sum',
  'average',
  'round',
  'roundup',
  'rounddown',
  'abs',
  'sqrt',
  'power',
];
const TAKEN_NAMES: ReadonlySet<string> = new Set([
  ...FUNCTIONS,
  ...SETTINGS_IN_FORMULAS.map((name) => name.toLowerCase()),
]);

/** The first rule that a row breaks, its own fields included; null for a sound row. */
export function ruleBrokenBy(project: ProjectReader, entity: EntityName, row: AnyRow): Problem | null {
  return fieldRule(entity, row) ?? ruleBrokenBetween(project, entity, row);
}

/** The first rule between rows that a row breaks whose own fields are known to be sound. */
export function ruleBrokenBetween(project: ProjectReader, entity: EntityName, row: AnyRow): Problem | null {
  return referenceRule(project, entity, row) ?? specialRule(project, entity, row);
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
  for (const [name, field] of linksOf(entity)) {
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
    case 'stakeholder':
      return isOwnAncestor(project, row) ? problem('model.ownSubgroup', { name: nameOf(entity, row) }) : null;
    case 'project':
      if (row.id !== PROJECT_ID) return problem('model.oneProject');
      return tableRule(project, row, 'discountSchedule') ?? tableRule(project, row, 'priceIndex');
    case 'outcome':
      return indicatorRule(project, row) ?? tableRule(project, row, 'discountSchedule');
    case 'referenceTable':
      return usedAsAnother(project, row) ? problem('model.tableInUse', { name: nameOf(entity, row) }) : null;
    case 'indicator':
      return givesQuantityElsewhere(project, row)
        ? problem('model.indicatorInUse', { name: nameOf(entity, row) })
        : null;
    case 'outcomeOutput':
      return isSecondLink(project, entity, row, 'output') ? problem('model.linkedTwice') : null;
    case 'outcomeTag':
      return isSecondLink(project, entity, row, 'tag') ? problem('model.taggedTwice') : null;
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

function isSecondLink(
  project: ProjectReader,
  entity: 'outcomeOutput' | 'outcomeTag',
  row: AnyRow,
  to: 'output' | 'tag',
): boolean {
  if (typeof row.outcome !== 'string') return false;
  const links = project.rowsBy(entity, 'outcome', row.outcome);
  return links.some((link) => link.id !== row.id && link[to] === row[to]);
}

/** What a field that refers to a reference table needs the table to hold. */
const TABLE_KINDS = { discountSchedule: 'discount-schedule', priceIndex: 'price-index' } as const;

function tableRule(project: ProjectReader, row: AnyRow, field: keyof typeof TABLE_KINDS): Problem | null {
  const id = row[field];
  const table = typeof id === 'string' ? project.row('referenceTable', id) : undefined;
  if (table === undefined || table.kind === TABLE_KINDS[field]) return null;
  return problem('model.wrongTable', { name: nameOf('referenceTable', table) });
}

function usedAsAnother(project: ProjectReader, row: AnyRow): boolean {
  const settings = project.row('project', PROJECT_ID);
  const asSchedule =
    settings?.discountSchedule === row.id || project.rowsBy('outcome', 'discountSchedule', row.id).length > 0;
  if (asSchedule && row.kind !== TABLE_KINDS.discountSchedule) return true;
  return settings?.priceIndex === row.id && row.kind !== TABLE_KINDS.priceIndex;
}

function assumptionRule(project: ProjectReader, row: AnyRow): Problem | null {
  const name = row.name;
  if (typeof name !== 'string') return null;
  if (!ASSUMPTION_NAME.test(name) || CELL_ADDRESS.test(name)) return problem('model.assumptionName', { name });
  const folded = name.toLowerCase();
  if (TAKEN_NAMES.has(folded)) return problem('model.nameTaken', { name });
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
