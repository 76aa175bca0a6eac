export { ColumnMenu } from './column-menu.tsx';
