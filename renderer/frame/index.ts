export { ThemeTool } from './toolbar.tsx';
export { WindowFrame } from './window-frame.tsx';
