/**
 * Runs in the window before its page, sandboxed. Gives the page two functions and nothing of Electron: it can name a
 * request, not a channel, and it never sees an event object. What a request may hold is checked where it arrives.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { CALL, EVENT } from './channels.ts';

type Listener = (event: unknown) => void;

const listeners = new Set<Listener>();
/** Events that came before the page listened. */
const waiting: unknown[] = [];

ipcRenderer.on(EVENT, (_, event: unknown) => {
  if (listeners.size === 0) waiting.push(event);
  for (const listener of listeners) listener(event);
});

contextBridge.exposeInMainWorld('worthwhile', {
  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL, name, input),
  onEvent: (listener: Listener): (() => void) => {
    // A function of its own for each registration: the page may register the same one twice.
    const own: Listener = (event) => listener(event);
    listeners.add(own);
    for (const event of waiting.splice(0)) own(event);
    return () => {
      listeners.delete(own);
    };
  },
});
