/**
 * The one handler of all requests. Whoever sends must be the main frame of one of our windows, at our own address; what it
 * sends and what it is answered must be as the contract says.
 */
import { ipcMain } from 'electron';
import { problem } from '../../shared/problem.ts';
import type { AnyReply, CarriedWindow } from '../carrier/index.ts';
import { isOwnAddress } from './address.ts';
import { CALL } from './channels.ts';

interface Frame {
  readonly url: string;
  readonly frameTreeNodeId: number;
}

/** What a request is taken to. */
export interface IpcWindow {
  readonly host: CarriedWindow;
  /** Told of each request with its reply. */
  answered(name: unknown, reply: AnyReply): void;
}

/** Whether a frame is the page of our own window: there, at the top, and at our address. */
export function isOwnSender(frame: Frame | null, mainFrame: Frame): boolean {
  return frame !== null && frame.frameTreeNodeId === mainFrame.frameTreeNodeId && isOwnAddress(frame.url);
}

export function handleRequests(windowOf: (webContentsId: number) => IpcWindow | undefined): void {
  ipcMain.handle(CALL, async (event, name: unknown, input: unknown): Promise<AnyReply> => {
    const window = windowOf(event.sender.id);
    if (window === undefined || !isOwnSender(event.senderFrame, event.sender.mainFrame)) {
      return { ok: false, problem: problem('carrier.notAllowed') };
    }
    const reply = await window.host.call(typeof name === 'string' ? name : '', input);
    window.answered(name, reply);
    return reply;
  });
}
