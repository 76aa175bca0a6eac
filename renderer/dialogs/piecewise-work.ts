/** Work that comes in pieces, each as long as a calculation: one at a time, and the window is painted between two of them. */
export interface Piece {
  /** Asked just before the piece is done: what nobody waits for any more is left undone. */
  readonly isWanted: () => boolean;
  readonly run: () => void;
}

export class PiecewiseWork {
  readonly #afterPainting: (task: () => void) => void;
  readonly #waiting: Piece[] = [];
  #isUnderWay = false;

  /** @param afterPainting has a task done once the window has been painted. */
  constructor(afterPainting: (task: () => void) => void) {
    this.#afterPainting = afterPainting;
  }

  add(piece: Piece): void {
    this.#waiting.push(piece);
    if (this.#isUnderWay) return;
    this.#isUnderWay = true;
    this.#afterPainting(this.#next);
  }

  readonly #next = (): void => {
    let piece = this.#waiting.shift();
    while (piece !== undefined && !piece.isWanted()) piece = this.#waiting.shift();
    if (piece === undefined) {
      this.#isUnderWay = false;
      return;
    }
    // Before the piece is done, so that one that fails does not hold up the rest.
    this.#afterPainting(this.#next);
    piece.run();
  };
}
