import './without-eval.ts';
import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/tokens.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { createTranslator } from '../shared/messages/index.ts';
import { App } from './app.tsx';
import { findCarrier } from './carrier/index.ts';
import { sheetShowing } from './sheets/index.ts';
import { randomId, WindowModel } from './state/index.ts';
import { tell } from './tell.tsx';

const translator = createTranslator('en');
const model = new WindowModel({
  carrier: findCarrier(),
  translator,
  newId: randomId,
  now: () => new Date(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  tell: (notice) => tell(translator, notice),
  storage: sessionStorage,
  preferences: localStorage,
  sheetShowing,
  wide: innerWidth >= 1600,
});

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the window');
createRoot(root).render(<App model={model} />);
void model.begin();
