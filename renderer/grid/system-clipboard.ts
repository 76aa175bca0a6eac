import type { ClipboardContents } from './clipboard/index.ts';

/** What Chromium takes beside the standard: whole documents keep the styles in which Excel tells its number formats. */
interface ReadOptions {
  readonly unsanitized: readonly string[];
}

interface ReadableClipboard {
  read(options?: ReadOptions): Promise<ClipboardItems>;
}

/** What lies on the clipboard, without a paste event; null where the browser does not let it be read. */
export async function readSystemClipboard(): Promise<ClipboardContents | null> {
  const clipboard: ReadableClipboard | undefined = navigator.clipboard;
  try {
    const [item] = (await clipboard?.read({ unsanitized: ['text/html'] })) ?? [];
    if (item === undefined) return null;
    const get = async (type: string) => (item.types.includes(type) ? (await item.getType(type)).text() : '');
    return { html: await get('text/html'), text: await get('text/plain') };
  } catch {
    // Not allowed here, or not yet: the key works in any case.
    return null;
  }
}
