/** Whether all arithmetic holds at export, and the sentence that every sheet shows. */

import { arithmeticHolds } from './check-values.ts';
import type { WriteContext } from './context.ts';

export function statusText(context: WriteContext): { readonly text: string; readonly holds: boolean } {
  const { t } = context.translator;
  const holds = arithmeticHolds(context);
  return {
    holds,
    text: `${holds ? t('workbook/checks/pass') : t('workbook/checks/fail')} · ${t('workbook/checks/asExported')}`,
  };
}
