/** Keys become text here and nowhere else: labels and help of fields, names of tables, sentences for problems. */
import { type EntityName, entityNames } from '../model/index.ts';
import type { Problem } from '../problem.ts';
import { english } from './en/index.ts';
import { createLookup } from './lookup.ts';
import type { KeyOf, MessageParams, ParamsFor } from './message-key.ts';

const languages = { en: english } as const;

export type Language = keyof typeof languages;

type OwnText = Pick<typeof english, 'window' | 'grid' | 'workbook' | 'cli' | 'trace' | 'changes'>;

/** The key of a text that belongs to one part of the program, such as `window/file/save`. */
export type MessageKey = KeyOf<OwnText>;

export interface Translator {
  readonly language: Language;
  t<Key extends MessageKey>(key: Key, ...params: ParamsFor<OwnText, Key>): string;
  fieldLabel(entity: EntityName, field: string): string;
  fieldHelp(entity: EntityName, field: string): string;
  /** What a person might type into the field, or null where nothing needs showing. */
  fieldExample(entity: EntityName, field: string): string | null;
  optionLabel(entity: EntityName, field: string, option: string): string;
  /** What a row is called inside a sentence: “outcome”, or “outcomes” where there are many. */
  entityName(entity: EntityName, many?: boolean): string;
  /** What is wrong and what to do about it. */
  sentence(problem: Problem): string;
  what(problem: Problem): string;
  todo(problem: Problem): string;
}

export function createTranslator(language: Language): Translator {
  const lookup = createLookup(language, languages[language]);

  function named(key: string, params?: MessageParams): string {
    const found = lookup(key, params);
    if (found === null) throw new Error(`There is no text for “${key}” in ${language}.`);
    return found;
  }

  /** Names of the catalogue as a person knows them. One that the catalogue does not hold is shown as it came. */
  function labelled(params: MessageParams): MessageParams {
    const entity = entityNames.find((name) => name === params.entity);
    if (entity === undefined) return params;
    const field = lookup(`fields/${entity}/${params.field}/label`);
    return { ...params, entity: named(`entities/${entity}/one`), ...(field === null ? {} : { field }) };
  }

  function part(problem: Problem, name: 'what' | 'todo'): string {
    return withoutBlankName(labelled(problem.params), (params) => named(`problems/${problem.code}/${name}`, params));
  }

  return {
    language,
    t: (key: string, ...params: readonly MessageParams[]) => named(key, params[0]),
    fieldLabel: (entity, field) => named(`fields/${entity}/${field}/label`),
    fieldHelp: (entity, field) => named(`fields/${entity}/${field}/help`),
    fieldExample: (entity, field) => lookup(`fields/${entity}/${field}/example`),
    optionLabel: (entity, field, option) => named(`fields/${entity}/${field}/options/${option}`),
    entityName: (entity, many = false) => named(`entities/${entity}/${many ? 'many' : 'one'}`),
    sentence: (problem) => `${part(problem, 'what')} ${part(problem, 'todo')}`,
    what: (problem) => part(problem, 'what'),
    todo: (problem) => part(problem, 'todo'),
  };
}

/** Stands for a blank name until its quotes are found; no text that a person types holds it. */
const NO_NAME = '\u0000';
const QUOTED_NO_NAME = /\s*[“‘]\0[”’]/g;

/** A row that has no name yet is spoken of without one, so that no empty quotes are left in the sentence. */
function withoutBlankName(params: MessageParams, write: (params: MessageParams) => string): string {
  if (params.name !== '') return write(params);
  const text = write({ ...params, name: NO_NAME })
    .replaceAll(QUOTED_NO_NAME, '')
    .replaceAll(NO_NAME, '')
    .trimStart();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
