import { useEffect } from 'react';
import { factsOf, isPressed, WINDOW_COMMANDS, type WindowCommand } from '../../shared/commands/index.ts';
import type { WindowModel } from '../state/index.ts';
import { canRun, runCommand } from './run-command.ts';

/** The window's keys. Where someone is typing, undo belongs to the text they type. */
export function useShortcuts(model: WindowModel): void {
  useEffect(() => {
    // Before the sheet, which has uses of its own for some of these keys.
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event, model);
      if (command === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (!isCovered(model, command) && canRun(model.store.getState(), command)) void runCommand(model, command);
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [model]);
}

function commandOf(event: KeyboardEvent, model: WindowModel): WindowCommand | null {
  if (event.key === '?' && !(event.ctrlKey || event.metaKey || event.altKey)) {
    return takesText(event.target, model) ? null : 'shortcuts';
  }
  const command = WINDOW_COMMANDS.find((name) => factsOf(name).keys.some((keys) => isPressed(event, keys)));
  if (command === undefined || (!factsOf(command).whileTyping && isTyping(event.target))) return null;
  return command;
}

/** Whether something lies over the window that a command would act behind. Saving goes on from the settings. */
function isCovered(model: WindowModel, command: WindowCommand): boolean {
  const { question, chooser, report, overlay, settings } = model.store.getState();
  if (question !== null || chooser !== null || report !== null || overlay !== null) return true;
  return settings !== null && !['file', 'edit'].includes(factsOf(command).group);
}

/** Whether a sign goes into a text where the focus is: one that is typed already, or the cell's. */
function takesText(target: EventTarget | null, model: WindowModel): boolean {
  if (isTyping(target)) return true;
  return target instanceof Element && target.closest('.ww-sheet') !== null && model.hands?.isTypable === true;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
