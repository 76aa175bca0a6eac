import { BrowserWindow, dialog } from 'electron';
import type { Translator } from '../../shared/messages/index.ts';
import type { ExternalLink } from './external-links.ts';

/** Shows the person where a link leads, and asks. */
export async function askToOpen(link: ExternalLink, { t }: Translator): Promise<boolean> {
  const question = {
    type: 'question' as const,
    message: t('cli/desktop/link/question', { goal: link.goal }),
    detail: t('cli/desktop/link/detail', { address: link.address }),
    buttons: [t('cli/desktop/link/open'), t('cli/desktop/link/cancel')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  };
  const owner = BrowserWindow.getFocusedWindow();
  const { response } = await (owner === null
    ? dialog.showMessageBox(question)
    : dialog.showMessageBox(owner, question));
  return response === 0;
}
