/** Finding texts in the cells of the sheets, and replacing them. */
export { FindBar } from './find-bar.tsx';
