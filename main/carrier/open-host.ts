/** The host as this program runs it: with its own data folder, its examples and its formats. */
import { examples } from '../../shared/examples/index.ts';
import { createHost, type Host, type HostOptions, type HostWindow } from '../host/index.ts';
import { copyingOnWorker } from './copy-worker.ts';
import { formats } from './formats.ts';
import type { Log } from './log.ts';
import { authorName, dataFolder } from './places.ts';

export interface OpenHostOptions {
  readonly version: string;
  readonly log: Log;
  /** How files are chosen: in the page, out of one folder; or in native dialogs. */
  readonly choosing: { readonly folder: string } | { readonly ask: NonNullable<HostOptions<HostWindow>['chooser']> };
  /** Whether answers are held against the contract before they leave: in tests. */
  readonly checkAnswers?: boolean;
}

export function openHost({ version, log, choosing, checkAnswers = false }: OpenHostOptions): Host {
  return createHost({
    dataFolder: dataFolder(process.platform, process.env),
    rootFolder: 'folder' in choosing ? choosing.folder : null,
    chooser: 'ask' in choosing ? choosing.ask : null,
    author: authorName(),
    version,
    examples,
    ...formats,
    log,
    surroundings: copyingOnWorker(),
    checkAnswers,
  });
}
