/** What the benchmarks have in common: medians, tables, and each benchmark's own part of docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs';

/** The value that so large a part of them does not exceed: 0.5 for the median. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---:')), ...rows.map(line)].join('\n');
}

export function count(howMany: number): string {
  return howMany.toLocaleString('en-GB');
}

const PAGE = new URL('../../docs/performance.md', import.meta.url);

/** Puts a benchmark's text between its two marks on the page. */
export function writePart(name: string, text: string): void {
  const start = `<!-- ${name} -->`;
  const end = `<!-- end of ${name} -->`;
  const page = readFileSync(PAGE, 'utf8');
  if (!page.includes(start) || !page.includes(end)) throw new Error(`docs/performance.md has no part ${name}`);
  const before = page.slice(0, page.indexOf(start));
  const after = page.slice(page.indexOf(end));
  writeFileSync(PAGE, `${before}${start}\n${text}\n${after}`);
}
