/** Where each choice of each field stands on the sheet of lists, and what it is called there. */

import type { Translator } from '../../../shared/messages/index.ts';
import { type EntityName, entityNames, fieldsOf } from '../../../shared/model/index.ts';
import { FIRST_ROW } from '../layout-version.ts';

export interface ListedChoice {
  readonly list: string;
  readonly value: string;
  readonly label: string;
}

/** The list that every yes-or-no field takes its two choices from. */
export const FLAG_LIST = 'flag';
/** The lists that name tables and figures on the sheets of notes. */
export const FIGURE_LIST = 'figure';

const LABEL_COLUMN = 'C';

export class ChoiceLists {
  readonly choices: readonly ListedChoice[];
  readonly #prefix: string;
  readonly #rows = new Map<string, number>();
  readonly #spans = new Map<string, { first: number; last: number }>();

  constructor(translator: Translator, sheetPrefix: string) {
    this.#prefix = sheetPrefix;
    this.choices = [
      { list: FLAG_LIST, value: 'yes', label: translator.t('workbook/yes') },
      { list: FLAG_LIST, value: 'no', label: translator.t('workbook/no') },
      ...entityNames.flatMap((entity) => choicesOf(translator, entity)),
      ...entityNames.flatMap((entity) => figuresOf(translator, entity)),
    ];
    this.choices.forEach(({ list, value }, index) => {
      const row = FIRST_ROW + index;
      this.#rows.set(`${list} ${value}`, row);
      const span = this.#spans.get(list);
      if (span === undefined) this.#spans.set(list, { first: row, last: row });
      else span.last = row;
    });
  }

  label(list: string, value: string): string {
    return this.choices[this.#row(list, value) - FIRST_ROW]?.label ?? value;
  }

  /** The cell that a formula compares with. */
  cell(list: string, value: string): string {
    return `${this.#prefix}$${LABEL_COLUMN}$${this.#row(list, value)}`;
  }

  /** The cells that the choices of one list stand in. */
  range(list: string): string {
    const span = this.#spans.get(list);
    if (span === undefined) throw new Error(`There is no list ${list}`);
    return `${this.#prefix}$${LABEL_COLUMN}$${span.first}:$${LABEL_COLUMN}$${span.last}`;
  }

  #row(list: string, value: string): number {
    const row = this.#rows.get(`${list} ${value}`);
    if (row === undefined) throw new Error(`The list ${list} has no ${value}`);
    return row;
  }
}

function choicesOf(translator: Translator, entity: EntityName): ListedChoice[] {
  return Object.entries(fieldsOf(entity)).flatMap(([name, field]) => {
    if (field.kind !== 'choice') return [];
    return field.options.map((value) => ({
      list: `${entity}.${name}`,
      value,
      label: translator.optionLabel(entity, name, value),
    }));
  });
}

function figuresOf(translator: Translator, entity: EntityName): ListedChoice[] {
  return Object.keys(fieldsOf(entity)).map((name) => ({
    list: FIGURE_LIST,
    value: `${entity}.${name}`,
    label: `${translator.entityName(entity)}: ${translator.fieldLabel(entity, name)}`,
  }));
}
