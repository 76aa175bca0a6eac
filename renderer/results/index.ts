/** The sheet of results. */
export { ResultsSheet } from './results-sheet.tsx';
