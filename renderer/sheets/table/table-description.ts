/** What a sheet over one table of the catalogue is made from: its columns in their groups, and how its rows are kept. */
import type { ExplainedCell } from '../../../shared/engine/index.ts';
import type { Translator } from '../../../shared/messages/index.ts';
import { type EntityName, fieldsOf, type Project } from '../../../shared/model/index.ts';
import type { Problem } from '../../../shared/problem.ts';
import type {
  CalculatedColumn,
  CellView,
  EnteredColumn,
  Lead,
  Measure,
  SheetScope,
  StageName,
} from '../../grid/index.ts';
import type { SheetName } from '../../state/index.ts';

export type TableName = Exclude<SheetName, 'map' | 'results'>;
export type TableEntity = Extract<EntityName, 'stakeholder' | 'input' | 'proxy' | 'assumption' | 'evidence'>;

/** What a calculated column holds, by the name of its texts. */
export type TableValueName =
  | 'outcomesCounted'
  | 'presentValue'
  | 'shareOfValue'
  | 'valueCounted'
  | 'shareOfInvestment'
  | 'valueUsed'
  | 'outcomesUsing'
  | 'valueCarried'
  | 'figuresUsing'
  | 'figuresResting';

type TableGroupName =
  | 'stakeholder'
  | 'identity'
  | 'involvement'
  | 'subgroups'
  | 'input'
  | 'worth'
  | 'counting'
  | 'proxy'
  | 'nature'
  | 'price'
  | 'assumption'
  | 'figure'
  | 'evidence'
  | 'origin'
  | 'place'
  | 'value'
  | 'use';

/** What a calculated cell holds. */
export interface TableNumber {
  readonly number: number | null;
  /** Why there is none, where there should be one. */
  readonly problem?: Problem | null;
  /** It stands beside the totals and not in them. */
  readonly apart?: boolean;
}

export interface TableCalculatedColumn extends CalculatedColumn {
  readonly name: TableValueName;
  readonly measure: Measure;
  readonly numberOf: (scope: Pick<SheetScope, 'project' | 'results'>, id: string) => TableNumber;
  readonly totalOf: ((scope: SheetScope) => number) | null;
  readonly explained: ((project: Project, id: string) => ExplainedCell | null) | null;
  readonly leadsOf:
    | ((scope: Pick<SheetScope, 'project'> & { translator: Translator }, id: string) => readonly Lead[])
    | null;
}

export type TableColumn = EnteredColumn | TableCalculatedColumn;

export interface TableGroup {
  readonly name: TableGroupName;
  readonly stage: StageName;
  readonly columns: readonly TableColumn[];
}

export interface TableDescription {
  readonly name: TableName;
  readonly entity: TableEntity;
  readonly groups: readonly TableGroup[];
  /** The column of the row's own name. */
  readonly nameColumn: string;
  /** Where typing begins on the line that waits: at the name, or at whose the row is. */
  readonly firstColumn: string;
  readonly frozen: readonly string[];
  /** Where cells of this column differ from what the kind of their field shows; null where they do not. */
  readonly viewOf?: (scope: SheetScope, column: EnteredColumn, id: string) => CellView | null;
  /** Why a field of a row keeps something from being valued; null where it does not. */
  readonly troubleOf?: (scope: SheetScope, field: string, id: string) => Problem | null;
}

export function calculated(
  name: TableValueName,
  measure: Measure,
  width: number,
  numberOf: TableCalculatedColumn['numberOf'],
  more: Partial<Pick<TableCalculatedColumn, 'totalOf' | 'explained' | 'leadsOf' | 'key'>> = {},
): TableCalculatedColumn {
  const { totalOf = null, explained = null, leadsOf = null, key = false } = more;
  const leads = leadsOf !== null;
  return {
    kind: 'calculated',
    id: name,
    name,
    width,
    key,
    numeric: true,
    measure,
    leads,
    numberOf,
    totalOf,
    explained,
    leadsOf,
  };
}

/** The field that says which row of another table a row belongs to; null where its rows belong to none. */
export function ownerField(entity: EntityName): { readonly field: string; readonly to: EntityName } | null {
  for (const [field, facts] of Object.entries(fieldsOf(entity))) {
    if (facts.kind === 'owner' && !facts.optional) return { field, to: facts.to };
  }
  return null;
}
