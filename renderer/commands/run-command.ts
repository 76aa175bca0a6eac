/** What the commands of the window do, and whether they can be done now. */
import { factsOf, type WindowCommand } from '../../shared/commands/index.ts';
import type { WindowModel, WindowState } from '../state/index.ts';
import { goToPane } from './panes.ts';

export async function runCommand(model: WindowModel, command: WindowCommand): Promise<void> {
  switch (command) {
    case 'palette':
    case 'shortcuts':
      model.showOverlay(command);
      return;
    case 'find':
    case 'replace':
      model.find(command);
      return;
    case 'findNext':
    case 'findPrevious':
      model.findStep(command === 'findNext' ? 1 : -1);
      return;
    case 'nextSheet':
    case 'previousSheet':
      model.turnSheet(command === 'nextSheet' ? 1 : -1);
      return;
    case 'nextPane':
    case 'previousPane':
      goToPane(model, command === 'nextPane' ? 1 : -1);
      return;
    case 'toggleDetails':
      model.toggleDetails();
      return;
    default:
      await model.menu(command);
  }
}

export function canRun({ open }: WindowState, command: WindowCommand): boolean {
  if (open === null) return factsOf(command).needs === 'nothing';
  if (command === 'undo') return open.undo.undo.length > 0;
  if (command === 'redo') return open.undo.redo.length > 0;
  return true;
}
