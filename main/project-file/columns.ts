/** How the field catalogue lies in the tables: which columns a field has, and of which type. */
import { type EntityName, type Field, fieldsOf, isFigure } from '../../shared/model/index.ts';

export interface Column {
  readonly name: string;
  readonly type: 'TEXT' | 'REAL' | 'INTEGER';
  readonly required: boolean;
  /** The table that the column refers to. */
  readonly to: string | null;
}

/** Table and column names are the catalogue's in snake_case: `outcomeOutput.leadsTo` is `outcome_output.leads_to`. */
export function sqlName(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

/** Names of the catalogue are quoted wherever they stand in SQL, since `order`, `group` and `column` mean something there. */
export function quoted(name: string): string {
  return `"${sqlName(name)}"`;
}

export function columnsOf(name: string, field: Field): readonly Column[] {
  const column = sqlName(name);
  if (isFigure(field)) {
    return [
      { name: column, type: 'REAL', required: false, to: null },
      { name: `${column}_text`, type: 'TEXT', required: false, to: null },
    ];
  }
  switch (field.kind) {
    case 'count':
      return [{ name: column, type: 'INTEGER', required: false, to: null }];
    case 'flag':
      return [{ name: column, type: 'INTEGER', required: true, to: null }];
    case 'choice':
      return [{ name: column, type: 'TEXT', required: !field.optional, to: null }];
    case 'address':
      return [{ name: column, type: 'TEXT', required: true, to: null }];
    case 'owner':
      return [{ name: column, type: 'TEXT', required: !field.optional, to: sqlName(field.to) }];
    case 'reference':
      return [{ name: column, type: 'TEXT', required: false, to: sqlName(field.to) }];
    default:
      return [{ name: column, type: 'TEXT', required: false, to: null }];
  }
}

/** Every column of a table, in the order of the catalogue. */
export function tableColumns(entity: EntityName): readonly Column[] {
  const own = ['id', 'order'].map((name): Column => ({ name, type: 'TEXT', required: true, to: null }));
  return [...own, ...Object.entries(fieldsOf(entity)).flatMap(([name, field]) => columnsOf(name, field))];
}
