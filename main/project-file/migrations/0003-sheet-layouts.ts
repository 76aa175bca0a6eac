/**
 * The third form of a project file: how each sheet is laid out. A layout is kept as the text that the program writes, and
 * nothing in the file holds it to a form: one that cannot be read is left out, and must not keep the file from opening.
 */
export const sheetLayouts = `
CREATE TABLE sheet_layout (
  sheet TEXT PRIMARY KEY NOT NULL,
  layout TEXT NOT NULL
) STRICT;
`;
