/** What a person is told when a workbook cannot be read. */
export const workbookProblems = {
  'workbook.tooLarge': {
    what: 'This file has {{megabytes}} MB, and a workbook of up to {{most}} MB can be read.',
    todo: 'Check that it is the right file.',
  },
  'workbook.notAWorkbook': {
    what: 'This is not an Excel workbook (.xlsx), or it is damaged.',
    todo: 'Open it in Excel, save it again as .xlsx, and try once more.',
  },
  'workbook.encrypted': {
    what: 'This workbook is protected with a password for opening it, or is in the old format (.xls).',
    todo: 'Save it in Excel as .xlsx without a password, and try once more.',
  },
  'workbook.unsafe': {
    what: 'This workbook is built in a way that could stall or harm the program ({{reason}}), so it was not opened.',
    todo: 'Copy its cells into a new workbook in Excel, and read that one.',
  },
  'workbook.tooSlow': {
    what: 'Reading this workbook took too long or too much memory, and was stopped.',
    todo: 'Check that it is the right file; remove sheets that do not belong to the map.',
  },
  'workbook.notOurs': {
    what: 'This workbook was not exported from here: its first sheet does not name the layout.',
    todo: 'Choose a workbook that was exported from Worthwhile. Other impact maps can be pasted into the sheet.',
  },
  'workbook.newer': {
    what: 'This workbook was written by a newer version (layout {{version}}).',
    todo: 'Open it with the newest version of the program.',
  },
  'workbook.missingSheet': {
    what: 'The sheet “{{sheet}}” is missing from this workbook.',
    todo: 'Put it back, or export the project again.',
  },
  'workbook.badCell': {
    what: 'Cell {{cell}} on the sheet “{{sheet}}” holds “{{value}}”, which cannot stand in “{{field}}”.',
    todo: 'Correct that cell, and read the workbook again.',
  },
  'workbook.badReference': {
    what: 'Cell {{cell}} on the sheet “{{sheet}}” names row {{value}} of the {{entity}}s, and there is none.',
    todo: 'Type the No. of a row that is there, or leave the cell blank.',
  },
  'workbook.noNumber': {
    what: 'The row of cell {{cell}} on the sheet “{{sheet}}” holds values and has no number of its own.',
    todo: 'Give it a number in the first column that no other row has.',
  },
  'workbook.sameNumber': {
    what: 'Cell {{cell}} on the sheet “{{sheet}}” holds a number that another row has too.',
    todo: 'Give each row a number of its own.',
  },
} as const;
