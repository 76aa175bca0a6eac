/** What a person is told when the window and the program lose sight of each other. */
export const windowProblems = {
  'window.unreachable': {
    what: 'The window cannot reach the program.',
    todo: 'See that Worthwhile is still running, then try again. What was kept is safe.',
  },
  'window.outOfStep': {
    what: 'The program understood this change differently from the window.',
    todo: 'The project is shown as it is kept; check it and make the change again.',
  },
} as const;
