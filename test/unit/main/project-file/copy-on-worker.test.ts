import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  COPY_WORKER_SOURCE,
  copyOnWorker,
  nodeDisk,
  readProjectFile,
  writeProjectFile,
} from '../../../../main/project-file/index.ts';
import { emptyProject } from '../../../../shared/model/index.ts';
import { change, codeOf, must, setTitle, store, temporaryFolder, titleOf } from './support.ts';

const copy = copyOnWorker(COPY_WORKER_SOURCE);

test('a document is copied on a worker as it is here, while commits go on', async () => {
  const path = join(temporaryFolder(), 'map.impactmap');
  const session = must(await store(temporaryFolder(), { copy }).create('Map'));
  must(session.commit(change(setTitle('One'))));
  const saving = session.saveAs(path);
  must(session.commit(change(setTitle('Two'))));
  expect(codeOf(await saving)).toBe('done');
  expect(await session.close()).toBe(null);
  expect(titleOf(must(await readProjectFile(path)))).toBe('Two');
});

test('what the disk refuses on the worker is told as here, and a bug stays a bug', async () => {
  const path = join(temporaryFolder(), 'map.impactmap');
  must(await writeProjectFile(emptyProject(), path));
  await expect(copy(path, join(path, 'not-a-folder'))).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' });
  await expect(copy(join(path, '../none'), `${path}.copy`)).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' });
  const entry = new URL('./no-such-worker.ts', import.meta.url);
  await expect(copyOnWorker(entry)(path, `${path}.copy`)).rejects.toThrow();
  expect(await nodeDisk.stat(`${path}.copy`)).toBe(null);
});
