// What was written is read back field for field; what someone changed in between is taken or named by its cell; and files
// that were built to do harm are refused before the library that reads workbooks sees them.

import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../main/workbook/index.ts';
import { areaOf } from '../../../../main/workbook/read/guard.ts';
import { loadCells } from '../../../../main/workbook/read/load-cells.ts';
import { projectFromCells } from '../../../../main/workbook/read/project-from-cells.ts';
import { examples } from '../../../../shared/examples/index.ts';
import { bindNames, parseCanonical, printCanonical } from '../../../../shared/expressions/index.ts';
import { type Project, rowsOf, sameProject, settingsOf, toJson } from '../../../../shared/model/index.ts';
import type { Result } from '../../../../shared/result.ts';
import { arbitraryProject } from '../../../support/arbitraries.ts';
import { loadWorkbook } from '../../../support/hyperformula.ts';
import { workbookProjects } from '../../../support/workbook-projects.ts';
import { translator, written } from '../../../support/written-workbook.ts';

/** What the worker does, without the worker, whose start takes longer than the reading. */
async function readHere(bytes: Uint8Array): Promise<Result<Project>> {
  const cells = await loadCells(bytes);
  return cells.ok ? projectFromCells(cells.value) : cells;
}

async function readBack(project: Project, read = readHere): Promise<Project> {
  const result = await read(await written(project));
  if (!result.ok) throw new Error(`${JSON.stringify(result.problem)} ${translator.sentence(result.problem)}`);
  return result.value;
}

async function changed(project: Project, change: (workbook: ExcelJS.Workbook) => void) {
  const workbook = await loadWorkbook(await written(project));
  change(workbook);
  return readHere(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const lwtc = examples[0]?.project();
if (lwtc === undefined) throw new Error('There is no example');

describe('what was written is read back field for field', () => {
  it.each(workbookProjects)('$name', { timeout: 30_000 }, async ({ project }) => {
    const read = await readBack(project);
    expect(toJson(read)).toEqual(toJson(project));
  });

  it.each(examples)('$name, in the worker as a person has it read', async ({ project }) => {
    const made = project();
    expect(toJson(await readBack(made, readWorkbook))).toEqual(toJson(made));
  });

  it('for any project', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject({ steps: 60 }), async (project) => {
        const read = await readHere(await written(project));
        expect(read.ok ? asKept(read.value) : read.problem).toEqual(asKept(project));
      }),
      { numRuns: 10 },
    );
  });
});

/** The project with every formula in the one form in which it is kept: its assumptions by row, no blanks. */
function asKept(project: Project): unknown {
  const ids = new Map(rowsOf(project, 'assumption').map(({ id, name }) => [name?.toLowerCase(), id]));
  return JSON.parse(JSON.stringify(toJson(project)), (key, value: unknown) => {
    if (key !== 'formula' || typeof value !== 'string') return value;
    const parsed = parseCanonical(value);
    return parsed.ok ? printCanonical(bindNames(parsed.value, (name) => ids.get(name) ?? null)) : value;
  });
}

describe('formulas', () => {
  const project = workbookProjects.find(({ name }) => name === 'formulas')?.project;
  if (project === undefined) throw new Error('The project has another name');
  const typed = async (formula: string, result: number) => {
    const read = await changed(project, (workbook) => {
      const cell = workbook.getWorksheet('Impact map')?.getCell('M8');
      if (cell !== undefined) cell.value = { formula, result };
    });
    if (!read.ok) throw new Error(translator.sentence(read.problem));
    return read.value.outcome.get('o1')?.quantity;
  };

  it('go out by the names of assumptions, and by a name of the workbook’s own where theirs is taken', async () => {
    const workbook = await loadWorkbook(await written(project));
    const names = workbook.definedNames.model.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['visits_a_year', 'Derived.figure', 'discountRate', 'assumption_2']));
    expect(workbook.getWorksheet('Impact map')?.getCell('M7').formula).toBe('visits_a_year*12/(1+assumption_2)');
    expect(workbook.getWorksheet('Impact map')?.getCell('M11').value).toBe('=nobody_knows*2');
  });

  it('typed by someone come back with the assumptions they name', async () => {
    expect(await typed('VISITS_A_YEAR*2+horizon', 15)).toEqual({ formula: '{visits}*2+horizon' });
    expect(await typed('assumption_2 * 2', 0.45)).toEqual({ formula: '{share}*2' });
  });

  it('that the project cannot hold come back as what they came to', async () => {
    expect(await typed('SUM(B3:B9)', 12)).toBe(12);
    expect(await typed('total_present_value*2', 13)).toBe(13);
    expect(await typed('VLOOKUP(1,2,3)', 14)).toBe(14);
  });
});

describe('what someone changed in Excel', () => {
  it('is taken where the field can hold it', async () => {
    const read = await changed(lwtc, (workbook) => {
      const map = workbook.getWorksheet('Impact map');
      if (map === undefined) throw new Error('There is no map');
      map.getCell('M7').value = '240';
      map.getCell('J8').value = { richText: [{ text: 'More ' }, { text: 'exercise' }] };
      map.getCell('L9').value = true;
      map.getCell('T7').value = '15%';
      map.getCell('M10').value = { formula: '30*2', result: 61 };
      map.getCell('P11').value = null;
    });
    if (!read.ok) throw new Error(translator.sentence(read.problem));
    const outcomes = new Map(rowsOf(read.value, 'outcome').map((row) => [row.description, row]));
    const found = [...outcomes.values()];
    expect(found.some(({ quantity, deadweight }) => quantity === 240 && deadweight === 0.15)).toBe(true);
    expect(outcomes.has('More exercise')).toBe(true);
    expect(found.filter(({ negative }) => negative)).toHaveLength(1);
    expect(found).toContainEqual(expect.objectContaining({ quantity: { formula: '30*2' } }));
    expect(found.filter(({ duration }) => duration === null)).toHaveLength(1);
  });

  it('is named by sheet and cell where it cannot', async () => {
    const read = await changed(lwtc, (workbook) => {
      const cell = workbook.getWorksheet('Impact map')?.getCell('M7');
      if (cell !== undefined) cell.value = 'about 240';
    });
    expect(read).toEqual({
      ok: false,
      problem: {
        code: 'workbook.badCell',
        params: { sheet: 'Impact map', cell: 'M7', value: 'about 240', entity: 'outcome', field: 'quantity' },
      },
    });
    if (!read.ok)
      expect(translator.sentence(read.problem)).toContain('Cell M7 on the sheet “Impact map” holds “about 240”');
  });

  it.each([
    ['an error', 'Impact map', 'M7', { error: '#REF!' }, 'workbook.badCell'],
    ['a choice that is none', 'Impact map', 'K7', 'Counted', 'workbook.badCell'],
    ['a proxy that is not there', 'Impact map', 'Q7', 99, 'workbook.badReference'],
    ['a part of a column', 'Outcomes', 'M7', 1.5, 'workbook.badCell'],
    ['a number twice', 'Proxies', 'A8', 1, 'workbook.sameNumber'],
    ['a row without number', 'Proxies', 'A8', null, 'workbook.noNumber'],
  ] as const)('%s', async (_name, sheet, address, value, code) => {
    const read = await changed(lwtc, (workbook) => {
      const cell = workbook.getWorksheet(sheet)?.getCell(address);
      if (cell !== undefined) cell.value = value as ExcelJS.CellValue;
    });
    expect(read.ok ? 'read' : read.problem.code).toBe(code);
  });

  it('a row that was added gets an id and the last place', async () => {
    const read = await changed(lwtc, (workbook) => {
      const sheet = workbook.getWorksheet('Assumptions');
      if (sheet === undefined) throw new Error('There is no such sheet');
      sheet.getCell('A7').value = 1;
      sheet.getCell('B7').value = 'response_rate';
      sheet.getCell('C7').value = 0.52;
    });
    if (!read.ok) throw new Error(translator.sentence(read.problem));
    expect(rowsOf(read.value, 'assumption').map(({ id, name, value }) => ({ id, name, value }))).toEqual([
      { id: 'assumption-1', name: 'response_rate', value: 0.52 },
    ]);
  });

  it('figures that were tried under Settings are not read back', async () => {
    const read = await changed(lwtc, (workbook) => {
      workbook.getWorksheet('Settings')?.eachRow((row) => {
        if (row.getCell(1).value === 'Deadweight') row.getCell(2).value = 0.5;
      });
    });
    expect(read.ok && sameProject(read.value, lwtc)).toBe(true);
  });
});

describe('other files', () => {
  it('a workbook that is not ours is refused as that', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Value Map').addRow(['Stakeholders', 'Inputs', 'Outputs']);
    const read = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(read.ok ? 'read' : read.problem.code).toBe('workbook.notOurs');
  });

  it('a newer layout is refused with its version', async () => {
    const read = await changed(lwtc, (workbook) => {
      workbook.worksheets[0]?.eachRow((row) => {
        if (row.getCell(5).value === 'workbook.layout') row.getCell(2).value = 7;
      });
    });
    expect(read).toEqual({ ok: false, problem: { code: 'workbook.newer', params: { version: 7 } } });
  });

  it('one of the first layout is read, without the sheets that came later', async () => {
    const read = await changed(lwtc, (workbook) => {
      for (const name of ['Tags', 'Tags of outcomes', 'Reference tables', 'Reference values'])
        workbook.removeWorksheet(name);
      workbook.worksheets[0]?.eachRow((row) => {
        if (row.getCell(5).value === 'workbook.layout') row.getCell(2).value = 1;
      });
    });
    expect(read.ok && sameProject(read.value, lwtc)).toBe(true);
  });

  it('a sheet that was deleted is named', async () => {
    const read = await changed(lwtc, (workbook) => {
      workbook.removeWorksheet('Proxies');
    });
    expect(read.ok ? 'read' : read.problem.code).toBe('workbook.missingSheet');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('Stakeholder;Outcome')],
    ['a zip of something else', zip([['readme.txt', 'hello']])],
    ['a workbook that breaks off', zip([['xl/workbook.xml', '<workbook>']])],
  ])('%s is no workbook', async (_name, bytes) => {
    const read = await readWorkbook(bytes);
    expect(read.ok ? 'read' : read.problem.code).toBe('workbook.notAWorkbook');
  });

  it('one in the old format, or locked, says so', async () => {
    const read = await readWorkbook(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    expect(read.ok ? 'read' : read.problem.code).toBe('workbook.encrypted');
  });

  const sheet = (content: string) =>
    zip([
      ['xl/workbook.xml', '<workbook/>'],
      ['xl/worksheets/sheet1.xml', `<worksheet>${content}</worksheet>`],
    ]);
  const names = (content: string) =>
    zip([['xl/workbook.xml', `<workbook><definedNames>${content}</definedNames></workbook>`]]);
  it.each([
    ['a name that the program uses itself', names(`<definedName name="x">'__proto__'!$A$5</definedName>`)],
    ['a name for whole columns', names('<definedName name="x">Sheet1!$A:$J</definedName>')],
    ['a row far down', sheet('<sheetData><row r="999999999"/></sheetData>')],
    ['a column far out', sheet('<sheetData><row r="1"><c r="XFD1"/></row></sheetData>')],
    ['merged cells without end', sheet('<mergeCells><mergeCell ref="A1:Z100000"/></mergeCells>')],
    [
      'a bomb',
      zip([
        ['xl/workbook.xml', '<workbook/>'],
        ['xl/worksheets/sheet1.xml', ' '.repeat(50_000_000)],
      ]),
    ],
    [
      'a part that lies about its size',
      zip(
        [
          ['xl/workbook.xml', '<workbook/>'],
          ['xl/a.xml', ' '.repeat(5_000_000)],
        ],
        10,
      ),
    ],
    [
      'two parts of one name',
      zip([
        ['xl/workbook.xml', '<workbook/>'],
        ['XL/workbook.xml', '<workbook/>'],
      ]),
    ],
  ])('%s is refused', async (_name, bytes) => {
    const read = await readWorkbook(bytes);
    expect(read.ok ? 'read' : read.problem.code).toBe('workbook.unsafe');
  });

  it('one that takes too long is given up', async () => {
    const read = await readWorkbook(await written(lwtc), { milliseconds: 1 });
    expect(read.ok ? 'read' : read.problem.code).toBe('workbook.tooSlow');
  });

  it('the area of a range is told from its text', () => {
    expect(areaOf('Sheet1!$A$1:$B$3')).toBe(6);
    expect(areaOf('A:A')).toBe(1_048_576);
    expect(areaOf('$2:$3')).toBe(2 * 16_384);
    expect(areaOf('Sheet1!$A$1')).toBe(0);
  });
});

it('reading changes nothing outside its worker', async () => {
  expect(settingsOf(await readBack(lwtc, readWorkbook)).title).toBe(settingsOf(lwtc).title);
  expect(Object.isFrozen(Object.prototype)).toBe(false);
});

/** A zip file with no checksums, which is all that a look at its directory needs. */
function zip(files: readonly (readonly [name: string, content: string])[], statedSize?: number): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const sizes = (start: Buffer, at: number) => {
      start.writeUInt16LE(8, at - 8);
      start.writeUInt32LE(packed.length, at + 2);
      start.writeUInt32LE(statedSize !== undefined && name !== 'xl/workbook.xml' ? statedSize : plain.length, at + 6);
      start.writeUInt16LE(name.length, at + 10);
    };
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    sizes(local, 16);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    sizes(central, 18);
    central.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}
