/** Dated reference data that come with the program, for a person to add to a project, check there and replace. */
import { carbonValues } from './carbon-values-uk.ts';
import { discountSchedules } from './discount-schedules-uk.ts';
import { gdpDeflator } from './gdp-deflator-uk.ts';
import type { ShippedTable } from './shipped-table.ts';
import { wellbies } from './wellby-uk.ts';

export { addTable } from './add-table.ts';
export type { ShippedTable } from './shipped-table.ts';

export const shippedTables: readonly ShippedTable[] = [...discountSchedules, gdpDeflator, ...wellbies, ...carbonValues];
