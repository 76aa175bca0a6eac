export { ChildRows } from './child-rows.tsx';
export { DetailsPanel } from './details-panel.tsx';
export { EntityFields } from './entity-fields.tsx';
