import type { WriteContext } from './context.ts';

/** Works something out once for each workbook, however many sheets ask for it. */
export function oncePerWorkbook<T>(make: (context: WriteContext) => T): (context: WriteContext) => T {
  const made = new WeakMap<WriteContext, { readonly value: T }>();
  return (context) => {
    const known = made.get(context) ?? { value: make(context) };
    made.set(context, known);
    return known.value;
  };
}
