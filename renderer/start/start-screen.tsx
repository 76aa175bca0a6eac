/** The first screen: start something, go on with something, or look at a worked example. */
import { ActionIcon, Button, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconArchive,
  IconBook,
  IconFilePlus,
  IconFolderOpen,
  IconHistory,
  IconRefresh,
  IconTable,
  IconX,
} from '@tabler/icons-react';
import { formatsFor } from '../format/index.ts';
import { ThemeTool } from '../frame/index.ts';
import { type StartInfo, useText, useWindow, useWindowState } from '../state/index.ts';
import { Mark } from './mark.tsx';
import './start.css';

export function StartScreen() {
  const model = useWindow();
  const { t, what, todo } = useText();
  const start = useWindowState((state) => state.start);
  const problem = useWindowState((state) => state.startProblem);
  return (
    <div className="ww-start">
      <div className="ww-start-theme">
        <ThemeTool />
      </div>
      <main className="ww-start-page" data-testid="start">
        <header className="ww-start-head">
          <Mark />
          <div>
            <h1>{t('window/start/name')}</h1>
            <p>{t('window/start/tagline')}</p>
          </div>
        </header>
        {problem !== null && (
          <div className="ww-start-problem" role="alert">
            <strong>{what(problem)}</strong> {todo(problem)}
          </div>
        )}
        <div className="ww-start-actions">
          <Button
            size="md"
            leftSection={<IconFilePlus size={18} />}
            onClick={() => void model.newProject()}
            data-testid="new"
          >
            {t('window/start/new')}
          </Button>
          <Button
            size="md"
            variant="default"
            leftSection={<IconFolderOpen size={18} />}
            onClick={() => void model.openFile()}
            data-testid="open"
          >
            {t('window/start/open')}
          </Button>
        </div>
        {start !== null && <StartLists start={start} />}
        {start !== null && (
          <footer className="ww-start-foot">{t('window/start/version', { version: start.version })}</footer>
        )}
      </main>
    </div>
  );
}

function StartLists({ start }: { readonly start: StartInfo }) {
  const model = useWindow();
  const { t } = useText();
  const { date } = formatsFor('en-GB', null);
  return (
    <>
      {start.recoverable.length > 0 && (
        <section
          className="ww-start-section ww-start-recover"
          aria-labelledby="ww-recoverable"
          data-testid="recoverable"
        >
          <h2 id="ww-recoverable">
            <IconRefresh size={16} aria-hidden /> {t('window/start/recoverable')}
          </h2>
          <p>{t('window/start/recoverableHelp')}</p>
          <ul>
            {start.recoverable.map(({ session, name, folder, changedAt }) => (
              <li key={session} className="ww-start-row">
                <span className="ww-start-item">
                  <strong>{name}</strong>
                  <span>
                    {[folder ?? t('window/start/noFile'), t('window/start/changed', { when: date(changedAt) })].join(
                      ' · ',
                    )}
                  </span>
                </span>
                <Button onClick={() => void model.recover(session)}>{t('window/start/restore')}</Button>
                <Button
                  variant="subtle"
                  color="gray"
                  leftSection={<IconArchive size={14} />}
                  onClick={() => void model.setAside(session)}
                >
                  {t('window/start/setAside')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="ww-start-columns">
        <section className="ww-start-section" aria-labelledby="ww-recent" data-testid="recent">
          <h2 id="ww-recent">
            <IconHistory size={16} aria-hidden /> {t('window/start/recent')}
          </h2>
          {start.recent.length === 0 && <p className="ww-start-empty">{t('window/start/noRecent')}</p>}
          <ul>
            {start.recent.map(({ handle, name, folder, openedAt }) => (
              <li key={handle} className="ww-start-row">
                <UnstyledButton className="ww-start-item ww-start-press" onClick={() => void model.openHandle(handle)}>
                  <strong>{name}</strong>
                  <span>{[folder, date(openedAt)].join(' · ')}</span>
                </UnstyledButton>
                <Tooltip label={t('window/start/forget')}>
                  <ActionIcon
                    size="sm"
                    aria-label={t('window/start/forgetNamed', { name })}
                    onClick={() => void model.forgetRecent(handle)}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                </Tooltip>
              </li>
            ))}
          </ul>
        </section>
        <section className="ww-start-section" aria-labelledby="ww-examples" data-testid="examples">
          <h2 id="ww-examples">
            <IconBook size={16} aria-hidden /> {t('window/start/examples')}
          </h2>
          <ul>
            {start.examples.map(({ name, title, summary }) => (
              <li key={name} className="ww-start-row">
                <UnstyledButton
                  className="ww-start-item ww-start-press ww-start-example"
                  onClick={() => void model.newProject(name)}
                  data-testid={`example-${name}`}
                >
                  <IconTable size={18} aria-hidden />
                  <span>
                    <strong>{title}</strong>
                    <span>{summary}</span>
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
