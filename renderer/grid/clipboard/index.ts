export type { ClipboardTable } from './clipboard-table.ts';
export { readClipboard } from './read-clipboard.ts';
export { looksLikeHeadings, transposed } from './table-shape.ts';
export { writeClipboard } from './write-clipboard.ts';
