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

  worthwhile calc FILE [--json]

  FILE             a project (.impactmap), a workbook (.xlsx) or JSON (.json)
  --json           print JSON, with numbers as they are calculated and not rounded

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
    serve: `Shows the editor in the browser, on an address of this machine that nobody else can use.

  worthwhile serve [FILE] [--port N] [--folder DIR]

  FILE             a project, a workbook or JSON to open
  --port N         the port; any free one if not given
  --folder DIR     the folder whose files are offered: FILE's own, or your documents, if not given`,
  },
  wrote: '{{path}} was written.',
  /** What `worthwhile calc` prints. */
  calc: {
    untitled: 'Untitled project',
    period: '{{from}} to {{to}}',
    investment: 'Investment',
    presentValue: 'Present value',
    netPresentValue: 'Net present value',
    ratio: 'Ratio',
    netRatio: 'Net ratio',
    perUnit: '{{value}} for every {{unit}}',
    payback: 'Payback',
    months: '{{months}} months',
    none: 'none',
    year: 'Year {{year}}',
    value: 'Value',
    total: 'Total',
    column: 'Year',
    stakeholder: 'Stakeholder',
    outcome: 'Outcome',
    gross: 'Gross, a year',
    impact: 'Impact, a year',
    notValued: 'Not valued, and not in the totals',
    unnamed: 'unnamed',
    conventions: 'Conventions',
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
