/**
 * The third form of a project file: how each sheet is laid out, and how negative figures are shown.
 *
 * A layout is kept as the text that the program writes, and nothing in the file holds it to a form: one that cannot be
 * read is left out, and must not keep the file from opening.
 */
export const layoutsAndNegatives = `
CREATE TABLE sheet_layout (
  sheet TEXT PRIMARY KEY NOT NULL,
  layout TEXT NOT NULL
) STRICT;

ALTER TABLE project ADD COLUMN negatives TEXT NOT NULL DEFAULT 'minus' CHECK (negatives IN ('minus', 'brackets'));
`;
