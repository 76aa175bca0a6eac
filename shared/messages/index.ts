export { createTranslator, type MessageKey, type Translator } from './translator.ts';
