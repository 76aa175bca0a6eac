/** Under the cell that has the focus, for a menu that was asked for with a key. */
export function besideCell(): { readonly x: number; readonly y: number } {
  const { left = 0, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
  return { x: left + 12, y: bottom };
}
