const PLACEHOLDER = '__CSP_NONCE__';

/** The nonce that style elements made at run time must carry, as the page was served with it; null where it was not. */
export const cspNonce: string | null = readNonce();

function readNonce(): string | null {
  const content = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
  return content === '' || content === PLACEHOLDER ? null : content;
}
