/** What a carrier needs of the host, whatever host it is given. */
import type { HostEvent } from '../../shared/contract.ts';
import type { AnyReply } from '../host/index.ts';

export type { AnyReply };

/** The host for one window. It checks what it is brought, and no error comes out of it. */
export interface CarriedWindow {
  call(name: string, input: unknown): Promise<AnyReply>;
  /** Makes a file known to this window and answers with the handle that stands for it. */
  grant(path: string): string;
  /** Saves what is not saved yet and ends the window's session. */
  close(): Promise<void>;
}

export interface WindowHost {
  openWindow(send: (event: HostEvent) => void): CarriedWindow;
  dispose(): Promise<void>;
}
