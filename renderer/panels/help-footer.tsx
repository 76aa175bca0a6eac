import type { EntityName } from '../../shared/model/index.ts';
import { useText } from '../state/index.ts';

/** What the field in focus means, always in the same place, so that nothing jumps. */
export function HelpFooter({ entity, field }: { readonly entity: EntityName | null; readonly field: string | null }) {
  const { t, fieldLabel, fieldHelp, fieldExample } = useText();
  if (entity === null || field === null) return <footer className="ww-help">{t('window/details/helpHint')}</footer>;
  const example = fieldExample(entity, field);
  return (
    <footer className="ww-help" data-testid="field-help">
      <strong>{fieldLabel(entity, field)}</strong>
      <p>{fieldHelp(entity, field)}</p>
      {example !== null && <p className="ww-help-example">{t('window/details/example', { example })}</p>}
    </footer>
  );
}
