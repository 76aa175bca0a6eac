/** What a patch makes the calculation do again: outcomes, inputs, the plan of the columns, or everything. */
import type { EntityName, Patch, Project, Row, RowUpdate } from '../model/index.ts';
import { PROJECT_ID } from '../model/index.ts';
import type { Relations } from './relations.ts';
import { familyOf } from './subgroup-sets.ts';

/** Settings that change how columns are discounted, or what is counted as investment, and no figure of a row. */
const PLAN_FIELDS = ['discountRate', 'discountSchedule', 'firstExponent', 'horizon', 'inputDiscounting'];
/** Settings that are read into the figures of every row. */
const ROW_FIELDS = [
  'timing',
  'activityColumns',
  'durationCounts',
  'fractionalDuration',
  'dropOffStart',
  'currency',
  'priceYear',
  'uprate',
  'priceIndex',
];
/** Where one of these changes, other sub-groups of the family may count or no longer do. */
const FAMILY_FIELDS = ['parent', 'subgroupSet', 'countedSet', 'included', 'treatment', 'stakeholder'];

export class AffectedRows {
  readonly outcomes = new Set<string>();
  readonly inputs = new Set<string>();
  plan = false;
  everything = false;

  /** To be called with the state before a patch and with the state after it: a row may have left what it referred to. */
  by(patch: Patch, project: Project, relations: Relations): void {
    for (const { entity, row } of patch.added) this.#row(entity, row.id, project, relations, null);
    for (const { entity, row } of patch.removed) this.#row(entity, row.id, project, relations, null);
    for (const update of patch.updated) this.#row(update.entity, update.id, project, relations, update);
  }

  #row(entity: EntityName, id: string, project: Project, relations: Relations, update: RowUpdate | null): void {
    const changes = (fields: readonly string[]) => update === null || fields.some((field) => field in update.from);
    switch (entity) {
      case 'project':
        if (changes(PLAN_FIELDS)) this.plan = true;
        if (changes(ROW_FIELDS)) this.everything = true;
        return;
      case 'outcome': {
        this.outcomes.add(id);
        const stakeholder = project.outcome.get(id)?.stakeholder;
        if (stakeholder !== undefined && changes(FAMILY_FIELDS)) this.#family(stakeholder, project, relations);
        return;
      }
      case 'input':
        this.inputs.add(id);
        return;
      case 'stakeholder':
        for (const outcome of relations.of('outcome', 'stakeholder', id)) this.outcomes.add(outcome);
        for (const input of relations.of('input', 'stakeholder', id)) this.inputs.add(input);
        if (changes(FAMILY_FIELDS)) this.#family(id, project, relations);
        return;
      case 'proxy':
        for (const outcome of relations.of('outcome', 'proxy', id)) this.outcomes.add(outcome);
        return;
      case 'indicator':
        for (const outcome of relations.of('outcome', 'quantityIndicator', id)) this.outcomes.add(outcome);
        return;
      case 'outcomeOutput':
      case 'outcomeTag': {
        const outcome = project[entity].get(id)?.outcome;
        if (outcome !== undefined) this.outcomes.add(outcome);
        return;
      }
      case 'factor':
        this.#owner(project.factor.get(id));
        return;
      case 'columnFigure':
        this.#target(project.columnFigure.get(id), project, relations);
        return;
      case 'figureNote':
        this.#target(project.figureNote.get(id), project, relations);
        return;
      case 'referenceTable':
        if (project.referenceTable.get(id)?.kind !== 'unit-values') this.everything = true;
        return;
      case 'referenceValue':
        this.#row('referenceTable', project.referenceValue.get(id)?.table ?? '', project, relations, null);
        return;
      case 'activity':
      case 'output':
      case 'outcomeStep':
      case 'assumption':
      case 'tag':
      case 'evidence':
      case 'citation':
        // Nothing is calculated from these; what names an assumption is found by its name.
        return;
    }
  }

  #family(stakeholder: string, project: Project, relations: Relations): void {
    const family = familyOf(project, relations, stakeholder);
    if (family.size < 2) return;
    for (const id of family)
      for (const outcome of relations.of('outcome', 'stakeholder', id)) this.outcomes.add(outcome);
  }

  #owner(factor: Row<'factor'> | undefined): void {
    if (factor?.outcome) this.outcomes.add(factor.outcome);
    if (factor?.input) this.inputs.add(factor.input);
  }

  #target(row: Row<'columnFigure'> | Row<'figureNote'> | undefined, project: Project, relations: Relations): void {
    if (row === undefined) return;
    if (row.target === PROJECT_ID && row.entity === 'project') this.plan = true;
    else if (row.entity === 'factor') this.#owner(project.factor.get(row.target));
    else
      this.#row(row.entity, row.target, project, relations, { entity: row.entity, id: row.target, from: {}, to: {} });
  }
}
