import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog, dataFolder, programVersion } from '../../../../main/carrier/index.ts';

describe('the program’s own folder', () => {
  it('is where each system keeps such things, unless another one is named', () => {
    const home = '/home/sian';
    expect(dataFolder('linux', {}, home)).toBe(join(home, '.local/share/worthwhile'));
    expect(dataFolder('linux', { XDG_DATA_HOME: '/data' }, home)).toBe(join('/data', 'worthwhile'));
    expect(dataFolder('darwin', {}, home)).toBe(join(home, 'Library/Application Support/Worthwhile'));
    expect(dataFolder('win32', { APPDATA: '/roaming' }, home)).toBe(join('/roaming', 'Worthwhile'));
    expect(dataFolder('linux', { WORTHWHILE_DATA: '/elsewhere' }, home)).toBe('/elsewhere');
  });

  it('has a log that takes whatever went wrong and never fails itself', () => {
    const folder = mkdtempSync(join(tmpdir(), 'worthwhile-log-'));
    const log = createLog(join(folder, 'data'), () => new Date('2026-03-03T14:05:09.123Z'));
    log(new Error('a bug'));
    log({ reference: '12345678' });
    const text = readFileSync(join(folder, 'data/worthwhile.log'), 'utf8');
    expect(text).toMatch(/^2026-03-03T14:05:09\.123Z Error: a bug\n +at /);
    expect(text).toContain('2026-03-03T14:05:09.123Z {"reference":"12345678"}\n');
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    expect(() => log(circular)).not.toThrow();
    expect(() => createLog('/dev/null/nowhere')('x')).not.toThrow();
    rmSync(folder, { recursive: true });
  });
});

it('the version is that of package.json', () => {
  expect(programVersion()).toMatch(/^\d+\.\d+\.\d+/);
});
