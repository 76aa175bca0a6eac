/** Where a number of an explanation stands in the window, to go there. */
import type { ExplainedCell } from '../../shared/engine/index.ts';
import { type EntityName, type Project, rowsBy } from '../../shared/model/index.ts';
import { hasEnteredColumn } from '../sheets/index.ts';
import type { SettingsSection, WindowModel } from '../state/index.ts';

interface RowPlace {
  readonly kind: 'row';
  readonly entity: EntityName;
  readonly id: string;
  /** The column of a sheet; null for the first that shows the row. */
  readonly column: string | null;
  /** The field of the details, where no column shows it: the field's name, and which of the fields called so. */
  readonly field: { readonly name: string; readonly nth: number } | null;
}

type TracePlace = RowPlace | { readonly kind: 'settings'; readonly section: SettingsSection };

type Figure = Extract<ExplainedCell, { readonly kind: 'figure' }>;

/** The sections of the settings; all others are in “Years and timing”. */
const SECTIONS: Readonly<Record<string, SettingsSection>> = {
  discountRate: 'money',
  discountSchedule: 'money',
  currency: 'money',
  priceYear: 'money',
};

/** Null for a number that stands nowhere by itself, such as a total: it is explained where it is named. */
function placeOf(project: Project, cell: ExplainedCell): TracePlace | null {
  switch (cell.kind) {
    case 'figure':
      return figurePlace(project, cell);
    case 'price':
      return figurePlace(project, cell.of);
    case 'outcome': {
      const columns = { quantity: 'outcome.quantity', gross: 'impact', impact: 'impact', presentValue: 'presentValue' };
      return rowPlace('outcome', cell.id, columns[cell.figure]);
    }
    case 'outcomeYear':
      return rowPlace('outcome', cell.id, `year.${cell.column}`);
    case 'input':
      return rowPlace('input', cell.id, 'input.amount');
    case 'column':
    case 'discountFactor':
    case 'total':
      return null;
  }
}

function rowPlace(entity: EntityName, id: string, column: string): RowPlace {
  return { kind: 'row', entity, id, column, field: null };
}

function figurePlace(project: Project, { entity, id, field }: Figure): TracePlace {
  if (entity === 'project') return { kind: 'settings', section: SECTIONS[field] ?? 'years' };
  if (entity === 'referenceTable' || entity === 'referenceValue') return { kind: 'settings', section: 'tables' };
  if (entity === 'outcome' && field === 'negative') return rowPlace('outcome', id, 'outcome.treatment');
  const name = `${entity}.${field}`;
  if (hasEnteredColumn(name)) return rowPlace(entity, id, name);
  if (entity === 'factor') return factorPlace(project, id, name);
  const owner = project.indicator.get(id)?.outcome;
  const nth = owner === undefined ? 0 : placeIn(rowsBy(project, 'indicator', 'outcome', owner), id);
  return { kind: 'row', entity, id, column: null, field: { name, nth } };
}

/** A factor stands in the details of what it belongs to. */
function factorPlace(project: Project, id: string, name: string): RowPlace {
  const factor = project.factor.get(id);
  const entity = factor?.input == null ? 'outcome' : 'input';
  const owner = factor?.[entity] ?? '';
  const nth = placeIn(rowsBy(project, 'factor', entity, owner), id);
  return { kind: 'row', entity, id: owner, column: null, field: { name, nth } };
}

function placeIn(rows: readonly { readonly id: string }[], id: string): number {
  return Math.max(
    0,
    rows.findIndex((row) => row.id === id),
  );
}

/** Puts the focus on a number. False for one that stands nowhere by itself. */
export function goToCell(model: WindowModel, project: Project, cell: ExplainedCell): boolean {
  const place = placeOf(project, cell);
  if (place === null) return false;
  if (place.kind === 'settings') {
    model.showSettings(place.section);
    return true;
  }
  const { entity, id, column, field } = place;
  if (field !== null && !model.store.getState().detailsOpen) model.toggleDetails();
  model.focus(entity, id, column);
  // Once the details have come to the line.
  if (field !== null) setTimeout(() => focusField(field.name, field.nth));
  return true;
}

function focusField(name: string, nth: number): void {
  const fields = document.querySelectorAll<HTMLElement>(`[data-testid="details"] [data-field="${name}"]`);
  const field = fields[nth];
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}
