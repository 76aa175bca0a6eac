/** Gives a page the clipboard's formats: after the window's first import, so that nothing is compiled while it runs. */
import '../../renderer/without-eval.ts';
import { readClipboard } from '../../renderer/grid/clipboard/index.ts';

const formats = { readClipboard };

export type ClipboardFormats = typeof formats;

declare global {
  var clipboardFormats: ClipboardFormats;
}

globalThis.clipboardFormats = formats;
