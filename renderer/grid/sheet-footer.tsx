import { SelectionFooter } from './selection-footer.tsx';
import type { SheetController } from './sheet-controller.ts';
import { ViewStatus } from './view-status.tsx';
import { ZoomControl } from './zoom-control.tsx';

/** Under a sheet: what is shown of it, what is selected, and how large it is. */
export function SheetFooter({ controller, zoom }: { readonly controller: SheetController; readonly zoom: number }) {
  return (
    <div className="ww-sheet-footer">
      <ViewStatus controller={controller} />
      <SelectionFooter controller={controller} />
      <ZoomControl controller={controller} zoom={zoom} />
    </div>
  );
}
