import { LoadingOverlay, localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { Palette, ShortcutsDialog, useShortcuts } from './commands/index.ts';
import { ChooserDialog, QuestionDialog, ReportDialog, SettingsDialog } from './dialogs/index.ts';
import { WindowFrame } from './frame/index.ts';
import { PrintDialog } from './printing/index.ts';
import { StartScreen } from './start/index.ts';
import { useText, useWindow, useWindowState, type WindowModel, WindowProvider } from './state/index.ts';
import { mantineTheme, mantineVariables } from './theme/mantine-theme.ts';
import { cspNonce } from './theme/nonce.ts';

const colorSchemes = localStorageColorSchemeManager({ key: 'worthwhile.theme' });

export function App({ model }: { readonly model: WindowModel }) {
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
      getStyleNonce={() => cspNonce ?? ''}
    >
      <WindowProvider model={model}>
        <Notifications position="bottom-right" limit={4} />
        <Screen />
        <SettingsDialog />
        <ChooserDialog />
        <QuestionDialog />
        <ReportDialog />
        <PrintDialog />
        <Palette />
        <ShortcutsDialog />
      </WindowProvider>
    </MantineProvider>
  );
}

function Screen() {
  const model = useWindow();
  const isOpen = useWindowState((state) => state.open !== null);
  const busy = useWindowState((state) => state.busy);
  useShortcuts(model);
  useTitle();
  return (
    <>
      {isOpen ? <WindowFrame /> : <StartScreen />}
      <LoadingOverlay visible={busy} overlayProps={{ backgroundOpacity: 0.4 }} transitionProps={{ enterDelay: 300 }} />
    </>
  );
}

function useTitle(): void {
  const name = useWindowState((state) => state.open?.file.name ?? null);
  const { t } = useText();
  useEffect(() => {
    document.title = name === null ? t('window/start/name') : t('window/title', { name });
  }, [name, t]);
}
