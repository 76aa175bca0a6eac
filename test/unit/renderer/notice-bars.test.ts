import { expect, test } from 'vitest';
import { noticeBars } from '../../../renderer/frame/notice-bars.ts';
import type { FileState } from '../../../shared/contract.ts';
import { problem } from '../../../shared/problem.ts';

const saved: FileState = { status: 'saved', name: 'Devon.impactmap', folder: '/files', readOnly: false, problem: null };
const readOnly = problem('file.readOnly', { name: 'Devon.impactmap' });
const other = problem('file.tookUp', { name: 'Devon.impactmap' });

test('a file that can be saved has no bar that stays; what opening it found is shown', () => {
  expect(noticeBars(saved, [other])).toEqual({ standing: null, passing: [other] });
});

test('that a file is read-only is said once', () => {
  expect(noticeBars({ ...saved, readOnly: true }, [readOnly, other])).toEqual({ standing: readOnly, passing: [other] });
});

test('why a file was not replaced goes before that it is read-only', () => {
  const changed = problem('file.changedUnderneath', { name: 'Devon.impactmap' });
  const file: FileState = { ...saved, status: 'refused', readOnly: true, problem: changed };
  expect(noticeBars(file, []).standing).toBe(changed);
});
