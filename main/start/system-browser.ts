import { spawn } from 'node:child_process';

/** Opens an address in the browser that the person has chosen. Where that fails, the printed address is still there. */
export function openInBrowser(address: string, platform: NodeJS.Platform): void {
  const [command, args] = browserCommand(address, platform);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** The address is one of ours: a loopback address with a token of letters and digits, which no shell reads anything into. */
export function browserCommand(address: string, platform: NodeJS.Platform): readonly [string, readonly string[]] {
  if (platform === 'darwin') return ['open', [address]];
  if (platform === 'win32') return ['cmd', ['/d', '/c', 'start', '""', address]];
  return ['xdg-open', [address]];
}
