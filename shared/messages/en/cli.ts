/**
 * Text of what starts and carries the program: the command line, the native menu and dialogs, the loopback address.
 * Sentences for failures stand in `problems`, labels of fields in `fields.ts`.
 */
export const cliMessages = {
  /** What `npm start` and `worthwhile serve` say. */
  start: {
    help: `Starts Worthwhile: in a window of its own, or in the browser where there is no Electron.

  npm start -- [options] [FILE]

  FILE             a project (.impactmap), a workbook (.xlsx) or JSON to open
  --browser        show it in the browser in any case
  --port N         the port of the loopback address; any free one if not given
  --folder DIR     the folder whose files are offered in the browser
  -h, --help       this text`,
    building: 'Building the window …',
    fetching: 'Fetching Electron, once …',
    address: 'Worthwhile is at {{address}}',
    stopHint: 'The address works once, on this machine only. Press Ctrl+C here to save what is open and stop.',
    because: {
      asked: 'It is shown in the browser, as asked.',
      noDisplay: 'It is shown in the browser, because there is no display for a window of its own.',
      noElectron: 'It is shown in the browser, because Electron is not on this machine and could not be fetched.',
      notBuilt: 'It is shown in the browser, because its own window could not be built.',
      failed: 'It is shown in the browser, because Electron could not show a window here.',
    },
    saving: 'Saving what is open …',
  },
  /** The command line's own help, and a text for each of its commands. */
  help: {
    overview: `Worthwhile: SROI impact maps on the command line.

  worthwhile new FILE          makes a project
  worthwhile calc FILE         calculates it and prints the results
  worthwhile export FILE OUT   writes it as an Excel workbook, JSON or CSV
  worthwhile import IN OUT     makes a project from a workbook or from JSON
  worthwhile history FILE      prints every change of a project, or verifies that nobody changed them
  worthwhile diff A B          says what differs between two projects, and what it does to the ratio
  worthwhile serve [FILE]      shows the editor in the browser

  worthwhile COMMAND --help    says more about a command
  worthwhile --version         prints the version

A FILE that is read may be a project (.impactmap), a workbook (.xlsx) or JSON (.json). No file that exists is ever
replaced without --force.

Ends with 0 when all is done, with 1 when it is done and there are findings (outcomes or inputs that are not
valued), and with 2 when it is not done, with a line on stderr saying why.`,
    new: `Makes a new project.

  worthwhile new FILE [--example NAME] [--force]

  FILE             where to write it; ends in .impactmap
  --example NAME   a worked example instead of an empty project: {{examples}}
  --force          replace FILE if it exists`,
    calc: `Calculates a project and prints the results.

  worthwhile calc FILE [--json] [--ids] [--set KEY=VALUE …] [--explain ID]

  FILE             a project (.impactmap), a workbook (.xlsx) or JSON (.json)
  --json           print JSON, with numbers as they are calculated and not rounded
  --ids            print the ids of outcomes and inputs beside their names
  --set KEY=VALUE  calculate with another value of a setting, and leave FILE as it is; may be repeated
  --explain ID     print how a number comes about, step by step, instead of the results: that of an outcome or an
                   input by its id, of an assumption by its name, or a total

Settings have their names in the file format, such as discountRate=1.5%, timing=mid-year or horizon=5. A number is
written with a point; a rate is a share (0.015) or a percentage (1.5%). discountSchedule and priceIndex take the id or
the name of a reference table, of the file or of the program. Nothing after the “=” clears a setting. Discount factors
of one’s own have the number of their column behind a point: columnFactor.0=1.

Totals that can be explained: {{totals}}.

Ends with 1 if outcomes or inputs that should be valued are not; the results say which, and why.`,
    export: `Writes a project for others.

  worthwhile export FILE OUT [--force]

  FILE             a project (.impactmap), a workbook (.xlsx) or JSON (.json)
  OUT              .xlsx for a workbook with live formulas, .json for all of it, .csv for the impact map
  --force          replace OUT if it exists`,
    import: `Makes a project from a workbook or from JSON.

  worthwhile import IN OUT [--force]

  IN               a workbook (.xlsx), JSON (.json), or a project (.impactmap), which is copied without its history
  OUT              the project to write; ends in .impactmap
  --force          replace OUT if it exists`,
    history: `Prints every change of a project: when, by whom, why, and which cells.

  worthwhile history FILE [--verify] [--json] [--author NAME] [--table TABLE] [--row ROW] [--field FIELD]
                          [--since DATE] [--until DATE]

  FILE             a project (.impactmap)
  --verify         print no changes, and check that nobody has changed the file behind the program’s back
  --json           print JSON
  --author NAME    only what this person changed
  --table TABLE    only changes in this table, such as outcome or figureNote
  --row ROW        only changes of this row, by its id or its name, with what is noted on its figures
  --field FIELD    only changes of this field, such as deadweight
  --since DATE     only from this day on: 2026-03-03, or with a time in UTC, 2026-03-03T14:05
  --until DATE     only up to this day, or this time

Ends with 1 if --verify finds that the file was changed, and with 2 if the file cannot be read.`,
    diff: `Says what differs between two projects, and what each difference does to the ratio.

  worthwhile diff A B [--json]

  A, B             a project (.impactmap), a workbook (.xlsx) or JSON (.json). FILE@N is the project in FILE as it was
                   after change N of its history; FILE@0 is its beginning
  --json           print JSON, with numbers as they are calculated and not rounded

The steps of the ratio are in the order of the map. What a change does depends on those before it, so another order
would share the whole difference out in another way; the whole is the same.

Ends with 0 if the two are equal, with 1 if they differ, and with 2 if one cannot be read.`,
    serve: `Shows the editor in the browser, on an address of this machine that nobody else can use.

  worthwhile serve [FILE] [--port N] [--folder DIR]

  FILE             a project, a workbook or JSON to open
  --port N         the port; any free one if not given
  --folder DIR     the folder whose files are offered: FILE's own, or your documents, if not given`,
  },
  wrote: '{{path}} was written.',
  /** What `worthwhile diff` prints. */
  diff: {
    equal: 'The two are equal.',
    ratio: 'Ratio: {{from}} → {{to}}',
    step: '{{cause}}: {{amount}}',
    together: 'smaller changes of {{rows}} ({{count}})',
  },
  /** What `worthwhile history` prints. */
  history: {
    none: 'No changes.',
    undo: 'takes back change {{entry}}',
    reason: 'because: {{reason}}',
    unreadable: 'what it changed cannot be read',
    sound: 'Nothing was found: the chain of {{count}} changes is whole, and it leads to what is in the tables.',
    broken: 'The file was changed behind the program’s back.',
    limits:
      'A chain shows that a change was altered, left out or put in between. It cannot show that changes were left off at the end, that somebody worked the whole chain out anew, or that a name or a time was false from the start. A copy of the file, or its last hash, in other hands can.',
    last: 'Last hash: {{hash}} (change {{seq}})',
    fault: {
      altered: 'Change {{seq}} was altered, or put there.',
      leftOut: 'Changes were left out before change {{seq}}.',
      putIn: 'Change {{seq}} was put in between.',
      noStart: 'The beginning of the history is missing.',
      snapshot: 'The snapshot at change {{seq}} was altered.',
    },
    cell: '{{cell}}: the history leads to {{expected}}, and there stood {{found}}.',
    row: {
      gone: '{{row}}: was taken out of the tables.',
      there: '{{row}}: was put into the tables.',
      order: '{{row}}: was moved in the tables.',
    },
    place: {
      between: 'Between {{after}} and {{before}}.',
      after: 'After {{after}}.',
      before: 'Before {{before}}.',
      moment: 'change {{seq}} ({{at}})',
      snapshot: 'the snapshot at change {{seq}}',
    },
  },
  /** What `worthwhile calc` prints. */
  calc: {
    untitled: 'Untitled project',
    period: '{{from}} to {{to}}',
    overridden: 'Calculated with these settings in place of the file’s',
    blank: 'blank',
    yes: 'yes',
    no: 'no',
    columnOf: '{{field}}, {{column}}',
    before: 'the column before the first',
    /** Said beside the results, of a setting that was asked for and makes no difference. */
    idle: {
      discountRate:
        'The discount rate that was set discounts nothing, since the schedule “{{table}}” takes its place; “--set discountSchedule=” lets that go.',
      customTiming: '“{{key}}” takes no part under the timing “{{timing}}”; it needs “--set timing=custom”.',
      timing: '“{{key}}” takes no part under the timing “{{timing}}”.',
      priceIndex: '“priceIndex” takes no part while prices are not uprated; “--set uprate=true” has them uprated.',
    },
    investment: 'Investment',
    presentValue: 'Present value',
    netPresentValue: 'Net present value',
    positive: 'Present value of outcomes above zero',
    cutOff: 'Present value cut off by the horizon',
    ratio: 'Ratio',
    netRatio: 'Net ratio',
    ratioInputsDiscounted: 'Ratio with inputs discounted',
    ratioInputsUndiscounted: 'Ratio with inputs undiscounted',
    ratioWithoutMultipliers: 'Ratio without multipliers above 1',
    perUnit: '{{value}} for every {{unit}}',
    paybackOfOneYear: 'Payback by one year’s impact',
    paybackRunning: 'Payback by the running total',
    months: '{{months}} months',
    none: 'none',
    year: 'Year {{year}}',
    value: 'Value',
    total: 'Total',
    share: 'Share',
    column: 'Year',
    factor: 'Discount factor',
    input: 'Input',
    worth: 'Worth',
    funder: 'Funder',
    stakeholder: 'Stakeholder',
    ownOutcomes: 'Own outcomes',
    withSubgroups: 'With sub-groups',
    subgroups: '– sub-groups “{{set}}”',
    unnamedSubgroups: '– sub-groups',
    beside: 'not in the total',
    besideHelp: 'Another way of dividing the same people counts; what is not in the total is told beside it.',
    outcome: 'Outcome',
    outcomes: 'Outcomes',
    impact: 'Impact, a year',
    id: 'Id',
    notValued: 'Not valued, and not in the totals',
    remarks: 'What an assurer will ask',
    notKnown: 'not known',
    unnamed: 'unnamed',
    /** From gross value to present value. */
    waterfall: {
      heading: 'From gross value to present value',
      amount: 'Amount',
      left: 'Left',
      gross: 'Gross value',
      multipliers: 'Multipliers above 1',
      deadweight: 'Deadweight',
      displacement: 'Displacement',
      attribution: 'Attribution',
      factors: 'Further factors',
      dropOff: 'Drop-off',
      discounting: 'Discounting',
      presentValue: 'Present value',
      yearlyGross: 'Beside it: gross value of one year',
      yearlyImpact: 'Beside it: impact of one year',
    },
    /** Totals by something that outcomes share, and what stands for those that share none of it. */
    groups: {
      output: 'Output',
      noOutput: 'no output',
      tag: 'Tag',
      noTag: 'no tag',
      agency: 'Agency that gains',
      noAgency: 'no agency',
      kind: 'Kind of value',
      noKind: 'no kind',
      treatment: 'Treatment',
      missing: 'Valued, but a figure is missing',
      noFunder: 'not said',
      overlapping: 'These overlap: an outcome counts in full under each. The total counts it once.',
    },
    publicView: {
      heading: 'The public purse',
      fiscal: 'Fiscal value',
      publicInputs: 'Public inputs',
      toAll: 'Fiscal value ÷ all inputs',
      toPublic: 'Fiscal value ÷ public inputs',
    },
    sampling: {
      quantity: 'Quantity from answers',
      range: '95 % range',
      fromTo: '{{low}} to {{high}}',
    },
    conventions: {
      heading: 'Conventions',
      inputs: 'Inputs',
      oneRate: '{{rate}} a year',
      ofOutcomes: '{{field}} of some outcomes',
      priceBase: 'Prices',
      asTyped: 'as typed, not uprated',
      ofYear: 'of {{year}}, not uprated',
      uprated: 'of {{year}}, uprated by “{{index}}”',
      horizon_one: '{{count}} column',
      horizon_other: '{{count}} columns',
    },
  },
  /** What `worthwhile calc --explain` prints. */
  explain: {
    of: '{{name}} ({{stakeholder}})',
    source: '{{names}}: {{source}}',
    none: 'There is no figure here to explain.',
    untreated: 'It has no value: its treatment is “{{treatment}}”.',
    stakeholderLeftOut: 'It has no value: its stakeholder is left out.',
    unvalued: 'It has no value: the input is recorded and not valued.',
  },
  /** What can stand in a setting, for the sentence that refuses something else. */
  allowed: {
    choice: 'one of {{options}}',
    flag: 'true or false',
    count: 'a whole number from {{least}} to {{most}}, or nothing',
    currency: 'a code of three letters, such as GBP, or nothing',
    year: 'a year, such as 2015 or 2010/11, or nothing',
    date: 'a date, such as 2024-04-01, or nothing',
    text: 'text of at most {{most}} characters',
    percent: 'a share such as 0.035 or a percentage such as 3.5%, from {{least}} to {{most}}',
    number: 'a number',
    numberFrom: 'a number from {{least}}',
    numberBetween: 'a number from {{least}} to {{most}}',
    table: 'the id or the name of one of these reference tables, or nothing: {{tables}}',
  },
  /** What somebody reads who comes to the loopback address and is not let in. */
  web: {
    noCookie: 'Worthwhile is running here. Open the address that it printed when it was started.',
    usedAddress:
      'This address works once, and it has been used. Go back to the browser that opened it, or start the program again.',
    nothing: 'There is nothing here.',
    notThisWay: 'Not this way.',
  },
  /** The frame that the desktop puts around the window. */
  desktop: {
    title: {
      new: '{{name}} – not saved yet',
      kept: '{{name}} – saving',
      saved: '{{name}} – saved',
      refused: '{{name}} – could not be saved',
      readOnly: '{{name}} – read only',
    },
    menu: {
      file: 'File',
      new: 'New',
      open: 'Open…',
      save: 'Save',
      saveAs: 'Save as…',
      export: 'Export',
      exportXlsx: 'Excel workbook…',
      exportJson: 'JSON…',
      exportCsv: 'CSV…',
      print: 'Print…',
      settings: 'Settings…',
      close: 'Close project',
      edit: 'Edit',
      undo: 'Undo',
      redo: 'Redo',
      view: 'View',
      window: 'Window',
    },
    choose: {
      project: 'Impact map',
      anyProject: 'Impact maps, workbooks and JSON',
      workbook: 'Excel workbook',
      json: 'JSON',
      csv: 'CSV',
      allFiles: 'All files',
      open: 'Open',
      save: 'Save',
      export: 'Export',
    },
    link: {
      question: 'Open {{goal}} in the browser?',
      detail: 'This link leads out of Worthwhile: {{address}}',
      open: 'Open link',
      cancel: 'Cancel',
    },
    crash: {
      title: 'Worthwhile has to close',
      message: 'Something went wrong inside the program. What you typed is kept and is offered at the next start.',
    },
  },
} as const;
