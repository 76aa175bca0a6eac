/** How much of a workbook is looked at before it is refused. A large map is a few MB unpacked. */
const MEGABYTE = 1024 * 1024;

export const limits = {
  fileBytes: 40 * MEGABYTE,
  entries: 2_000,
  entryBytes: 96 * MEGABYTE,
  unpackedBytes: 192 * MEGABYTE,
  /** Packed text shrinks ten- to fortyfold; far more is a bomb. Small files are let off, since little can come of them. */
  ratio: 250,
  ratioCountsFrom: 4 * MEGABYTE,
  rows: 100_000,
  columns: 1_000,
  cells: 2_000_000,
  mergedCells: 100_000,
  namedCells: 200_000,
  workerMegabytes: 1_024,
  milliseconds: 60_000,
} as const;

export const MEGABYTES = MEGABYTE;
