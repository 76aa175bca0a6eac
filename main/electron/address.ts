/** The window's own address. Everything that asks "is this ours?" asks here, by a parser and never by how a text begins. */
export const SCHEME = 'app';
const HOST = 'worthwhile';
export const START_ADDRESS = `${SCHEME}://${HOST}/`;

export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null && url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === ''
  );
}
