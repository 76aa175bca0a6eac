/** What a cell of a sheet refuses, and why. */
export const sheetProblems = {
  'sheet.calculated': {
    what: 'This cell is worked out by the program.',
    todo: 'Change the figures that it comes from instead.',
  },
  'sheet.otherBlock': {
    what: 'This line belongs to “{{name}}”.',
    todo: 'Add the other stakeholder in the empty line at the end of the sheet.',
  },
  'sheet.saidOtherwise': {
    what: '“{{text}}” differs from “{{said}}”, which was pasted into the same cell some lines above.',
    todo: 'Lines that share a cell can hold one figure only; correct one of them.',
  },
  'sheet.noColumn': {
    what: 'There is no column here: what is pasted is wider than the sheet.',
    todo: 'Paste it further to the left.',
  },
  'sheet.noSuchName': {
    what: 'There is no {{entity}} called “{{name}}”.',
    todo: 'Choose one of those there are, or add it first.',
  },
  'sheet.needsOwner': {
    what: 'Every {{entity}} belongs to somebody.',
    todo: 'Type whose this one is, in the column “{{field}}”.',
  },
  'sheet.notTyped': {
    what: 'This cell cannot be typed into.',
    todo: 'Change it in the details of the line.',
  },
  'sheet.inputInView': {
    what: 'A sorted or filtered map shows outcomes alone, and an input has no place beside them.',
    todo: 'Clear the sort and the filters to type inputs.',
  },
} as const;
