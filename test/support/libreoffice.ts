/** Recalculates written workbooks in LibreOffice, where it is installed, from nothing but their formulas and typed cells. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { loadWorkbook } from './hyperformula.ts';

const names = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];

/** The program's own name on this machine, or undefined where it is not installed. */
export const libreOffice: string | undefined = names.find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);

/** The workbook without the results that stand beside its formulas, so that nothing stale can pass. */
async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await loadWorkbook(bytes);
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula) cell.value = { formula: cell.formula };
      });
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** What LibreOffice makes of each workbook, by name; started once for all of them. */
export async function recalculated(
  workbooks: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (libreOffice === undefined) throw new Error('LibreOffice is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'worthwhile-libreoffice-'));
  try {
    const [bare, out] = [join(folder, 'in'), join(folder, 'out')];
    mkdirSync(bare);
    const files: string[] = [];
    for (const [name, bytes] of workbooks) {
      const file = join(bare, `${name}.xlsx`);
      writeFileSync(file, await withoutResults(bytes));
      files.push(file);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync(
      libreOffice,
      [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, ...files],
      { stdio: 'ignore' },
    );
    return new Map(
      [...workbooks.keys()].map((name) => [name, new Uint8Array(readFileSync(join(out, `${name}.xlsx`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
