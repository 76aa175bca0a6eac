export { ChooserDialog } from './chooser-dialog.tsx';
export { QuestionDialog } from './question-dialog.tsx';
export { ReportDialog } from './report-dialog.tsx';
export { SettingsDialog } from './settings-dialog.tsx';
