/**
 * What the ratio would be under another setting. Working it out calculates the whole map, so it is done one choice at a
 * time, each after the window has been painted, and kept for as long as the project stays the same.
 */
import { useEffect, useState } from 'react';
import { calculate } from '../../shared/engine/index.ts';
import { apply, type Command, type Project, reduce } from '../../shared/model/index.ts';
import { useOpen } from '../state/index.ts';

export interface RatioUnder {
  readonly ratio: number | null;
  /** How many outcomes and inputs would have no value. */
  readonly notValued: number;
}

/** A choice that is not made: its key among those of the window, and what making it would do. */
export interface OtherChoice {
  readonly key: string;
  readonly command: Command;
}

const known = new WeakMap<Project, Map<string, RatioUnder>>();

export function ratioUnder(project: Project, command: Command): RatioUnder | null {
  const reduced = reduce(project, command);
  if (!reduced.ok) return null;
  const results = calculate(apply(project, reduced.value));
  return { ratio: results.ratio, notValued: results.notValued.length + results.inputsNotValued.length };
}

interface Job {
  readonly isWanted: () => boolean;
  readonly run: () => void;
}

/** What waits to be worked out, by whatever is on the screen: never two calculations without a painting between them. */
const waiting: Job[] = [];
let isWorking = false;

function workThrough(): void {
  if (isWorking) return;
  isWorking = true;
  const next = () => {
    let job = waiting.shift();
    while (job !== undefined && !job.isWanted()) job = waiting.shift();
    if (job === undefined) {
      isWorking = false;
      return;
    }
    const { run } = job;
    // After the next painting: the frame comes before it, the timer after.
    requestAnimationFrame(() =>
      setTimeout(() => {
        run();
        next();
      }),
    );
  };
  next();
}

/** The ratios of choices as they become known; one that is not there yet is being worked out. */
export function useRatiosUnder(choices: readonly OtherChoice[]): ReadonlyMap<string, RatioUnder> {
  const { project } = useOpen();
  const [, setDone] = useState(0);
  const found = known.get(project) ?? new Map<string, RatioUnder>();
  known.set(project, found);
  const missing = choices.filter(({ key }) => !found.has(key));
  const wanted = missing.map(({ key }) => key).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys stand for the choices, which are made anew each time.
  useEffect(() => {
    let isWanted = wanted !== '';
    for (const { key, command } of missing) {
      const run = () => {
        const ratio = found.has(key) ? null : ratioUnder(project, command);
        if (ratio !== null) found.set(key, ratio);
        setDone((count) => count + 1);
      };
      waiting.push({ isWanted: () => isWanted, run });
    }
    workThrough();
    return () => {
      isWanted = false;
    };
  }, [project, wanted]);
  return found;
}
