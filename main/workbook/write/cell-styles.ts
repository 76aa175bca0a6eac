/** How each kind of cell looks. What is typed and what is calculated differ in fill, colour of the text and border. */
import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import { stageColours } from '../stage-colours.ts';
import type { CellDraft, CellRole } from './sheet-draft.ts';

const FONT = 'Calibri';
const INK = 'FF1F2933';
const QUIET = 'FF8A94A0';
const INPUT_INK = 'FF1F4E9E';
const INPUT_FILL = 'FFFFFBEA';
const HAIR = 'FFD5DAE0';
const CONTROL_FILL = 'FFF1F3F5';

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

function edges(argb: string): Partial<Borders> {
  const side = { style: 'thin', color: { argb } } as const;
  return { top: side, left: side, bottom: side, right: side };
}

function under(argb: string, style: 'thin' | 'medium' | 'hair' = 'thin'): Partial<Borders> {
  return { bottom: { style, color: { argb } } };
}

function font(size: number, argb: string, more: Partial<Font> = {}): Partial<Font> {
  return { name: FONT, size, color: { argb }, ...more };
}

type Look = Pick<Partial<Style>, 'font' | 'fill' | 'border'>;

function lookOf(role: CellRole, cell: CellDraft): Look {
  const colours = stageColours[cell.stage ?? 'about'];
  const strong = `FF${colours.strong}`;
  const pale = `FF${colours.pale}`;
  switch (role) {
    case 'title':
      return { font: font(16, strong, { bold: true }) };
    case 'status':
      return { font: font(10, INK, { bold: true }) };
    case 'purpose':
      return { font: font(9, 'FF5B6472', { italic: true }) };
    case 'section':
      return { font: font(12, strong, { bold: true }) };
    case 'stage':
      return { font: font(9, 'FFFFFFFF', { bold: true }), fill: solid(strong) };
    case 'heading':
      return { font: font(9, INK, { bold: true }), fill: solid(pale), border: under(strong) };
    case 'key':
      return { font: font(6, QUIET), fill: solid(pale) };
    case 'label':
      return { font: font(10, INK), border: under(HAIR, 'hair') };
    case 'text':
      return { font: font(10, 'FF5B6472') };
    case 'input':
      return { font: font(10, INPUT_INK), fill: solid(INPUT_FILL), border: edges(HAIR) };
    case 'calculation':
      return { font: font(10, INK), border: under(HAIR, 'hair') };
    case 'figure':
      return { font: font(10, INK, { bold: true }), border: under(HAIR, 'hair') };
    case 'structure':
      return { font: font(9, 'FF5B6472'), border: under(HAIR, 'hair') };
    case 'control':
      return { font: font(10, 'FF5B6472'), fill: solid(CONTROL_FILL), border: edges(HAIR) };
    case 'headline':
      return { font: font(18, `FF${stageColours.value.strong}`, { bold: true }) };
    case 'total':
      return {
        font: font(10, INK, { bold: true }),
        border: { top: { style: 'thin', color: { argb: INK } }, bottom: { style: 'double', color: { argb: INK } } },
      };
    case 'quiet':
      return { font: font(9, QUIET), border: under(HAIR, 'hair') };
    case 'lineKey':
      return { font: font(7, QUIET) };
    case 'link':
      return { font: font(10, INPUT_INK, { underline: true }), border: under(HAIR, 'hair') };
  }
}

/** Roles whose text runs on into the empty cells beside it rather than being wrapped. */
const RUNS_ON: readonly CellRole[] = [
  'title',
  'status',
  'purpose',
  'section',
  'stage',
  'headline',
  'key',
  'total',
  'link',
];

export function styleOf(cell: CellDraft): Partial<Style> {
  const look = lookOf(cell.role, cell);
  const heading = cell.role === 'heading';
  const wrap = heading || (cell.wrap === true && cell.role !== 'quiet' && !RUNS_ON.includes(cell.role));
  const alignment: Partial<Alignment> = {
    vertical: heading ? 'bottom' : cell.role === 'headline' || RUNS_ON.includes(cell.role) ? 'middle' : 'top',
    ...(wrap && (heading || typeof cell.value === 'string') ? { wrapText: true } : {}),
    ...(cell.align === undefined ? {} : { horizontal: cell.align }),
    ...(isIndented(cell) ? { horizontal: 'left', indent: 1 } : {}),
  };
  return {
    ...look,
    alignment,
    ...(cell.format === undefined ? {} : { numFmt: cell.format }),
    protection: { locked: cell.role !== 'input' },
  };
}

/** Text that stands beside right-aligned figures keeps a little distance from them. */
function isIndented(cell: CellDraft): boolean {
  const besides: readonly CellRole[] = ['text', 'input', 'calculation', 'quiet', 'heading'];
  return (
    besides.includes(cell.role) &&
    (cell.align === undefined || cell.align === 'left') &&
    (typeof cell.value === 'string' || cell.align === undefined)
  );
}
