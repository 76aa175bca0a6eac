/** The sheets that show one table each. */
import type { EntityName } from '../../../shared/model/index.ts';
import { type TableName, type TableSheet, tableSheet } from '../table/index.ts';
import { assumptions } from './assumptions.ts';
import { evidence } from './evidence.ts';
import { inputs } from './inputs.ts';
import { proxies } from './proxies.ts';
import { stakeholders } from './stakeholders.ts';

export const tables: { readonly [N in TableName]: TableSheet } = {
  stakeholders: tableSheet(stakeholders),
  inputs: tableSheet(inputs),
  proxies: tableSheet(proxies),
  assumptions: tableSheet(assumptions),
  evidence: tableSheet(evidence),
};

/** The sheet of a table; null for one that has none. */
export function tableOf(entity: EntityName): TableSheet | null {
  return Object.values(tables).find(({ table }) => table.entity === entity) ?? null;
}
