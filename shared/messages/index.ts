export { createTranslator, type Language, type MessageKey, type Translator } from './translator.ts';
