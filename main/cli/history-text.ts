import type { ToldEntry } from '../../shared/history/index.ts';
import type { Translator } from '../../shared/messages/index.ts';

/** Every change for a person to read: a line of who and when, and a line for each thing it changed. */
export function historyText(entries: readonly ToldEntry[], { t }: Translator): string {
  if (entries.length === 0) return t('cli/history/none');
  const told = entries.map(({ seq, at, author, label, reason, reverses, changes }) => {
    const what = [label, ...(reverses === null ? [] : [`(${t('cli/history/undo', { entry: reverses })})`])].join(' ');
    const heading = [String(seq), timeText(at), oneLine(author), oneLine(what)]
      .filter((part) => part !== '')
      .join('  ');
    const why = reason === null ? [] : [`    ${t('cli/history/reason', { reason: oneLine(reason) })}`];
    return [heading, ...why, ...changes.map(({ text }) => `    ${text}`)].join('\n');
  });
  return told.join('\n');
}

/** To the second, in UTC, as everybody's clock can be held against it. */
export function timeText(at: string): string {
  return at.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
