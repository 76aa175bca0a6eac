/** The parts of a sentence with what may not be parted from a figure by the end of a line: its brackets and its sign. */
import type { TracePart } from '../../shared/trace/index.ts';

export interface UnbrokenPart extends TracePart {
  /** What stands right before and right after a figure; the words between figures are without it. */
  readonly before: string;
  readonly after: string;
}

export function unbrokenParts(parts: readonly TracePart[]): readonly UnbrokenPart[] {
  return parts.map((part, place): UnbrokenPart => {
    const previous = parts[place - 1];
    const next = parts[place + 1];
    if (part.cell !== null) {
      const before = isWords(previous) ? previous.text.slice(startOfEnd(previous.text)) : '';
      const after = isWords(next) ? next.text.slice(0, endOfStart(next.text, isFigure(parts[place + 2]))) : '';
      return { ...part, before, after };
    }
    const from = isFigure(previous) ? endOfStart(part.text, isFigure(next)) : 0;
    const to = isFigure(next) ? startOfEnd(part.text) : part.text.length;
    return { ...part, text: part.text.slice(from, to), before: '', after: '' };
  });
}

function isFigure(part: TracePart | undefined): boolean {
  return part !== undefined && part.cell !== null;
}

function isWords(part: TracePart | undefined): part is TracePart {
  return part !== undefined && part.cell === null;
}

/** Where what follows the last blank begins. */
function startOfEnd(text: string): number {
  return text.lastIndexOf(' ') + 1;
}

/** Where the first blank is. Words without one go to the figure after them, where there is one. */
function endOfStart(text: string, isBeforeFigure: boolean): number {
  const blank = text.indexOf(' ');
  if (blank !== -1) return blank;
  return isBeforeFigure ? 0 : text.length;
}
