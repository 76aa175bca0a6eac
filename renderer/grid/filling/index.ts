export { fillPuts } from './fill-puts.ts';
