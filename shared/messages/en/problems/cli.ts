/** Why a command on the command line, or a start of the program, was not carried out. */
export const cliProblems = {
  'cli.unknownCommand': {
    what: 'There is no command “{{command}}”.',
    todo: '“worthwhile --help” lists those there are.',
  },
  'cli.unknownOption': {
    what: 'There is no option “{{option}}” here.',
    todo: '“{{command}} --help” lists those there are.',
  },
  'cli.missingValue': {
    what: 'The option “{{option}}” needs a value.',
    todo: '“{{command}} --help” says which.',
  },
  'cli.unexpectedValue': {
    what: 'The option “{{option}}” takes no value.',
    todo: 'Leave out what stands after the “=”.',
  },
  'cli.missingArgument': {
    what: '{{argument}} is missing.',
    todo: '“{{command}} --help” shows how the command is written.',
  },
  'cli.tooManyArguments': {
    what: '“{{argument}}” is one argument too many.',
    todo: 'Put names with blanks in quotes.',
  },
  'cli.noSuchFolder': {
    what: 'There is no folder “{{path}}”.',
    todo: 'Name one that exists.',
  },
  'cli.fileExists': {
    what: '“{{path}}” is already there.',
    todo: 'Choose another name, or add --force to replace it.',
  },
  'cli.sameFile': {
    what: 'The result would replace the file that it is made from.',
    todo: 'Choose another name for the result.',
  },
  'cli.unknownFormat': {
    what: '“{{path}}” does not end in {{endings}}.',
    todo: 'The ending says what is written; choose one of these.',
  },
  'cli.noSuchExample': {
    what: 'There is no example “{{name}}”.',
    todo: 'Those there are: {{names}}.',
  },
  'cli.notASetting': {
    what: '“{{text}}” is no setting with a value.',
    todo: 'Write --set KEY=VALUE, such as --set discountRate=3%.',
  },
  'cli.unknownSetting': {
    what: 'There is no setting “{{key}}”.',
    todo: 'Those there are: {{keys}}.',
  },
  'cli.settingByColumn': {
    what: 'The setting “{{key}}” is stated column by column.',
    todo: 'Name the column: {{key}}.0 is the first one, {{key}}.-1 the one before it, {{key}}.{{last}} the last.',
  },
  'cli.badSetting': {
    what: '“{{value}}” cannot stand in the setting “{{key}}”.',
    todo: 'It takes {{allowed}}.',
  },
  'cli.nothingToExplain': {
    what: 'There is nothing with the id “{{id}}” to explain.',
    todo: '“worthwhile calc FILE --ids” shows the ids of outcomes and inputs; assumptions go by their names, and totals are {{totals}}.',
  },
  'cli.noHistory': {
    what: '“{{file}}” has no history.',
    todo: 'Name a project file, which ends in .impactmap; workbooks and JSON hold none.',
  },
  'cli.noSuchEntry': {
    what: '“{{file}}” cannot be shown as it was after change {{entry}}.',
    todo: 'Choose a number from {{first}} to {{last}}; “worthwhile history --verify” says whether its history is whole.',
  },
  'cli.badDate': {
    what: '“{{text}}” is no date.',
    todo: 'Write it as 2026-03-03, or with a time in UTC as 2026-03-03T14:05.',
  },
  'cli.noSuchTable': {
    what: '“{{table}}” is no table.',
    todo: 'Those there are: {{tables}}.',
  },
  'cli.badPort': {
    what: '“{{port}}” is no port.',
    todo: 'Choose a whole number from 0, which is any that is free, to 65535.',
  },
  'cli.portTaken': {
    what: 'Port {{port}} cannot be used ({{reason}}).',
    todo: 'Choose another one, or leave out --port.',
  },
  'cli.notBuilt': {
    what: 'The window could not be built.',
    todo: 'Run “npm ci” in the program’s folder and start again.',
  },
} as const;
