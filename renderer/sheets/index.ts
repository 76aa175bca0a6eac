/** The sheets beside the map that are typed into. */
export { AssumptionsSheet } from './assumptions-sheet.tsx';
export { EditableTable, type TableColumn } from './editable-table.tsx';
