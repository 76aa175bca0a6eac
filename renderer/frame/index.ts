export { useShortcuts } from './shortcuts.ts';
export { ThemeTool } from './toolbar.tsx';
export { WindowFrame } from './window-frame.tsx';
