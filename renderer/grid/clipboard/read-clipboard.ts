/** Reads a table from the two forms in which programs put it on the clipboard. */
import type { Result } from '../../../shared/result.ts';
import type { ClipboardTable } from './clipboard-table.ts';
import { readHtmlTable } from './read-html-table.ts';
import { readTabSeparated } from './read-tab-separated.ts';

export interface ClipboardContents {
  /** The form text/html, or '' where there is none. */
  readonly html: string;
  /** The form text/plain, or '' where there is none. */
  readonly text: string;
}

/** The table of the HTML, else that of the plain text. No rows where the clipboard is empty; refused where it is too large. */
export function readClipboard({ html, text }: ClipboardContents): Result<ClipboardTable> {
  return readHtmlTable(html) ?? readTabSeparated(text);
}
