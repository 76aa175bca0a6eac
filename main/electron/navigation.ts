/** A window shows its own page and nothing else: it does not go elsewhere, opens no other window and embeds nothing. */
import type { WebContents } from 'electron';
import { isOwnAddress } from './address.ts';

export function guardNavigation(contents: WebContents, openLink: (address: string) => void): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}
