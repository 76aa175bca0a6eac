import { type ReactNode, useId } from 'react';

export interface FigureColumn {
  readonly id: string;
  readonly heading: string;
  readonly numeric?: boolean;
}

export interface FigureLine {
  readonly id: string;
  readonly cells: readonly ReactNode[];
  /** A line that sums up the ones above it. */
  readonly total?: boolean;
  /** Belongs to the line above it. */
  readonly inner?: boolean;
}

interface Props {
  readonly heading: string;
  readonly help?: string | null;
  readonly columns: readonly FigureColumn[];
  readonly lines: readonly FigureLine[];
  /** Said in place of the table, where there is nothing to list. */
  readonly empty?: string | null;
  readonly notes?: readonly (string | null)[];
  readonly wide?: boolean;
  readonly testId: string;
}

/** A table of results under its heading: the first column names, the others hold figures. */
export function FiguresTable({ heading, help = null, columns, lines, empty = null, notes = [], wide, testId }: Props) {
  const id = useId();
  return (
    <section className={`ww-result-block${wide ? ' ww-result-wide' : ''}`} data-testid={testId}>
      <h2 id={id}>{heading}</h2>
      {help !== null && <p className="ww-result-help">{help}</p>}
      {empty !== null ? (
        <p className="ww-result-help">{empty}</p>
      ) : (
        <div className="ww-result-scroll">
          <table className="ww-result-table" aria-labelledby={id}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.id} scope="col" className={column.numeric ? 'ww-result-number' : undefined}>
                    {column.heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.id} className={lineClass(line)}>
                  {columns.map((column, place) =>
                    place === 0 ? (
                      <th key={column.id} scope="row">
                        {line.cells[place]}
                      </th>
                    ) : (
                      <td key={column.id} className={column.numeric ? 'ww-result-number' : undefined}>
                        {line.cells[place]}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {notes.map((note) =>
        note === null ? null : (
          <p key={note} className="ww-result-note">
            {note}
          </p>
        ),
      )}
    </section>
  );
}

function lineClass({ total, inner }: FigureLine): string | undefined {
  if (total) return 'ww-result-total';
  return inner ? 'ww-result-inner' : undefined;
}
