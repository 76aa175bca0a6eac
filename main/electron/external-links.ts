/**
 * The one way from a window to the world outside. Links stand in cells and may come from somebody else's workbook, so only
 * addresses of the web and of mail pass, and only after the person has seen where they lead.
 */
const PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

export interface ExternalLink {
  readonly address: string;
  /** Where it leads, for the question: the host, or the address that a mail goes to. */
  readonly goal: string;
}

/** The link that a text stands for, or null where it is none that may be opened. */
export function externalLink(text: string): ExternalLink | null {
  const url = URL.parse(text);
  if (url === null || !PROTOCOLS.has(url.protocol)) return null;
  // A name before the host is there to look like one.
  if (url.username !== '' || url.password !== '') return null;
  const goal = url.protocol === 'mailto:' ? url.pathname : url.host;
  return goal === '' ? null : { address: url.href, goal };
}

export async function openExternally(
  text: string,
  ask: (link: ExternalLink) => Promise<boolean>,
  open: (address: string) => Promise<void>,
): Promise<void> {
  const link = externalLink(text);
  if (link !== null && (await ask(link))) await open(link.address);
}
