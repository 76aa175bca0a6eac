/** The clipboard as other programs know it: tables in HTML and in plain text, read and written. */
export { blankCell, type ClipboardCell, type ClipboardTable } from './clipboard-table.ts';
export { type ClipboardContents, readClipboard } from './read-clipboard.ts';
export { isBlank, looksLikeHeadings, transposed } from './table-shape.ts';
export { isCopy, writeClipboard } from './write-clipboard.ts';
export type { WrittenCell } from './written-cell.ts';
