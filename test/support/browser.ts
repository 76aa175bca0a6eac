// A browser for the interface tests: one that is installed, else on Linux the one that comes as a package.

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names =
  process.platform === 'win32'
    ? ['chrome.exe', 'msedge.exe']
    : [
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
        'microsoft-edge',
        'microsoft-edge-stable',
      ];

function wellKnownPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': x86, LOCALAPPDATA } = process.env;
    return [PROGRAMFILES, x86, LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

function installed(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...wellKnownPlaces()].find((file) => existsSync(file));
}

/**
 * The browser of @sparticuz/chromium, unpacked once. The package's own unpacking is made for another place: it writes into the
 * temporary folder and takes a file that is still being written for finished, which two test processes would meet.
 */
function packaged(): { executablePath: string; env: Record<string, string> } | undefined {
  const packageFolder = 'node_modules/@sparticuz/chromium';
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packageFolder)) return undefined;

  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const cache = join(process.cwd(), 'node_modules/.cache/chromium');
  const folder = join(cache, String(version));
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const half = mkdtempSync(join(cache, 'unpacking-'));
    const unpack = (name: string) => brotliDecompressSync(readFileSync(join(packageFolder, 'bin', name)));
    writeFileSync(join(half, 'chromium'), unpack('chromium.br'));
    chmodSync(join(half, 'chromium'), 0o755);
    // Libraries that a bare Debian lacks (libnss3 and its like), and fonts.
    for (const name of ['al2023.tar.br', 'fonts.tar.br']) {
      execFileSync('tar', ['-x', '-C', half], { input: unpack(name) });
    }
    // The package's own fonts.conf points to folders of that other place.
    const fonts = `<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${folder}/fonts</dir></fontconfig>`;
    writeFileSync(join(half, 'fonts.conf'), `<?xml version="1.0"?>${fonts}\n`);
    try {
      renameSync(half, folder);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(folder)) throw error; // else another process was quicker
    }
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** Starts a browser without a window. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = installed();
  const found = executablePath === undefined ? packaged() : { executablePath, env: {} };
  if (found === undefined) {
    throw new Error(
      'No browser for the interface tests: install Chromium, Chrome or Edge (on Debian "apt-get install chromium"). ' +
        'Only Linux on x64 has one among the packages.',
    );
  }
  return chromium.launch({
    // Playwright hides scroll bars; a person has them, and they take room.
    ignoreDefaultArgs: ['--hide-scrollbars'],
    executablePath: found.executablePath,
    args: flags,
    env: { ...process.env, ...found.env },
  });
}
