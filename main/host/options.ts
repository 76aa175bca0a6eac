/** What the host is given by whoever starts it: places, a chooser, the examples and the writers of other formats. */
import type { Purpose } from '../../shared/contract.ts';
import type { Project } from '../../shared/model/index.ts';
import type { Result } from '../../shared/result.ts';
import type { Surroundings } from '../project-file/index.ts';

export interface FileRequest {
  readonly purpose: Purpose;
  readonly suggestedName: string;
}

interface Example {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly project: () => Project;
}

/** What an export says about itself. `at` is when it was asked for. */
interface ExportContext {
  readonly at: string;
  readonly programVersion: string;
}

export type WriteExport = (project: Project, context: ExportContext) => Promise<Uint8Array>;

export interface WorkbookFormat {
  readonly write: WriteExport;
  readonly read: (bytes: Uint8Array) => Promise<Result<Project>>;
}

export interface HostOptions<Window = unknown> {
  /** Where sessions and the list of recent files are kept: a folder of this person's on a local disk. */
  readonly dataFolder: string;
  /** The folder that the page's own chooser is confined to; null where files are chosen in native dialogs. */
  readonly rootFolder: string | null;
  /** Asks in a native dialog; null where there is none. It is given the window that asks. */
  readonly chooser: ((window: Window, request: FileRequest) => Promise<string | null>) | null;
  /** Who stands in the journal. */
  readonly author: string;
  readonly version: string;
  readonly examples: readonly Example[];
  readonly workbook: WorkbookFormat;
  readonly csv: WriteExport;
  /** Disk, clock, timers, names and the copying of documents, where they are not to be the usual ones. */
  readonly surroundings?: Partial<Surroundings>;
  /** Told of bugs; the person is told a reference that stands beside them. */
  readonly log: (what: unknown) => void;
  /** Whether each answer is held against the contract before it leaves: in tests. */
  readonly checkAnswers?: boolean;
}
