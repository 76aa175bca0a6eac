/** How wide texts are on the screen, for columns that are made to fit what they hold. */

/** So many of the longest texts are measured: a shorter one is hardly ever wider. */
const MEASURED = 40;

let canvas: HTMLCanvasElement | null = null;

/** The width of the widest of several texts, in pixels. */
export function widestText(texts: Iterable<string>, font: string): number {
  canvas ??= document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) return 0;
  context.font = font;
  const longest = [...new Set(texts)].sort((a, b) => b.length - a.length).slice(0, MEASURED);
  return longest.reduce((widest, text) => Math.max(widest, context.measureText(text).width), 0);
}

export function fontOfSheet(weight: number, size: number): string {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--ww-font');
  return `${weight} ${size}px ${family}`;
}
