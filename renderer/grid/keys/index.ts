export { type KeyAction, keyAction } from './key-action.ts';
