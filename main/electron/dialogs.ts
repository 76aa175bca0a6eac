/** The system's own dialogs for choosing a file. What comes out of them is a path, and only the host ever sees it. */
import { join } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { Purpose } from '../../shared/contract.ts';
import type { Translator } from '../../shared/messages/index.ts';
import type { FileRequest } from '../host/index.ts';

/** Asks for a file in front of a window; null when the person cancelled. */
export type ChooseFile = (owner: BrowserWindow | undefined, request: FileRequest) => Promise<string | null>;

export function nativeChooser(folder: string, translator: Translator): ChooseFile {
  return async (owner, { purpose, suggestedName }) => {
    if (owner === undefined) return null;
    const filters = filtersFor(purpose, translator);
    if (purpose === 'open') {
      const buttonLabel = translator.t('cli/desktop/choose/open');
      const chosen = await dialog.showOpenDialog(owner, {
        filters,
        buttonLabel,
        defaultPath: folder,
        properties: ['openFile'],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    }
    const buttonLabel = translator.t(purpose === 'save' ? 'cli/desktop/choose/save' : 'cli/desktop/choose/export');
    // The dialog itself asks before a file is replaced.
    const chosen = await dialog.showSaveDialog(owner, {
      filters,
      buttonLabel,
      defaultPath: join(folder, suggestedName),
    });
    return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
  };
}

function filtersFor(purpose: Purpose, { t }: Translator): FileFilter[] {
  switch (purpose) {
    case 'open':
      return [
        { name: t('cli/desktop/choose/anyProject'), extensions: ['impactmap', 'xlsx', 'json'] },
        { name: t('cli/desktop/choose/allFiles'), extensions: ['*'] },
      ];
    case 'save':
      return [{ name: t('cli/desktop/choose/project'), extensions: ['impactmap'] }];
    case 'export-xlsx':
      return [{ name: t('cli/desktop/choose/workbook'), extensions: ['xlsx'] }];
    case 'export-json':
      return [{ name: t('cli/desktop/choose/json'), extensions: ['json'] }];
    case 'export-csv':
      return [{ name: t('cli/desktop/choose/csv'), extensions: ['csv'] }];
  }
}
