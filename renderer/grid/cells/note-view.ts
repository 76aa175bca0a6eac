/** What hangs on a figure beside its value: the words of its note, and the evidence that it names. */
import { type EntityName, fieldsOf, nameOf, noteAt, type Row, rowsBy } from '../../../shared/model/index.ts';
import { displayText } from '../../format/index.ts';
import type { NoteView, SheetScope } from '../sheet.ts';
import { columnFiguresOf } from './figure-in-force.ts';

/** The fields of a note that are read as such, in the order in which they are said. Its range and override mark the figure itself. */
const WORDS = ['reason', 'comment', 'source', 'link', 'basis', 'grade', 'date', 'signedOffBy', 'signedOffOn'] as const;

/** So much of a text is read at a glance; the details panel holds the rest. */
const MOST_LETTERS = 280;

/** The note on a figure and on those of its columns; null where there is nothing to say. */
export function noteView(scope: SheetScope, entity: EntityName, target: string, field: string): NoteView | null {
  const { project } = scope;
  const columns = columnFiguresOf(project, entity, target, field).map(({ column }) => column);
  const notes = [null, ...columns].flatMap((column) => noteAt(project, { entity, target, field, column }) ?? []);
  if (notes.length === 0) return null;
  const words = notes.flatMap((note) => wordsOf(scope, note));
  const evidence = notes.flatMap(({ id }) => evidenceOf(scope, id));
  return words.length === 0 && evidence.length === 0 ? null : { words, evidence };
}

function wordsOf({ translator }: SheetScope, note: Row<'figureNote'>): readonly string[] {
  return WORDS.flatMap((name) => {
    const value = note[name];
    const facts = fieldsOf('figureNote')[name];
    if (value === null || value === '' || facts === undefined) return [];
    const text = shortened(
      displayText(value, facts, {
        optionLabel: (option) => translator.optionLabel('figureNote', name, option),
        yes: translator.t('window/words/yes'),
        no: translator.t('window/words/no'),
      }),
    );
    // The reason is what a note is for, and needs no heading.
    if (name === 'reason') return [text];
    return [translator.t('grid/note/line', { field: translator.fieldLabel('figureNote', name), text })];
  });
}

function evidenceOf({ project, translator: { t, entityName } }: SheetScope, note: string): readonly string[] {
  return rowsBy(project, 'citation', 'figureNote', note).flatMap(({ evidence, place }) => {
    const row = evidence === null ? undefined : project.evidence.get(evidence);
    if (row === undefined) return [];
    const name = nameOf('evidence', row) || t('window/grid/unnamed', { entity: entityName('evidence') });
    return [place === null || place === '' ? name : t('grid/note/place', { name, place })];
  });
}

function shortened(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS).trimEnd()} …`;
}
