/** Electron's main process: puts the parts together, in the order that Electron wants them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, Menu, session, shell } from 'electron';
import { createTranslator } from '../../shared/messages/index.ts';
import { createLog, dataFolder, documentsFolder, openHost } from '../carrier/index.ts';
import { DesktopWindows } from './desktop-windows.ts';
import { nativeChooser } from './dialogs.ts';
import { openExternally } from './external-links.ts';
import { handleRequests } from './ipc.ts';
import { askToOpen } from './link-question.ts';
import { menuTemplate } from './menu.ts';
import { guardNavigation } from './navigation.ts';
import { guardNetwork } from './network.ts';
import { documentIn, listenForDocuments, OpenDocuments, type SecondStart } from './open-documents.ts';
import { guardPermissions } from './permissions.ts';
import { registerScheme, serveWindowFiles } from './protocol.ts';

const data = dataFolder(process.platform, process.env);
const log = createLog(data);
const translator = createTranslator('en');
const documents = new OpenDocuments();
const devTools = !app.isPackaged;

app.enableSandbox();
registerScheme();
// Chromium's own files lie beside ours, and the lock for a single instance goes by this folder.
const chromiumFolder = join(data, 'electron');
mkdirSync(chromiumFolder, { recursive: true, mode: 0o700 });
app.setPath('userData', chromiumFolder);

const started: SecondStart = {
  document: documentIn(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd()),
};

if (app.requestSingleInstanceLock(started)) run();
else app.quit();

function run(): void {
  const choose = nativeChooser(documentsFolder(), translator);
  const host = openHost({
    version: app.getVersion(),
    log,
    choosing: { ask: (window, request) => choose(windows.browserOf(window), request) },
  });
  const windows = new DesktopWindows({
    host,
    preload: join(app.getAppPath(), 'out/preload/preload.cjs'),
    devTools,
    translator,
    log,
    onFile: (path) => app.addRecentDocument(path),
  });

  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  handleRequests((id) => windows.of(id));
  listenForDocuments(app, documents, () => windows.show());
  if (started.document !== null) documents.add(started.document);

  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents, (address) => {
      openExternally(
        address,
        (link) => askToOpen(link, translator),
        (safe) => shell.openExternal(safe),
      ).catch(log);
    });
  });
  quitWhenDone(() => host.dispose());

  app
    .whenReady()
    .then(() => {
      guardPermissions(session.defaultSession);
      guardNetwork(session.defaultSession, devTools);
      serveWindowFiles(session.defaultSession.protocol, join(app.getAppPath(), 'out/renderer'));
      const template = menuTemplate({
        platform: process.platform,
        devTools,
        translator,
        onCommand: (command) => windows.command(command),
      });
      Menu.setApplicationMenu(Menu.buildFromTemplate(template));
      documents.startOpening((path) => windows.openDocument(path));
      if (windows.count === 0) windows.open();
      app.on('activate', () => {
        if (windows.count === 0) windows.open();
      });
    })
    .catch(fail);
}

/** Windows hold up a quit until their projects are saved; when the last one has gone, the host ends and then the program. */
function quitWhenDone(dispose: () => Promise<void>): void {
  let isQuitting = false;
  let isDisposed = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    if (isQuitting || process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (isDisposed) return;
    event.preventDefault();
    dispose()
      .catch(log)
      .finally(() => {
        isDisposed = true;
        app.quit();
      });
  });
}

/** A bug that nothing else took. Every command that was acknowledged is on the disk, so nothing is lost by ending. */
function fail(error: unknown): void {
  log(error);
  dialog.showErrorBox(translator.t('cli/desktop/crash/title'), translator.t('cli/desktop/crash/message'));
  app.exit(1);
}
