/**
 * What a person is told when a change of the project is refused: what is wrong, and what to do. `{{entity}}` and
 * `{{field}}` are given as names of the catalogue and shown by their labels.
 */
export const modelProblems = {
  'model.badValue': {
    what: 'This value cannot stand in “{{field}}” of the {{entity}} “{{name}}”.',
    todo: 'Type a value of the kind that the column’s help describes.',
  },
  'model.noSuchRow': {
    what: 'The {{entity}} that this change belongs to is no longer there.',
    todo: 'Undo its removal, or make the change on another row.',
  },
  'model.noSuchField': {
    what: 'No {{entity}} has a field called “{{id}}”.',
    todo: 'Check the name of the field against the file format’s description.',
  },
  'model.fixedField': {
    what: '“{{field}}” of the {{entity}} cannot be typed over.',
    todo: 'Move the row to its new place instead.',
  },
  'model.rowExists': {
    what: 'The id “{{id}}” is already that of another {{entity}}.',
    todo: 'Give each row an id of its own.',
  },
  'model.missingReference': {
    what: '“{{field}}” of the {{entity}} “{{name}}” names a row that is not in this project.',
    todo: 'Choose one that is, or leave it blank.',
  },
  'model.oneOwner': {
    what: 'Each {{entity}} belongs to just one row.',
    todo: 'Name either its outcome or its input, not both.',
  },
  'model.oneProject': {
    what: 'A project has one row of settings, and it cannot be added or removed.',
    todo: 'Change the settings instead.',
  },
  'model.ownSubgroup': {
    what: 'The stakeholder “{{name}}” would become a sub-group of itself.',
    todo: 'Choose a group outside its own sub-groups.',
  },
  'model.foreignIndicator': {
    what: 'The quantity of the outcome “{{name}}” can only come from one of its own indicators.',
    todo: 'Choose an indicator of this outcome, or type the quantity.',
  },
  'model.indicatorInUse': {
    what: 'The indicator “{{name}}” gives the quantity of another outcome.',
    todo: 'Type that quantity first, then move the indicator.',
  },
  'model.linkedTwice': {
    what: 'This outcome is already linked to that output.',
    todo: 'Choose another output.',
  },
  'model.taggedTwice': {
    what: 'This outcome carries that tag already.',
    todo: 'Choose another tag.',
  },
  'model.wrongTable': {
    what: 'The reference table “{{name}}” does not hold what is needed here.',
    todo: 'A discount schedule needs a table of that kind, and so does a price index.',
  },
  'model.tableInUse': {
    what: 'The reference table “{{name}}” is in use as what it is.',
    todo: 'Let the settings and the outcomes that use it go first, then change its kind.',
  },
  'model.leadsToItself': {
    what: 'An outcome cannot lead to itself.',
    todo: 'Choose another outcome.',
  },
  'model.assumptionName': {
    what: '“{{name}}” cannot be the name of an assumption.',
    todo: 'Begin with a letter, use letters, digits, “_” and “.”, no blanks, and no name that reads like a cell, such as B12.',
  },
  'model.assumptionTwice': {
    what: 'There is already an assumption called “{{name}}”.',
    todo: 'Choose a name that no other assumption has; capitals make no difference.',
  },
  'model.nameTaken': {
    what: '“{{name}}” already means something in formulas.',
    todo: 'Choose a name that is no function, no setting, and neither TRUE nor FALSE.',
  },
  'model.noSuchFigure': {
    what: 'A note or a figure stands at “{{id}}”, and there is no such figure in this project.',
    todo: 'Check the ids of the file against its description.',
  },
  'model.notByColumn': {
    what: '“{{field}}” of the {{entity}} cannot be stated column by column.',
    todo: 'Type one figure for all columns.',
  },
  'model.cannotReverse': {
    what: 'This change can no longer be undone by itself.',
    todo: 'Undo the changes made after it first.',
  },
  'model.notProjectJson': {
    what: 'This is not a project in JSON.',
    todo: 'Choose a file that was exported as JSON from here.',
  },
  'model.newerJson': {
    what: 'This JSON was written by a newer version (form {{version}}).',
    todo: 'Open it with the newest version of the program.',
  },
  'model.badJson': {
    what: 'The JSON does not have the form of a project at “{{path}}”.',
    todo: 'Compare it with the published schema, and mend that place.',
  },
} as const;
