/**
 * The second form of a project file: reference tables and tags, a discount schedule that is one of those tables instead
 * of a name, the source and date of an assumption, and which division of a group counts.
 *
 * Columns are dropped and added and no table is built anew, save the one that nothing refers to: a table that others refer
 * to cannot be dropped while foreign keys hold, and they cannot be let go inside the transaction that a file is migrated in.
 *
 * What a row said and the new form has no place for goes to the project's notes, in words. Those hold so many characters
 * and no more; what finds no room is in the journal and its snapshots, which keep every form as it was.
 *
 * A snapshot says which form it was taken in, since one is taken at the same entry of the journal before and after.
 */

/** The most that the notes of a project hold, less the sentences around what is added to them. */
const ROOM_IN_NOTES = 29_800;

/** Names that mean something to a formula from this form on, and that no assumption may have. */
const TAKEN_NAMES = [
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
  'discountrate',
  'activitycolumns',
  'horizon',
];

/** A name as it stands in a sentence: its first line, cut to a length that a sentence can hold. */
function shortened(text: string): string {
  const line = `substr(${text}, 1, instr(${text} || char(10), char(10)) - 1)`;
  return `CASE WHEN length(${line}) > 80 THEN substr(${line}, 1, 79) || '…' ELSE ${line} END`;
}

export const referenceTables = `
CREATE TABLE kept_in_words (place INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;

INSERT INTO kept_in_words (line)
SELECT 'The discount schedule of the project was “' || replace(discount_schedule, char(10), ' ') || '”.'
FROM project
WHERE discount_schedule IS NOT NULL;

INSERT INTO kept_in_words (line)
SELECT 'The discount schedule of the outcome '
  || coalesce('“' || ${shortened('outcome.description')} || '”', 'without a description')
  || coalesce(' of “' || ${shortened('stakeholder.name')} || '”', '')
  || ' was “' || replace(outcome.discount_schedule, char(10), ' ') || '”.'
FROM outcome JOIN stakeholder ON stakeholder.id = outcome.stakeholder
WHERE outcome.discount_schedule IS NOT NULL
ORDER BY stakeholder."order", stakeholder.id, outcome."order", outcome.id;

CREATE TABLE renamed_assumption (id TEXT PRIMARY KEY NOT NULL, was TEXT NOT NULL, becomes TEXT NOT NULL) STRICT;

INSERT INTO renamed_assumption (id, was, becomes)
WITH RECURSIVE number(n) AS (
  SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n <= (SELECT count(*) FROM assumption)
)
SELECT id, name, name || '_' || (
  SELECT min(n) FROM number
  WHERE NOT EXISTS (SELECT 1 FROM assumption AS other WHERE lower(other.name) = lower(assumption.name || '_' || n))
)
FROM assumption
WHERE lower(name) IN (${TAKEN_NAMES.map((name) => `'${name}'`).join(', ')});

INSERT INTO kept_in_words (line)
SELECT 'The assumption “' || was || '” is called “' || becomes || '” now, since “' || was || '” means something else in formulas.'
FROM renamed_assumption
ORDER BY id;

UPDATE assumption
SET name = (SELECT becomes FROM renamed_assumption WHERE renamed_assumption.id = assumption.id)
WHERE id IN (SELECT id FROM renamed_assumption);

WITH
  room(bytes) AS (SELECT ${ROOM_IN_NOTES} - coalesce(length(CAST(notes AS BLOB)), 0) FROM project),
  measured AS (
    SELECT place, line, sum(length(CAST(line AS BLOB)) + 1) OVER (ORDER BY place) AS bytes FROM kept_in_words
  ),
  told AS (
    SELECT place, line FROM measured WHERE bytes <= (SELECT bytes FROM room)
    UNION ALL
    SELECT (SELECT max(place) FROM measured) + 1, 'The history of this file holds more of the kind.'
    WHERE EXISTS (SELECT 1 FROM measured WHERE bytes > (SELECT bytes FROM room))
  )
UPDATE project
SET notes = coalesce(notes || char(10, 10), '') || 'Kept from an earlier form of this file:'
  || (SELECT group_concat(char(10) || line, '' ORDER BY place) FROM told)
WHERE EXISTS (SELECT 1 FROM kept_in_words) AND (SELECT bytes FROM room) > 0;

DROP TABLE renamed_assumption;
DROP TABLE kept_in_words;

CREATE TABLE tag (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  name TEXT,
  note TEXT
) STRICT;

CREATE TABLE outcome_tag (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  outcome TEXT NOT NULL REFERENCES outcome (id) DEFERRABLE INITIALLY DEFERRED,
  tag TEXT NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE reference_table (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  name TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('discount-schedule', 'price-index', 'exchange-rate', 'unit-values')),
  currency TEXT,
  unit TEXT,
  price_year TEXT,
  publisher TEXT,
  published_on TEXT,
  source TEXT,
  link TEXT,
  note TEXT
) STRICT;

CREATE TABLE reference_value (
  id TEXT PRIMARY KEY NOT NULL,
  "order" TEXT NOT NULL,
  "table" TEXT NOT NULL REFERENCES reference_table (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER,
  value REAL,
  value_text TEXT
) STRICT;

ALTER TABLE project DROP COLUMN discount_schedule;
ALTER TABLE project ADD COLUMN price_index TEXT REFERENCES reference_table (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE project ADD COLUMN discount_schedule TEXT REFERENCES reference_table (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE outcome DROP COLUMN discount_schedule;
ALTER TABLE outcome ADD COLUMN discount_schedule TEXT REFERENCES reference_table (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE stakeholder ADD COLUMN counted_set TEXT;
ALTER TABLE assumption ADD COLUMN source TEXT;
ALTER TABLE assumption ADD COLUMN date TEXT;

CREATE INDEX outcome_by_discount_schedule ON outcome (discount_schedule);
CREATE INDEX outcome_tag_by_outcome ON outcome_tag (outcome);
CREATE INDEX outcome_tag_by_tag ON outcome_tag (tag);
CREATE INDEX reference_value_by_table ON reference_value ("table");

ALTER TABLE snapshot RENAME TO snapshot_of_form_1;
CREATE TABLE snapshot (
  seq INTEGER NOT NULL CHECK (seq >= 0),
  form INTEGER NOT NULL CHECK (form >= 1),
  at TEXT NOT NULL,
  project TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (seq, form)
) STRICT;
INSERT INTO snapshot (seq, form, at, project, hash) SELECT seq, 1, at, project, hash FROM snapshot_of_form_1;
DROP TABLE snapshot_of_form_1;
`;
