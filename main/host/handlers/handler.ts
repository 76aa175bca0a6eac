/** How a handler looks: its input is checked already, and what it refuses is a value. */
import type { Input, Output, RequestName } from '../../../shared/contract.ts';
import type { Result } from '../../../shared/result.ts';
import type { Desk } from '../desk.ts';
import type { Place } from '../place.ts';

/** One window's request: what all windows share, what this one has, and a way to ask the person in a native dialog. */
export interface Context {
  readonly place: Place;
  readonly desk: Desk;
  readonly choose: Choose | null;
}

type Choose = (request: Input<'file/choose'>) => Promise<string | null>;

export type Handler<N extends RequestName> = (input: Input<N>, context: Context) => Promise<Result<Output<N>>>;

/** The handlers of one group of requests, such as all that begin with `file/`. */
export type HandlerGroup<Group extends string> = {
  readonly [N in Extract<RequestName, `${Group}/${string}`>]: Handler<N>;
};
