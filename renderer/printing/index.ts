/** Sheets on paper: the question how, and what is printed. */
export { PrintDialog } from './print-dialog.tsx';
