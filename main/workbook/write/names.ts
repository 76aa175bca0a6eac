/** Names for figures of the whole project and for what people's own formulas name; all others use plain references. */
import type { WriteContext } from './context.ts';
import type { Figures } from './figures.ts';
import { namesInFormulas } from './named-cells.ts';
import type { Tables } from './tables.ts';

export function definedNames(
  context: WriteContext,
  figures: Figures,
  tables: Tables,
): readonly { readonly name: string; readonly reference: string }[] {
  const { settingsCells } = context;
  return [
    { name: 'discount_rate', reference: settingsCells.reading('rate') },
    { name: 'price_year', reference: settingsCells.field('priceYear') },
    { name: 'investment', reference: figures.result('investment') },
    { name: 'total_present_value', reference: figures.result('presentValue') },
    { name: 'net_present_value', reference: figures.result('netPresentValue') },
    { name: 'sroi_ratio', reference: figures.result('ratio') },
    ...namesInFormulas(context, tables),
  ];
}
