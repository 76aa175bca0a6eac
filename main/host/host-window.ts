import type { HostEvent, Input, Reply, RequestName } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { Desk } from './desk.ts';
import { dispatch } from './dispatch.ts';
import type { Context } from './handlers/handler.ts';
import type { HostOptions } from './options.ts';
import type { Place } from './place.ts';

/** A reply whose value is as the contract says for the request, for carriers that only hand it on. */
export type AnyReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem };

/** The host as one window sees it. Carriers bring it requests and nothing else. */
export class HostWindow {
  readonly #desk: Desk;
  readonly #context: Context;
  readonly #onClose: () => void;

  constructor(
    place: Place,
    chooser: HostOptions<HostWindow>['chooser'],
    send: (event: HostEvent) => void,
    onClose: () => void,
  ) {
    this.#desk = new Desk(send, place.around.timers, place.ownFolder);
    this.#context = {
      place,
      desk: this.#desk,
      choose: chooser === null ? null : (request) => chooser(this, request),
    };
    this.#onClose = onClose;
  }

  /** Answers a request. What comes in is checked here, whatever the carrier did; no error ever comes out. */
  call<N extends RequestName>(name: N, input: Input<N>): Promise<Reply<N>>;
  call(name: string, input: unknown): Promise<AnyReply>;
  call(name: string, input: unknown): Promise<AnyReply> {
    return dispatch(name, input, this.#context);
  }

  /** A handle to open a file that came from outside the window: an argument, a drop, the system. */
  grant(path: string): string {
    return this.#desk.handles.grant(path, 'open', 'given');
  }

  /** The window has gone: saves what is not saved yet and ends its session. What cannot be saved waits for the next start. */
  async close(): Promise<void> {
    await this.#desk.clear();
    this.#onClose();
  }
}
