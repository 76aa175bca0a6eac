/** The page's own file chooser, over the folder that the program was started on. */
import { Breadcrumbs, Button, Modal, ScrollArea, TextInput, UnstyledButton } from '@mantine/core';
import { IconFile, IconFolder, IconTable } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../shared/contract.ts';
import { formatsFor } from '../format/index.ts';
import { type ChooserRequest, useText, useWindow, useWindowState } from '../state/index.ts';
import './dialogs.css';

type Listing = Output<'file/list'>;
type Entry = Listing['entries'][number];

export function ChooserDialog() {
  const request = useWindowState((state) => state.chooser);
  const { t } = useText();
  if (request === null) return null;
  return (
    <Modal
      opened
      onClose={() => request.answer(null)}
      title={t(`window/chooser/title/${request.purpose}`)}
      closeButtonProps={{ 'aria-label': t('window/words/close') }}
      size={640}
      data-testid="chooser"
    >
      <Chooser request={request} />
    </Modal>
  );
}

function Chooser({ request }: { readonly request: ChooserRequest }) {
  const { purpose, suggestedName, answer } = request;
  const { carrier } = useWindow();
  const { t, sentence } = useText();
  const [listing, setListing] = useState<Listing | null>(null);
  const [chosen, setChosen] = useState<Entry | null>(null);
  const [name, setName] = useState(suggestedName);
  const [error, setError] = useState<string | null>(null);
  const [replacing, setReplacing] = useState<{ readonly handle: string; readonly name: string } | null>(null);
  const isOpening = purpose === 'open';
  const folder = listing?.path.at(-1)?.handle ?? null;

  const show = useCallback(
    async (handle: string | null) => {
      const reply = await carrier.call('file/list', { folder: handle, purpose });
      setChosen(null);
      setReplacing(null);
      if (!reply.ok) return setError(sentence(reply.problem));
      setError(null);
      setListing(reply.value);
    },
    [carrier, purpose, sentence],
  );
  useEffect(() => {
    void show(null);
  }, [show]);

  const press = (entry: Entry) => {
    setReplacing(null);
    if (entry.kind === 'folder') return void show(entry.handle);
    setChosen(entry);
    if (!isOpening) setName(entry.name);
  };
  const finish = async () => {
    if (isOpening) return chosen === null ? undefined : answer(chosen.handle);
    if (folder === null || name.trim() === '') return;
    const reply = await carrier.call('file/name', { folder, name: name.trim(), purpose });
    if (!reply.ok) return setError(sentence(reply.problem));
    if (reply.value.exists && replacing?.name !== reply.value.name) return setReplacing(reply.value);
    answer(reply.value.handle);
  };
  const files = listing?.entries ?? [];
  return (
    <form
      className="ww-chooser"
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      <Breadcrumbs className="ww-chooser-path" separator="›">
        {(listing?.path ?? []).map(({ handle, name: step }) => (
          <UnstyledButton key={handle} onClick={() => void show(handle)}>
            {step}
          </UnstyledButton>
        ))}
      </Breadcrumbs>
      <ScrollArea h={300} className="ww-chooser-list" type="auto">
        {listing !== null && files.length === 0 && <p className="ww-chooser-empty">{t('window/chooser/empty')}</p>}
        <ul>
          {files.map((entry) => (
            <li key={entry.handle}>
              <UnstyledButton
                className="ww-chooser-entry"
                aria-pressed={chosen?.handle === entry.handle}
                onClick={() => press(entry)}
                onDoubleClick={() => entry.kind === 'file' && isOpening && answer(entry.handle)}
              >
                <EntryIcon entry={entry} />
                <span className="ww-chooser-name">{entry.name}</span>
                <EntryFacts entry={entry} />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </ScrollArea>
      {!isOpening && (
        <TextInput
          label={t('window/chooser/fileName')}
          data-autofocus
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setReplacing(null);
          }}
          data-testid="chooser-name"
        />
      )}
      <p className="ww-chooser-message" role="status">
        {error ?? (replacing === null ? '' : t('window/chooser/exists', { name: replacing.name }))}
      </p>
      <div className="ww-dialog-buttons">
        <Button variant="default" onClick={() => answer(null)}>
          {t('window/words/cancel')}
        </Button>
        <Button type="submit" disabled={isOpening ? chosen === null : name.trim() === ''} data-testid="chooser-go">
          {replacing === null ? t(`window/chooser/action/${purpose}`) : t('window/chooser/replace')}
        </Button>
      </div>
    </form>
  );
}

function EntryIcon({ entry }: { readonly entry: Entry }) {
  if (entry.kind === 'folder') return <IconFolder size={18} aria-hidden />;
  return entry.name.endsWith('.impactmap') ? <IconTable size={18} aria-hidden /> : <IconFile size={18} aria-hidden />;
}

function EntryFacts({ entry }: { readonly entry: Entry }) {
  const { t } = useText();
  const formats = formatsFor('en-GB', null);
  if (entry.kind === 'folder') return null;
  return (
    <>
      <span className="ww-chooser-fact">{entry.modifiedAt === null ? '' : formats.date(entry.modifiedAt)}</span>
      <span className="ww-chooser-fact ww-chooser-size">
        {entry.size === null
          ? ''
          : t('window/chooser/kilobytes', { size: formats.number(Math.max(1, Math.round(entry.size / 1024))) })}
      </span>
    </>
  );
}
