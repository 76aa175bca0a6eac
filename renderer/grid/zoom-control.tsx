import { IconMinus, IconPlus } from '@tabler/icons-react';
import { sheetKeyText } from '../commands/index.ts';
import { useText } from '../state/index.ts';
import type { SheetController } from './sheet-controller.ts';

const LEAST = 50;
const MOST = 200;
const STEP = 10;

/** How large the sheet is shown: at the lower right, where spreadsheets have it. */
export function ZoomControl({ controller, zoom }: { readonly controller: SheetController; readonly zoom: number }) {
  const { t } = useText();
  const percent = Math.round(zoom * 100);
  const { formats } = controller.context.scope;
  return (
    <div className="ww-zoom" data-testid="zoom">
      <button
        type="button"
        className="ww-zoom-button"
        aria-label={t('grid/actions/zoomOut')}
        title={`${t('grid/actions/zoomOut')} (${sheetKeyText('zoomOut')})`}
        disabled={percent <= LEAST}
        onClick={() => controller.run('zoomOut')}
      >
        <IconMinus size={14} />
      </button>
      <input
        type="range"
        className="ww-zoom-slider"
        aria-label={t('grid/view/zoom')}
        aria-valuetext={formats.percent(zoom)}
        min={LEAST}
        max={MOST}
        step={STEP}
        value={percent}
        onChange={(event) => controller.views.zoomTo(Number(event.currentTarget.value) / 100)}
      />
      <button
        type="button"
        className="ww-zoom-button"
        aria-label={t('grid/actions/zoomIn')}
        title={`${t('grid/actions/zoomIn')} (${sheetKeyText('zoomIn')})`}
        disabled={percent >= MOST}
        onClick={() => controller.run('zoomIn')}
      >
        <IconPlus size={14} />
      </button>
      <button
        type="button"
        className="ww-zoom-percent"
        title={`${t('grid/actions/zoomReset')} (${sheetKeyText('zoomReset')})`}
        onClick={() => controller.run('zoomReset')}
        data-testid="zoom-percent"
      >
        {formats.percent(zoom)}
      </button>
    </div>
  );
}
