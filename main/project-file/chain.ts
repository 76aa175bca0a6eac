/**
 * Goes along the chain of hashes that runs through the journal, and says where it is broken and how: an entry that was
 * altered, left out or put in between. What lies behind a break is held against the hashes that it carries itself, so
 * that one break is told as one.
 */
import { createHash } from 'node:crypto';

/** One link: an entry, or a snapshot from which replay starts. */
export interface Link {
  readonly kind: 'entry' | 'snapshot';
  readonly seq: number;
  /** When, where that is on record. */
  readonly at: string | null;
  readonly hash: string;
  /** What the hash covers beside the hash before it, for the number that the link has or would have. */
  text(seq: number): string;
}

export interface ChainFault {
  readonly kind: 'altered' | 'leftOut' | 'putIn' | 'noStart';
  readonly link: Link['kind'];
  readonly seq: number;
  /** The links on either side of the place; null at an end of the journal. */
  readonly after: Link | null;
  readonly before: Link | null;
}

/** How many entries that were taken out in one place are told from one that was altered. */
const MOST_LEFT_OUT = 50;

export function chained(previous: string, text: string): string {
  return createHash('sha256').update(previous).update(text).digest('hex');
}

/** @param links in their order, the first snapshot first. */
export function chainFaults(links: readonly Link[]): ChainFault[] {
  const faults: ChainFault[] = [];
  /** By how much the numbers are lower than those that were hashed: entries that were left out and numbered over. */
  let shift = 0;
  let hash = '';
  let seq = 0;
  const fits = (link: Link | undefined, previous: string, by: number) => {
    return link !== undefined && chained(previous, link.text(link.seq + by)) === link.hash;
  };
  for (const [index, link] of links.entries()) {
    const before = links[index - 1] ?? null;
    const next = links[index + 1];
    const fault = (kind: ChainFault['kind'], at: number, after: Link | null, upTo: Link | null) => {
      faults.push({ kind, link: link.kind, seq: at, after, before: upTo });
    };
    if (index === 0 && !(link.kind === 'snapshot' && link.seq === 0)) fault('noStart', link.seq, null, link);
    const expected = link.kind === 'entry' ? seq + 1 : seq;
    const isSound = fits(link, hash, shift) && (index > 0 || link.kind === 'snapshot');
    if (isSound && link.seq === expected) {
      hash = link.hash;
      seq = link.seq;
      continue;
    }
    if (link.seq > expected) {
      fault('leftOut', expected, before, link);
      // The entry behind the gap builds on a hash that went with those before it, so only the ones after it tell.
    } else if (index > 0 && next !== undefined && fits(next, hash, shift - 1)) {
      fault('putIn', link.seq, before, next);
      shift -= 1;
      seq = link.seq;
      continue;
    } else {
      const missing = index === 0 || fits(next, link.hash, shift) ? 0 : missingBefore(next, link, shift);
      if (missing > 0) fault('leftOut', link.seq, before, link);
      else if (index > 0 || link.kind === 'snapshot') fault('altered', link.seq, before, next ?? null);
      shift += missing;
    }
    hash = link.hash;
    seq = link.seq;
  }
  return faults;
}

/** How many entries were taken out before a link whose followers were numbered over; 0 where that is not it. */
function missingBefore(next: Link | undefined, link: Link, shift: number): number {
  if (next === undefined) return 0;
  for (let missing = 1; missing <= MOST_LEFT_OUT; missing += 1) {
    if (chained(link.hash, next.text(next.seq + shift + missing)) === next.hash) return missing;
  }
  return 0;
}
