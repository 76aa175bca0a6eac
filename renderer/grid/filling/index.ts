/** What cells are filled with by the fill handle. */
export { fillPuts } from './fill-puts.ts';
