/** Filling cells from others: by drawing the handle, and by a double click on it. */
export { type FillArea, fillArea } from './fill-area.ts';
export { fillPuts } from './fill-puts.ts';
export { reachBeside } from './fill-reach.ts';
