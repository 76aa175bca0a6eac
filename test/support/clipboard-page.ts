/** The clipboard's formats as a page has them: with the window's first import, so that nothing is compiled while it runs. */
import '../../renderer/without-eval.ts';

export { readClipboard } from '../../renderer/grid/clipboard/index.ts';
