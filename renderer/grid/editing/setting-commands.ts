import type { CellValue, Command, EntityName, Project } from '../../../shared/model/index.ts';

export interface FieldPlace {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
}

export interface Setting {
  readonly commands: readonly Command[];
  /** A negative figure became the mark “negative” of the outcome. */
  readonly turned: boolean;
}

/**
 * What keeping a value in a field takes: a quantity that is typed no longer comes from an indicator, and harm is marked
 * on the outcome, so that a negative quantity or price becomes the mark and a positive figure.
 *
 * @param outcome the outcome that a price is typed for; null where it is typed for none.
 */
export function settingCommands(
  project: Project,
  place: FieldPlace,
  outcome: string | null,
  typed: CellValue,
): Setting {
  const { entity, id, field } = place;
  const marked = entity === 'outcome' ? id : outcome;
  const { value, turned } = marked === null ? { value: typed, turned: false } : withoutSign(place, typed);
  const commands: Command[] = [{ type: 'set', entity, id, field, value }];
  if (isQuantity(place) && value !== null && (project.outcome.get(id)?.quantityIndicator ?? null) !== null) {
    commands.push({ type: 'set', entity, id, field: 'quantityIndicator', value: null });
  }
  if (turned && marked !== null) {
    commands.push({ type: 'set', entity: 'outcome', id: marked, field: 'negative', value: true });
  }
  return { commands, turned };
}

export function withoutSign(
  place: Pick<FieldPlace, 'entity' | 'field'>,
  value: CellValue,
): { readonly value: CellValue; readonly turned: boolean } {
  const signed = isQuantity(place) || (place.entity === 'proxy' && place.field === 'value');
  if (!signed || typeof value !== 'number' || value >= 0) return { value, turned: false };
  return { value: -value, turned: true };
}

function isQuantity({ entity, field }: Pick<FieldPlace, 'entity' | 'field'>): boolean {
  return entity === 'outcome' && field === 'quantity';
}
