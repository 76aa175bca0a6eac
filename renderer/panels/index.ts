export { ChildRows } from './child-rows.tsx';
export { DetailsPanel } from './details-panel.tsx';
export { TraceButton } from './trace-button.tsx';
export { TraceLine } from './trace-line.tsx';
