/**
 * Every request that a window may make and every event that it may be sent. Electron's IPC, the loopback server and the
 * tests carry just these, and each end validates with the same schemas.
 *
 * A window never sends a path. It names files by handles that its carrier gave it: from the native dialog, or from the
 * page's own chooser over the folder that the program was started on.
 */
import { z } from 'zod';
import {
  journalCommandSchema,
  type Patch,
  type ProjectJson,
  patchSchema,
  type SheetLayouts,
  sheetLayoutSchema,
  sheetLayoutsSchema,
  sheetNameSchema,
  type UndoState,
} from './model/index.ts';
import { type Problem, problemSchema } from './problem.ts';

const sessionSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const handleSchema = z.string().regex(/^[A-Za-z0-9_-]{1,128}$/);
const nothing = z.strictObject({});

/**
 * Where a project stands with its file. `new`: it has none yet. `kept`: the session holds changes that the file does
 * not, and they survive a crash. `saved`: the file holds everything. `refused`: the file could not be replaced, and why.
 */
export interface FileState {
  readonly status: 'new' | 'kept' | 'saved' | 'refused';
  /** File name without its folder, or the name proposed for a new file. */
  readonly name: string;
  /** The folder, for people to read; null while there is no file. */
  readonly folder: string | null;
  readonly readOnly: boolean;
  readonly problem: Problem | null;
}

export const fileStateSchema: z.ZodType<FileState> = z.strictObject({
  status: z.enum(['new', 'kept', 'saved', 'refused']),
  name: z.string(),
  folder: z.string().nullable(),
  readOnly: z.boolean(),
  problem: problemSchema.nullable(),
});

const stepSchema = z.strictObject({ seq: z.int(), reverses: z.int().nullable(), label: z.string() });
const undoStateSchema: z.ZodType<UndoState> = z.strictObject({ undo: z.array(stepSchema), redo: z.array(stepSchema) });

/** A project as a window gets it. `notices` are what opening it found worth saying; the project is open all the same. */
export interface OpenedProject {
  readonly session: string;
  readonly revision: number;
  readonly project: ProjectJson;
  readonly undo: UndoState;
  readonly file: FileState;
  readonly layouts: SheetLayouts;
  readonly notices: readonly Problem[];
}

/** Rows are checked where they become a project (`fromJson`); this schema checks the envelope they come in. */
const projectJsonEnvelope: z.ZodType<ProjectJson> = z.custom<ProjectJson>(
  (value) => typeof value === 'object' && value !== null,
);

export const openedProjectSchema: z.ZodType<OpenedProject> = z.strictObject({
  session: sessionSchema,
  revision: z.int().min(0),
  project: projectJsonEnvelope,
  undo: undoStateSchema,
  file: fileStateSchema,
  layouts: sheetLayoutsSchema,
  notices: z.array(problemSchema),
});

const exampleSchema = z.strictObject({ name: z.string(), title: z.string(), summary: z.string() });
const recentSchema = z.strictObject({
  handle: handleSchema,
  name: z.string(),
  folder: z.string(),
  openedAt: z.iso.datetime(),
});
const recoverableSchema = z.strictObject({
  session: sessionSchema,
  name: z.string(),
  folder: z.string().nullable(),
  changedAt: z.iso.datetime(),
});

const appliedSchema = z.strictObject({
  revision: z.int().min(1),
  /** `fingerprint` of the patch that was committed: the window compares it with its own. */
  patchHash: z.string(),
  /** The patch itself where the window could not know it: for a reversal. Else null. */
  patch: z.custom<Patch>((value) => patchSchema.safeParse(value).success).nullable(),
  file: fileStateSchema,
});

const entrySchema = z.strictObject({
  handle: handleSchema,
  name: z.string(),
  kind: z.enum(['folder', 'file']),
  size: z.int().nullable(),
  modifiedAt: z.iso.datetime().nullable(),
});

/** What a file is to be chosen for. Decides which kinds of file are offered. */
export const purposes = ['open', 'save', 'export-xlsx', 'export-json', 'export-csv'] as const;
export type Purpose = (typeof purposes)[number];

export const contract = {
  /** What the start screen shows. `chooser` says whether files are chosen in a native dialog or in the page's own. */
  'app/start': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      chooser: z.enum(['native', 'own']),
      examples: z.array(exampleSchema),
      recent: z.array(recentSchema),
      recoverable: z.array(recoverableSchema),
    }),
  },
  /** Forgets one file on the list of recent ones; the file itself is not touched. */
  'app/forgetRecent': { input: z.strictObject({ handle: handleSchema }), output: nothing },

  /** Asks in a native dialog; null when the person cancelled. Only where `chooser` is `native`. */
  'file/choose': {
    input: z.strictObject({ purpose: z.enum(purposes), suggestedName: z.string().max(200) }),
    output: z.strictObject({ handle: handleSchema.nullable() }),
  },
  /** What a folder holds, for the page's own chooser; null is the folder that the program was started on. */
  'file/list': {
    input: z.strictObject({ folder: handleSchema.nullable(), purpose: z.enum(purposes) }),
    output: z.strictObject({
      /** From the start folder down to this one. */
      path: z.array(z.strictObject({ handle: handleSchema, name: z.string() })),
      entries: z.array(entrySchema),
    }),
  },
  /** A handle for a file of this name in a folder, whether it exists yet or not. */
  'file/name': {
    input: z.strictObject({ folder: handleSchema, name: z.string().min(1).max(200), purpose: z.enum(purposes) }),
    output: z.strictObject({ handle: handleSchema, name: z.string(), exists: z.boolean() }),
  },

  /** A new project: empty, or one of the worked examples. It has no file until it is saved under a name. */
  'project/new': { input: z.strictObject({ example: z.string().nullable() }), output: openedProjectSchema },
  /** Opens a project file; a workbook or JSON opens as a new project made from it. */
  'project/open': { input: z.strictObject({ handle: handleSchema }), output: openedProjectSchema },
  /** Takes up a session that ended without being closed. */
  'project/recover': { input: z.strictObject({ session: sessionSchema }), output: openedProjectSchema },
  /** Sets such a session aside; nothing is deleted. */
  'project/setAside': { input: z.strictObject({ session: sessionSchema }), output: nothing },
  /**
   * One command, applied in order of `sequence`. Refused when `base` is not the session's revision: then the window has
   * missed something and reopens.
   */
  'project/apply': {
    input: z.strictObject({
      session: sessionSchema,
      base: z.int().min(0),
      sequence: z.int().min(1),
      at: z.iso.datetime(),
      label: z.string().max(500),
      reason: z.string().max(2000).nullable(),
      command: journalCommandSchema,
    }),
    output: appliedSchema,
  },
  /**
   * How a sheet is laid out. Kept in the session at once, and in the file from the next save or from closing on; no change
   * of the project.
   */
  'project/layout': {
    input: z.strictObject({ session: sessionSchema, sheet: sheetNameSchema, layout: sheetLayoutSchema }),
    output: nothing,
  },
  /** The project as the session holds it: what a window shows after a refusal. */
  'project/reload': { input: z.strictObject({ session: sessionSchema }), output: openedProjectSchema },
  /** Replaces the file now. Refused with a problem when the file cannot be replaced; the session keeps everything. */
  'project/save': { input: z.strictObject({ session: sessionSchema }), output: fileStateSchema },
  'project/saveAs': {
    input: z.strictObject({ session: sessionSchema, handle: handleSchema }),
    output: fileStateSchema,
  },
  /** Saves what is not saved yet and ends the session. A project without a file is kept and offered at the next start. */
  'project/close': { input: z.strictObject({ session: sessionSchema }), output: nothing },
  'project/export': {
    input: z.strictObject({
      session: sessionSchema,
      handle: handleSchema,
      format: z.enum(['xlsx', 'json', 'csv']),
      at: z.iso.datetime(),
    }),
    output: z.strictObject({ name: z.string(), folder: z.string(), bytes: z.int() }),
  },
} as const;

export type RequestName = keyof typeof contract;
export type Input<N extends RequestName> = z.output<(typeof contract)[N]['input']>;
export type Output<N extends RequestName> = z.output<(typeof contract)[N]['output']>;

export const requestNames = Object.keys(contract) as RequestName[];

/** What a request comes back with, on every carrier. */
export type Reply<N extends RequestName> =
  | { readonly ok: true; readonly value: Output<N> }
  | { readonly ok: false; readonly problem: Problem };

/** The envelope of a reply; the value inside is checked with the output schema of the request. */
export const replySchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), problem: problemSchema }),
]);

/** What a window is told without asking. */
export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('file'), session: sessionSchema, file: fileStateSchema }),
  /** A choice from the native menu, by the name of the window's own command. */
  z.strictObject({ type: z.literal('menu'), command: z.string().max(60) }),
]);
export type HostEvent = z.output<typeof eventSchema>;

/** The one door of a window to the program, given to it by its carrier. */
export interface Carrier {
  call<N extends RequestName>(name: N, input: Input<N>): Promise<Reply<N>>;
  /** Calls back on each event until the returned function is called. */
  onEvent(listener: (event: HostEvent) => void): () => void;
}

/** The content security policy of the window, the same on every carrier. `nonce` is fresh for each load of the page. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
