/**
 * The peer of the window in its benchmark: AG Grid Community alone, with the same columns and the texts that the impact map
 * shows, held as plain rows. Nothing is calculated, checked, kept or spanned here.
 */
import {
  CellApiModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  type ColDef,
  type ColGroupDef,
  ColumnApiModule,
  createGrid,
  type GridApi,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TextEditorModule,
  themeQuartz,
} from 'ag-grid-community';
import { formatsFor } from '../../../renderer/format/index.ts';
import type { SheetColumn } from '../../../renderer/grid/index.ts';
import { mapSheet } from '../../../renderer/sheets/index.ts';
import { calculate } from '../../../shared/engine/index.ts';
import { createTranslator } from '../../../shared/messages/index.ts';
import { fromJson, settingsOf } from '../../../shared/model/index.ts';

type Row = Readonly<Record<string, string>> & { readonly id: string };

interface Bare {
  readonly columns: readonly (ColDef<Row> | ColGroupDef<Row>)[];
  readonly rows: readonly Row[];
}

async function read(): Promise<Bare> {
  const response = await fetch(`./map-${new URLSearchParams(location.search).get('outcomes')}.json`);
  const read = fromJson(await response.json());
  if (!read.ok) throw new Error('The map was refused');
  const project = read.value;
  const { locale, currency, negatives } = settingsOf(project);
  const scope = {
    project,
    results: calculate(project),
    formats: formatsFor(locale, currency, negatives),
    translator: createTranslator('en'),
    pence: false,
    current: null,
  };
  const groups = mapSheet.groups(scope);
  const columns = groups.map(({ heading, columns: inGroup }): ColGroupDef<Row> => {
    return {
      headerName: heading,
      children: inGroup.map((column) => columnDef(column, mapSheet.heading(scope, column))),
    };
  });
  const shown = groups.flatMap((group) => group.columns);
  const rows = mapSheet.lines(project, []).map((line) => {
    const texts = shown.map((column) => [field(column.id), mapSheet.view(scope, line, column).text]);
    return { ...Object.fromEntries(texts), id: line.id };
  });
  return { columns, rows };
}

/** AG Grid reads a point in the name of a field as a path. */
function field(id: string): string {
  return id.replaceAll('.', '_');
}

function columnDef(column: SheetColumn, headerName: string): ColDef<Row> {
  const pinned = mapSheet.frozen.includes(column.id) ? ({ pinned: 'left' } as const) : {};
  return {
    colId: column.id,
    field: field(column.id),
    headerName,
    width: column.width,
    editable: true,
    cellDataType: false,
    ...pinned,
  };
}

export interface BareGrid {
  /** Makes the grid; the rows were read before. */
  show(): void;
  /** Puts texts into columns of the first lines, in one transaction. */
  put(columns: readonly string[], rows: readonly (readonly string[])[]): void;
}

declare global {
  interface Window {
    bareGrid?: BareGrid;
  }
}

const { columns, rows } = await read();
let api: GridApi<Row> | null = null;
window.bareGrid = {
  show: () => {
    const element = document.querySelector<HTMLElement>('#grid');
    if (element === null) throw new Error('The page has no place for the grid');
    api = createGrid<Row>(
      element,
      {
        theme: themeQuartz,
        columnDefs: [...columns],
        rowData: [...rows],
        getRowId: ({ data }) => data.id,
        rowHeight: 30,
        enterNavigatesVertically: true,
        enterNavigatesVerticallyAfterEdit: true,
      },
      {
        modules: [
          CellApiModule,
          ClientSideRowModelApiModule,
          ClientSideRowModelModule,
          ColumnApiModule,
          RenderApiModule,
          RowApiModule,
          ScrollApiModule,
          TextEditorModule,
        ],
      },
    );
  },
  put: (into, texts) => {
    const update = texts.map((row, index) => {
      const changed = Object.fromEntries(into.map((column, at) => [field(column), row[at] ?? '']));
      return { ...rows[index], ...changed, id: rows[index]?.id ?? '' };
    });
    api?.applyTransaction({ update });
  },
};
