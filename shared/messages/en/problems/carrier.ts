/** What a window or a page is told when its request does not get as far as the program. */
export const carrierProblems = {
  'carrier.unknownRequest': {
    what: 'This version of the program knows no request called “{{name}}”.',
    todo: 'Close the window and start the program again.',
  },
  'carrier.badInput': {
    what: 'The request “{{name}}” does not have the form that the program expects, at “{{path}}”.',
    todo: 'Close the window and start the program again.',
  },
  'carrier.notAllowed': {
    what: 'This page may not ask the program for anything.',
    todo: 'Open the address that the program printed when it was started.',
  },
  'carrier.notJson': {
    what: 'The request is not in JSON.',
    todo: 'Send it as application/json.',
  },
  'carrier.tooLarge': {
    what: 'This change is larger than {{megabytes}} MB, the most that can be taken in one step.',
    todo: 'Do it in several smaller steps.',
  },
  'carrier.failed': {
    what: 'Something went wrong inside the program.',
    todo: 'What was kept is still there; try again, and start the program again if it goes on.',
  },
} as const;
