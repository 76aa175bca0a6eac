// The arrows between the folders are kept by import rules in biome.json. Here each forbidden import is planted and seen to be
// refused, and each import that must be possible is seen to pass, so that a rule which refuses everything is noticed too.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const forbidden: readonly (readonly [from: string, statement: string])[] = [
  ['shared/model/a.ts', `import '../../main/host/index.ts';`],
  ['shared/model/a.ts', `import '../../renderer/state/store.ts';`],
  ['shared/model/a.ts', `import 'node:fs';`],
  ['shared/model/a.ts', `import 'fs';`],
  ['shared/model/a.ts', `import 'node:fs/promises';`],
  ['shared/model/a.ts', `import 'electron';`],
  ['shared/model/a.ts', `import 'react';`],
  ['shared/model/a.ts', `import 'react-dom/client';`],
  ['shared/model/a.ts', `import 'better-sqlite3';`],
  ['shared/model/a.ts', `import 'exceljs';`],
  ['shared/model/a.ts', `import 'hyperformula';`],
  ['shared/model/a.ts', `import 'ag-grid-community';`],
  ['shared/model/a.ts', `import '../../test/support/browser.ts';`],
  // Every way of writing an import.
  ['shared/model/a.ts', `import type { X } from '../../main/host/index.ts'; export type Y = X;`],
  ['shared/model/a.ts', `export * from '../../main/host/index.ts';`],
  ['shared/model/a.ts', `export const later = () => import('../../main/host/index.ts');`],
  ['shared/contract.ts', `import '../main/host/index.ts';`],

  ['renderer/state/a.ts', `import '../../main/host/index.ts';`],
  ['renderer/main.tsx', `import '../main/launch.mjs';`],
  ['renderer/state/a.ts', `import 'node:path';`],
  ['renderer/state/a.ts', `import 'path';`],
  ['renderer/state/a.ts', `import 'electron';`],
  ['renderer/state/a.ts', `import 'electron/renderer';`],
  ['renderer/state/a.ts', `import 'better-sqlite3';`],
  ['renderer/state/a.ts', `import 'exceljs';`],
  ['renderer/grid/a.tsx', `import 'ag-grid-enterprise';`],
  ['renderer/grid/a.tsx', `import 'ag-grid-enterprise/styles.css';`],
  ['renderer/grid/a.tsx', `import 'hyperformula';`],

  ['main/host/a.ts', `import '../../renderer/state/store.ts';`],
  ['main/host/a.ts', `import 'react';`],
  ['main/host/a.ts', `import 'electron';`],
  ['main/web/a.ts', `import 'electron/main';`],
  ['main/host/a.ts', `import 'exceljs';`],
  ['main/host/a.ts', `import 'better-sqlite3';`],
  ['main/host/a.ts', `import 'hyperformula';`],
  ['main/host/a.ts', `import 'ag-grid-enterprise';`],
  ['main/electron/a.ts', `import '../../renderer/state/store.ts';`],
  ['main/electron/a.ts', `import 'better-sqlite3';`],
  ['main/workbook/write/a.ts', `import 'better-sqlite3';`],
  ['main/workbook/write/a.ts', `import 'hyperformula';`],
  ['main/project-file/a.ts', `import 'exceljs';`],

  ['test/unit/a.ts', `import 'ag-grid-enterprise';`],
  ['vite.config.ts', `import 'ag-grid-enterprise';`],
];

const allowed: readonly (readonly [from: string, statement: string])[] = [
  ['shared/model/b.ts', `import 'zod';`],
  ['shared/model/b.ts', `import '../engine/index.ts';`],
  ['shared/domain/b.ts', `import '../maintenance/index.ts';`],
  ['renderer/state/b.ts', `import '../../shared/contract.ts';`],
  ['renderer/state/b.ts', `import '../main.tsx';`],
  ['renderer/grid/b.tsx', `import 'ag-grid-community';`],
  ['renderer/grid/b.tsx', `import 'react';`],
  ['main/host/b.ts', `import '../../shared/contract.ts';`],
  ['main/host/b.ts', `import 'node:fs';`],
  ['main/start.ts', `import './launch.mjs';`],
  ['main/electron/b.ts', `import 'electron';`],
  ['main/electron/b.ts', `import './main.ts';`],
  ['main/workbook/read/b.ts', `import 'exceljs';`],
  ['main/project-file/b.ts', `import 'better-sqlite3';`],
  ['test/golden/b.ts', `import 'hyperformula';`],
  ['test/golden/b.ts', `import '../../main/host/index.ts';`],
  ['test/interface/b.tsx', `import '../../renderer/main.tsx';`],
];

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string };
  }[];
}

let folder: string;
let refused: ReadonlySet<string>;

/** Each statement gets a file of its own: the file that it stands for, with its number. */
const planted = [...forbidden, ...allowed].map(([from, statement], index) => {
  const file = from.replace(/\.(tsx?)$/, `-${index}.$1`);
  return { from, statement, file };
});
const fileOf = new Map(planted.map(({ from, statement, file }) => [`${from} ${statement}`, file]));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  const settings = JSON.parse(readFileSync('biome.json', 'utf8'));
  delete settings.$schema;
  delete settings.vcs; // the temporary folder is no repository
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(settings));
  for (const { file, statement } of planted) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${statement}\n`);
  }

  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '--error-on-warnings', '.'];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const report: Report = JSON.parse(run.stdout);
  const rules = ['lint/style/noRestrictedImports', 'lint/correctness/noNodejsModules'];
  refused = new Set(report.diagnostics.filter((d) => rules.includes(d.category)).map((d) => d.location.path));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an import against the arrows is refused', () => {
  it.each(forbidden)('%s: %s', (from, statement) => {
    expect(refused).toContain(fileOf.get(`${from} ${statement}`));
  });
});

describe('an import along the arrows passes', () => {
  it.each(allowed)('%s: %s', (from, statement) => {
    expect(refused).not.toContain(fileOf.get(`${from} ${statement}`));
  });
});
