import { randomBytes } from 'node:crypto';
import { isSameSecret } from './gate.ts';

/** The one-time token in the first address, and the secret that the browser gets for it and keeps as a cookie. */
export class Access {
  readonly cookie = secret();
  readonly token = secret();
  #used = false;

  /** Whether the token is the right one and this is its first use. */
  redeem(token: string): boolean {
    if (this.#used || !isSameSecret(token, this.token)) return false;
    this.#used = true;
    return true;
  }
}

/** 128 bits. */
function secret(): string {
  return randomBytes(16).toString('base64url');
}
