/** Reads a project file with its history, and the rows that the history begins with. */
import { basename } from 'node:path';
import { z } from 'zod';
import { cellValueSchema, entityNames, type WholeRow } from '../../shared/model/index.ts';
import { problem } from '../../shared/problem.ts';
import { type Result, refused } from '../../shared/result.ts';
import { sniff } from '../host/index.ts';
import { nodeDisk, type ProjectWithHistory, readFileWithHistory } from '../project-file/index.ts';

export async function readWithHistory(path: string): Promise<Result<ProjectWithHistory>> {
  const content = await sniff(nodeDisk, path);
  if (!content.ok) return content;
  if (content.value === 'workbook' || content.value === 'json') {
    return refused(problem('cli.noHistory', { file: basename(path) }));
  }
  return await readFileWithHistory(path);
}

const snapshotSchema = z.looseObject({
  tables: z.partialRecord(
    z.enum(entityNames),
    z.array(z.object({ id: z.string(), order: z.string() }).catchall(cellValueSchema)),
  ),
});

/** The rows before the first change, of whatever form they are; none where somebody has made the snapshot unreadable. */
export function startOf({ snapshots }: ProjectWithHistory['history'], at = 0): WholeRow[] {
  const text = snapshots.findLast(({ seq }) => seq <= at)?.project ?? snapshots[0]?.project;
  const parsed = snapshotSchema.safeParse(jsonOf(text ?? ''));
  if (!parsed.success) return [];
  const { tables } = parsed.data;
  return entityNames.flatMap((entity) => (tables[entity] ?? []).map((row): WholeRow => ({ entity, row })));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
