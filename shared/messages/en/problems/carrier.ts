/** What a page is told when its request does not get as far as the program. */
export const carrierProblems = {
  'carrier.notAllowed': {
    what: 'This page may not ask the program for anything.',
    todo: 'Open the address that the program printed when it was started.',
  },
  'carrier.notJson': {
    what: 'The request is not in JSON.',
    todo: 'Close the window and open it again.',
  },
  'carrier.tooLarge': {
    what: 'This change is larger than {{megabytes}} MB, the most that can be taken in one step.',
    todo: 'Make it in several smaller steps.',
  },
} as const;
