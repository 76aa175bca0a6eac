/**
 * What is looked at before the library that reads workbooks sees a file: it takes names for its own, lists every cell of
 * a range it is told of, and unpacks without end.
 */
import { inflateRawSync } from 'node:zlib';
import { type Problem, problem } from '../../../shared/problem.ts';
import { limits } from './limits.ts';
import { packedBytes, type ZipEntry, zipEntries } from './zip-directory.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const STORED = 0;
const DEFLATED = 8;

function unsafe(reason: string): Problem {
  return problem('workbook.unsafe', { reason });
}

/** Why a file is not to be opened; null where nothing speaks against it. */
export function whyNotOpen(bytes: Uint8Array): Problem | null {
  if (OLE.every((byte, index) => bytes[index] === byte)) return problem('workbook.encrypted');
  const entries = zipEntries(bytes);
  if (entries === null) return problem('workbook.notAWorkbook');
  return whyNotUnpack(entries) ?? whyNotRead(bytes, entries);
}

function whyNotUnpack(entries: readonly ZipEntry[]): Problem | null {
  if (entries.length > limits.entries) return unsafe('too many parts');
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length) return unsafe('two parts of the same name');
  if (!names.has('xl/workbook.xml')) return problem('workbook.notAWorkbook');
  let total = 0;
  for (const { packed, unpacked, method, encrypted } of entries) {
    if (encrypted) return problem('workbook.encrypted');
    if (method !== STORED && method !== DEFLATED) return unsafe('an unusual way of packing');
    if (unpacked > limits.entryBytes || isBomb(packed, unpacked))
      return unsafe('a part that unpacks to an enormous size');
    total += unpacked;
  }
  return total > limits.unpackedBytes ? unsafe('parts that unpack to an enormous size') : null;
}

function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > limits.ratioCountsFrom && unpacked > packed * limits.ratio;
}

function whyNotRead(bytes: Uint8Array, entries: readonly ZipEntry[]): Problem | null {
  for (const entry of entries) {
    const text = unpack(bytes, entry);
    if (typeof text !== 'string') return text;
    const found =
      entry.name.toLowerCase() === 'xl/workbook.xml' ? inWorkbook(text) : isSheet(entry.name) ? inSheet(text) : null;
    if (found !== null) return found;
  }
  return null;
}

/** The text of a part. Sizes that a file states of itself can lie, so each is unpacked here first, and no further. */
function unpack(bytes: Uint8Array, entry: ZipEntry): string | Problem {
  const packed = packedBytes(bytes, entry);
  if (packed === null) return problem('workbook.notAWorkbook');
  try {
    const plain =
      entry.method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
    if (plain.length !== entry.unpacked) return unsafe('a part that is not of the size it states');
    return /\.(xml|rels|vml)$/i.test(entry.name) ? new TextDecoder().decode(plain) : '';
  } catch {
    return unsafe('a part that is not of the size it states');
  }
}

function isSheet(name: string): boolean {
  return /^xl\/worksheets\/[^/]+\.xml$/i.test(name);
}

const POISON = /__proto__|\bconstructor\b|\bprototype\b/;

function inWorkbook(xml: string): Problem | null {
  let cells = 0;
  for (const [, attributes = '', content = ''] of xml.matchAll(/<(?:\w+:)?definedName\b([^>]*)>([^<]*)</g)) {
    if (POISON.test(attributes) || POISON.test(content)) return unsafe('a name that the program uses itself');
    if (/_xlnm\.(Print_Titles|Print_Area|_FilterDatabase)/.test(attributes)) continue;
    cells += areaOf(content);
  }
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)) {
    if (POISON.test(attributes)) return unsafe('a sheet of a name that the program uses itself');
  }
  return cells > limits.namedCells ? unsafe('a name for an enormous range') : null;
}

function inSheet(xml: string): Problem | null {
  for (const [, row = '0'] of xml.matchAll(/<(?:\w+:)?row\b[^>]*?\br="(\d+)"/g)) {
    if (Number(row) > limits.rows) return unsafe('rows far below where a map ends');
  }
  let cells = 0;
  for (const [, letters = ''] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Za-z]+)\d+"/g)) {
    cells += 1;
    if (columnOf(letters) > limits.columns) return unsafe('columns far beyond where a map ends');
  }
  if (cells > limits.cells) return unsafe('too many cells');
  let merged = 0;
  for (const [, range = ''] of xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*?\bref="([^"]*)"/g)) merged += areaOf(range);
  return merged > limits.mergedCells ? unsafe('merged cells over an enormous range') : null;
}

/** How many cells a range has, as far as it can be told from its text. */
export function areaOf(text: string): number {
  let cells = 0;
  for (const [, from = '', top = '', to = '', bottom = ''] of text.matchAll(
    /\$?([A-Za-z]{0,3})\$?(\d{0,7}):\$?([A-Za-z]{0,3})\$?(\d{0,7})/g,
  )) {
    const rows = top === '' || bottom === '' ? 1_048_576 : Math.abs(Number(bottom) - Number(top)) + 1;
    const columns = from === '' || to === '' ? 16_384 : Math.abs(columnOf(to) - columnOf(from)) + 1;
    cells += rows * columns;
  }
  return cells;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
