/** Cells as other programs read them: tab-separated text, and a table of HTML that tells the numbers behind the texts. */
import type { ClipboardCell, ClipboardTable } from './clipboard-table.ts';

export function writeClipboard(table: ClipboardTable): { readonly text: string; readonly html: string } {
  const text = table.map((row) => row.map((cell) => tsvCell(cell.text)).join('\t')).join('\r\n');
  const rows = table.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('');
  return { text, html: `<meta charset="utf-8"><table>${rows}</table>` };
}

function tsvCell(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function htmlCell({ text, value, percent }: ClipboardCell): string {
  const shown = escaped(text).replaceAll('\n', '<br>');
  if (value === null) return `<td${isFormulaLike(text) ? AS_TEXT : ''}>${shown}</td>`;
  const format = percent ? ` sdnum="2057;0;0%" style="mso-number-format:'0.00%'"` : '';
  const sheets = escaped(JSON.stringify({ 1: 3, 3: value }));
  return `<td x:num="${value}" sdval="${value}" data-sheets-value="${sheets}"${format}>${shown}</td>`;
}

/** Text that a spreadsheet would take for a formula is marked as text. Tab-separated text cannot say so. */
const AS_TEXT = ` style="mso-number-format:'\\@'"`;

function isFormulaLike(text: string): boolean {
  return /^[=+@-]/.test(text);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
