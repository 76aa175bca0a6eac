/** What a person is told when a file cannot be read, written or chosen, or when a request to the program cannot be met. */
export const fileProblems = {
  'file.notFound': {
    what: '“{{name}}” is not there.',
    todo: 'It may have been moved, renamed or removed, or its stick or share is not connected.',
  },
  'file.notRegular': {
    what: '“{{name}}” is not an ordinary file.',
    todo: 'Choose a file, not a folder or a device.',
  },
  'file.empty': {
    what: '“{{name}}” is empty.',
    todo: 'Open a copy of it, if there is one; nothing can be read from this file.',
  },
  'file.tooLarge': {
    what: '“{{name}}” is larger than {{megabytes}} MB, the most that can be opened.',
    todo: 'Check that it is the right file.',
  },
  'file.notAProject': {
    what: '“{{name}}” is not a project of this program.',
    todo: 'Choose an impact map, a workbook that was exported from here, or a project in JSON.',
  },
  'file.newerVersion': {
    what: '“{{name}}” was written by a newer version of this program (form {{version}}).',
    todo: 'Open it with the newest version. This file was not changed.',
  },
  'file.damaged': {
    what: '“{{name}}” is damaged or was changed by another program ({{where}}).',
    todo: 'Open an earlier copy of it. This file was not changed.',
  },
  'file.unreadable': {
    what: '“{{name}}” cannot be read ({{code}}).',
    todo: 'Check that you may open it and that its disk is connected, and try again.',
  },
  'file.alreadyOpen': {
    what: '“{{name}}” is already open in another window.',
    todo: 'Go on working there, or close it there first.',
  },
  'file.readOnly': {
    what: '“{{name}}” can be read here but not replaced.',
    todo: 'Save your changes under another name or in another folder.',
  },
  'file.changedUnderneath': {
    what: '“{{name}}” was changed by someone else since it was opened here, so it was not replaced.',
    todo: 'Save your version under another name, then compare the two.',
  },
  'file.folderGone': {
    what: 'The folder of “{{name}}” is not there.',
    todo: 'Connect its stick or share again, or save under another name. Your changes are kept meanwhile.',
  },
  'file.noPermission': {
    what: 'You may not write “{{name}}” there.',
    todo: 'Save in a folder of your own. Your changes are kept meanwhile.',
  },
  'file.diskFull': {
    what: 'There is no room for “{{name}}” on the disk.',
    todo: 'Make some room, or save on another disk. Your changes are kept meanwhile.',
  },
  'file.inUse': {
    what: 'Another program holds on to “{{name}}”.',
    todo: 'Close it there and save again. Your changes are kept meanwhile.',
  },
  'file.notWritten': {
    what: '“{{name}}” could not be written ({{code}}).',
    todo: 'Save again, or under another name. What was there before is unchanged, and your changes are kept meanwhile.',
  },
  'file.notKept': {
    what: 'This change could not be kept, so it was taken back ({{code}}).',
    todo: 'Make room on the disk that holds this program’s data, then make the change again.',
  },
  'file.noName': {
    what: 'This project has no file yet.',
    todo: 'Save it under a name first.',
  },
  'file.nameTaken': {
    what: 'There already is a file called “{{name}}”.',
    todo: 'Choose it in the list to replace it, or give another name.',
  },
  'file.badName': {
    what: '“{{name}}” cannot be the name of a file.',
    todo: 'Use letters, digits, blanks and hyphens; leave out slashes, colons, stars, bars, question and quotation marks, and angle brackets.',
  },
  'file.outside': {
    what: '“{{name}}” lies outside the folder that the program was started on.',
    todo: 'Choose a file in that folder, or start the program on another folder.',
  },
  'file.historyChanged': {
    what: 'The history in “{{name}}” does not fit together: something other than this program changed it.',
    todo: 'The project is complete as it stands. Changes made before now cannot be undone.',
  },
  'file.companion': {
    what: 'Another program was changing “{{name}}” when it was last closed.',
    todo: 'What it had finished is here; check the last changes.',
  },
  'file.tookUp': {
    what: 'The program ended last time before everything was in “{{name}}”. This is the map as it was then.',
    todo: 'Go on working: it is saved into the file with the next change, or with Ctrl+S.',
  },
  'file.keptChanges': {
    what: 'There are changes to “{{name}}” from a time when the program ended without being closed.',
    todo: 'You find them on the first screen. Restore them there before you go on here.',
  },
  'file.madeFrom': {
    what: 'This is a new project, made from “{{name}}”.',
    todo: 'Save it under a name of its own. “{{name}}” stays as it is.',
  },
  'file.notJson': {
    what: '“{{name}}” is not in JSON, or is cut short.',
    todo: 'Export it again where it came from.',
  },
  'file.sessionGone': {
    what: 'These kept changes are no longer there, or are open in another window.',
    todo: 'Look at the list again.',
  },
  'file.sessionBroken': {
    what: 'The kept changes to “{{name}}” cannot be read.',
    todo: 'They were set aside in the folder “broken” of this program’s data, and nothing was deleted.',
  },
  'file.noExample': {
    what: 'There is no example called “{{name}}”.',
    todo: 'Choose one from the list.',
  },
  'contract.badRequest': {
    what: 'The program was asked for something that it does not know ({{name}}, {{path}}).',
    todo: 'Close the window and open it again.',
  },
  'contract.badHandle': {
    what: 'This file is not, or no longer, one that you chose in this window.',
    todo: 'Choose it again.',
  },
  'contract.noSession': {
    what: 'This project is no longer open in this window.',
    todo: 'Open it again.',
  },
  'contract.stale': {
    what: 'The window had missed a change, so this one was not made.',
    todo: 'Look at the project as it is now, and make the change again.',
  },
  'contract.failed': {
    what: 'Something went wrong in the program itself (reference {{reference}}).',
    todo: 'What was kept is safe. Try again; if it goes wrong again, report it with the reference.',
  },
} as const;
