export { ChildRows } from './child-rows.tsx';
export { DetailsPanel } from './details-panel.tsx';
