/**
 * What the ratio would be under another setting. Working it out calculates the whole map, so it is done one choice at a
 * time, each after the window has been painted, and kept for as long as the project stays the same.
 */
import { useEffect, useState } from 'react';
import { calculate } from '../../shared/engine/index.ts';
import { apply, type Command, type Project, reduce } from '../../shared/model/index.ts';
import { useOpen } from '../state/index.ts';
import { PiecewiseWork } from './piecewise-work.ts';

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

/** What making a choice would come to. One that is refused comes to nothing. */
export function ratioUnder(project: Project, command: Command): RatioUnder {
  const reduced = reduce(project, command);
  if (!reduced.ok) return { ratio: null, notValued: 0 };
  const results = calculate(apply(project, reduced.value));
  return { ratio: results.ratio, notValued: results.notValued.length + results.inputsNotValued.length };
}

/** The frame comes before the painting, the timer after. All that is on the screen shares it, so that calculations never follow on each other. */
const work = new PiecewiseWork((task) => requestAnimationFrame(() => setTimeout(task)));

function knownOf(project: Project): Map<string, RatioUnder> {
  const found = known.get(project) ?? new Map<string, RatioUnder>();
  known.set(project, found);
  return found;
}

/** What one list of choices waits for. */
class Waiting {
  #project: Project | null = null;
  #keys: ReadonlySet<string> = new Set();

  /** What was asked for before keeps its turn; what is not asked for again is not wanted any more. */
  ask(project: Project, choices: readonly OtherChoice[], onDone: () => void): void {
    const asked = project === this.#project ? this.#keys : new Set<string>();
    this.#project = project;
    this.#keys = new Set(choices.map(({ key }) => key));
    const found = knownOf(project);
    for (const { key, command } of choices) {
      if (asked.has(key)) continue;
      const run = () => {
        if (!found.has(key)) found.set(key, ratioUnder(project, command));
        onDone();
      };
      work.add({ isWanted: () => this.#project === project && this.#keys.has(key), run });
    }
  }

  stop(): void {
    this.#project = null;
  }
}

/** The ratios of choices as they become known; one that is not there yet is being worked out. */
export function useRatiosUnder(choices: readonly OtherChoice[]): ReadonlyMap<string, RatioUnder> {
  const { project } = useOpen();
  const [, setDone] = useState(0);
  const [waiting] = useState(() => new Waiting());
  const found = knownOf(project);
  // After each rendering, since the choices are made anew each time.
  useEffect(() => {
    const missing = choices.filter(({ key }) => !found.has(key));
    waiting.ask(project, missing, () => setDone((count) => count + 1));
  });
  // Nobody looks at them any more when the dialog is closed.
  useEffect(() => () => waiting.stop(), [waiting]);
  return found;
}
