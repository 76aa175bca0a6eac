/** Series of texts that count: by equal steps, and round and round where they are names of a list. */
import type { CountedText } from './counted-text.ts';
import { remainder, type Series } from './series-cell.ts';

/** One text goes on by one. Null where the steps are not equal, so that nothing can be told from them. */
export function textSeries(texts: readonly CountedText[]): Series | null {
  const [first, second] = texts;
  if (first === undefined) return null;
  const { cycle } = first;
  const within = (count: bigint) => (cycle === null ? count : ((count % cycle) + cycle) % cycle);
  const step = second === undefined ? 1n : second.count - first.count;
  const countAt = (place: number) => within(first.count + step * BigInt(place));
  if (!texts.every(({ count }, index) => count === countAt(index))) return null;
  const width = Math.max(...texts.map((text) => text.width));
  return (place) => {
    const model = texts[remainder(place, texts.length)] ?? first;
    return { kind: 'text', text: model.write(countAt(place), width) };
  };
}
