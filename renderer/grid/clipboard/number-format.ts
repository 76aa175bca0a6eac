/** What a spreadsheet's number format says of the value that it shows: "0.0%", "[$£-809]#,##0.00", "DD/MM/YYYY". */

/** A date, a truth value and a text have a number behind them too, but not one that a person means. */
export type FormatKind = 'percent' | 'number' | 'other';

/** Formats that go by a name: Excel's in style sheets, and the general one of every spreadsheet. */
const NAMED_NUMBERS: ReadonlySet<string> = new Set(['', 'general', 'standard', 'fixed', 'currency', 'scientific']);

export function formatKind(code: string): FormatKind {
  const name = code.trim().toLowerCase();
  if (name === 'percent') return 'percent';
  if (NAMED_NUMBERS.has(name)) return 'number';
  const bare = withoutLiterals(code).split(';', 1)[0] ?? '';
  if (bare.includes('%')) return 'percent';
  if (/[dmyhs]/i.test(bare)) return isGeneralElsewhere(bare) ? 'number' : 'other';
  return /[0#?]/.test(bare) || isGeneralElsewhere(bare) ? 'number' : 'other';
}

/** A format's own signs only, without "quoted" and \escaped text, [colours and currencies], and _gaps. */
function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"?|\[[^\]]*\]?|[\\_*]./gs, '');
}

/** "General" in another language: one word. Codes of dates repeat their letters (YYYY, TT), and so does BOOLEAN. */
function isGeneralElsewhere(bare: string): boolean {
  return /^\p{L}{4,}$/u.test(bare) && !/(\p{L})\1/iu.test(bare);
}
