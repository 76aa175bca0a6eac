/** Whether the keyboard is a Mac's, which has ⌘ where others have Ctrl. */
export const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
