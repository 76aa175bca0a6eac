/** Reference tables as settings name them: by id or by name, of the project or of those that come with the program. */
import { type Command, type Project, reduce, rowsOf } from '../../shared/model/index.ts';
import { addTable, shippedTables } from '../../shared/reference-data/index.ts';

interface TableChoice {
  readonly id: string;
  readonly name: string;
  /** What puts the table into the project; nothing where it is there. */
  readonly commands: readonly Command[];
}

/** The tables that a setting can name. The rules of the model say which those are. */
export function tablesFor(set: (table: string) => Command, project: Project): readonly TableChoice[] {
  const own = rowsOf(project, 'referenceTable').map(({ id, name }) => ({ id, name: name ?? '', commands: [] }));
  const shipped = shippedTables.flatMap((table): TableChoice[] => {
    const { id, values } = table;
    const commands = addTable(table, project);
    return commands.length === 0 ? [] : [{ id, name: values.name ?? '', commands }];
  });
  return [...own, ...shipped].filter(
    ({ id, commands }) => reduce(project, { type: 'batch', commands: [...commands, set(id)] }).ok,
  );
}

/** The table of an id; else the first of a name, whose capitals make no difference. */
export function tableCalled(text: string, tables: readonly TableChoice[]): TableChoice | undefined {
  const wanted = text.trim().toLowerCase();
  return tables.find(({ id }) => id === text.trim()) ?? tables.find(({ name }) => name.toLowerCase() === wanted);
}
