/** A project as it was after a change: replayed from the last snapshot of the present form before it. */
import { apply, fromJson, type Project, patchSchema } from '../../shared/model/index.ts';
import { FORMAT_VERSION } from './format.ts';
import type { StoredHistory } from './journal-table.ts';

export interface ProjectInTime {
  /** The first change after which the project can be shown: earlier ones are of an earlier form of the file. */
  readonly first: number;
  /** The project after a change; null where there was no such change, or the history does not lead to it. */
  at(seq: number): Project | null;
}

export function projectInTime({ snapshots, changes }: StoredHistory): ProjectInTime {
  const starts = snapshots.filter(({ form }) => form === FORMAT_VERSION);
  const last = changes.at(-1)?.seq ?? 0;
  return {
    first: starts[0]?.seq ?? last,
    at: (seq) => {
      const start = starts.findLast((snapshot) => snapshot.seq <= seq);
      if (start === undefined || seq > last) return null;
      let project = snapshotProject(start.project);
      for (const change of changes) {
        if (change.seq <= start.seq || change.seq > seq || project === null) continue;
        project = after(project, change.patch);
      }
      return project;
    },
  };
}

function snapshotProject(text: string): Project | null {
  try {
    const read = fromJson(JSON.parse(text));
    return read.ok ? read.value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function after(project: Project, patch: unknown): Project | null {
  const parsed = patchSchema.safeParse(patch);
  if (!parsed.success) return null;
  try {
    return apply(project, parsed.data);
  } catch {
    // Rows or changes were edited behind the program's back, so that one does not fit the other.
    return null;
  }
}
