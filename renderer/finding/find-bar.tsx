/** The bar above the sheet that finds and replaces. It lies beside the work and not over it: the sheet goes on as ever. */
import { ActionIcon, Button, Checkbox, NativeSelect, TextInput, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Refusal, tellBatch, typeInto } from '../grid/index.ts';
import { sheetNamed } from '../sheets/index.ts';
import { type FindQuery, useOpen, useText, useWindow, useWindowState } from '../state/index.ts';
import './find-bar.css';
import { matcherFor } from './matcher.ts';
import { placeOfRefusal } from './place-of-refusal.ts';
import { planReplacement, replacementOf } from './replace.ts';
import type { FoundCell } from './sheet-texts.ts';
import { useHeldFocus } from './use-held-focus.ts';
import { useSearch } from './use-search.ts';

export function FindBar() {
  const form = useWindowState(({ finding }) => finding);
  return form === null ? null : <OpenBar replaces={form === 'replace'} />;
}

function OpenBar({ replaces }: { readonly replaces: boolean }) {
  const model = useWindow();
  const { project } = useOpen();
  const { t } = useText();
  const query = useWindowState((state) => state.query);
  const search = useSearch();
  const bar = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const hold = useHeldFocus(bar);
  /** What the last replacement came to, until something else is done. */
  const [said, setSaid] = useState<string | null>(null);
  const matcher = useMemo(() => matcherFor(query), [query]);
  const change = (part: Partial<FindQuery>) => {
    setSaid(null);
    model.setQuery({ ...query, ...part });
  };

  const goTo = (hit: FoundCell | null) => {
    if (hit === null) return;
    hold();
    model.focusCell(hit.sheet, { line: hit.line.id, column: hit.column.id });
  };
  const step = (by: 1 | -1) => {
    setSaid(null);
    goTo(search.next(by));
  };
  const latestStep = useRef(step);
  useEffect(() => {
    latestStep.current = step;
  });
  useEffect(
    () =>
      model.onFindStep((by) => {
        if (by !== 0) latestStep.current(by);
        else begin(field.current);
      }),
    [model],
  );
  useLayoutEffect(() => begin(field.current), []);

  const here = search.place === null ? null : (search.hits[search.place] ?? null);
  const replaceOne = () => {
    setSaid(null);
    if (here === null || matcher === null) {
      step(1);
      return;
    }
    const sheet = sheetNamed(here.sheet);
    const text = replacementOf(model, project, here, matcher, query.replacement);
    if (text === null) setSaid(t('window/commands/findBox/calculated'));
    else if (sheet !== null) {
      const next = search.next(1);
      typeInto(model, sheet, here.line, here.column, text);
      goTo(next);
    }
  };
  const replaceAll = () => {
    if (matcher === null) return;
    const plan = planReplacement(model, project, search.hits, matcher, query.replacement);
    if (plan.placed === 0 && plan.refused.length === 0) {
      setSaid(t('window/commands/findBox/nothingToReplace'));
      return;
    }
    const label = t('grid/edit/replaced', { count: plan.placed });
    if (plan.commands.length > 0 && !model.dispatch({ type: 'batch', commands: plan.commands }, label)) return;
    const places = new Map<Refusal, ReturnType<typeof placeOfRefusal>>(
      plan.refused.map((refusal) => [refusal, placeOfRefusal(model, refusal)]),
    );
    tellBatch(model, (refusal) => places.get(refusal) ?? { place: '', go: null }, plan, 'replaced', []);
    setSaid(t('grid/done/replaced', { count: plan.placed }));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') model.endFinding();
    else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) replaceOne();
    else return;
    event.preventDefault();
  };

  return (
    <search
      ref={bar}
      className="ww-find"
      aria-label={t('window/commands/findBox/name')}
      data-pane="find"
      data-testid="find-bar"
      onKeyDown={onKeyDown}
    >
      <div className="ww-find-row">
        <TextInput
          ref={field}
          className="ww-find-text"
          aria-label={t('window/commands/findBox/text')}
          placeholder={t('window/commands/findBox/text')}
          value={query.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
          data-testid="find-text"
        />
        <Step by={-1} disabled={search.hits.length === 0} onClick={() => step(-1)} />
        <Step by={1} disabled={search.hits.length === 0} onClick={() => step(1)} />
        <span className="ww-find-count" role="status" data-testid="find-count">
          {said ?? countOf(search, query, t)}
        </span>
        <Checkbox
          label={t('window/commands/findBox/matchCase')}
          checked={query.matchCase}
          onChange={(event) => change({ matchCase: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('window/commands/findBox/wholeCell')}
          checked={query.wholeCell}
          onChange={(event) => change({ wholeCell: event.currentTarget.checked })}
        />
        <NativeSelect
          aria-label={t('window/commands/findBox/where')}
          value={query.everywhere ? 'everywhere' : 'here'}
          onChange={(event) => change({ everywhere: event.currentTarget.value === 'everywhere' })}
          data={[
            { value: 'here', label: t('window/commands/findBox/here') },
            { value: 'everywhere', label: t('window/commands/findBox/everywhere') },
          ]}
          data-testid="find-where"
        />
        <NativeSelect
          aria-label={t('window/commands/findBox/lookIn')}
          value={query.lookIn}
          // Only what was entered can be replaced.
          disabled={replaces}
          onChange={(event) => change({ lookIn: event.currentTarget.value === 'entered' ? 'entered' : 'shown' })}
          data={[
            { value: 'shown', label: t('window/commands/findBox/shown') },
            { value: 'entered', label: t('window/commands/findBox/entered') },
          ]}
          data-testid="find-look-in"
        />
        <span className="ww-spacer" />
        <ActionIcon aria-label={t('window/commands/findBox/close')} onClick={() => model.endFinding()}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      {replaces && (
        <div className="ww-find-row">
          <TextInput
            className="ww-find-text"
            aria-label={t('window/commands/findBox/with')}
            placeholder={t('window/commands/findBox/with')}
            value={query.replacement}
            onChange={(event) => change({ replacement: event.currentTarget.value })}
            autoComplete="off"
            spellCheck={false}
            data-testid="replace-text"
          />
          <Button variant="default" disabled={search.hits.length === 0} onClick={replaceOne} data-testid="replace-one">
            {t('window/commands/findBox/one')}
          </Button>
          <Button variant="default" disabled={search.hits.length === 0} onClick={replaceAll} data-testid="replace-all">
            {t('window/commands/findBox/all')}
          </Button>
        </div>
      )}
    </search>
  );
}

/** At once, so that what is typed right after the key that opens the bar does not go into the cell. */
function begin(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}

function countOf(
  { hits, isSearching, place }: ReturnType<typeof useSearch>,
  { text }: FindQuery,
  t: ReturnType<typeof useText>['t'],
): string {
  if (text === '') return '';
  if (isSearching) return t('window/commands/findBox/searching');
  const count = hits.length;
  if (count === 0) return t('window/commands/findBox/none');
  return place === null
    ? t('window/commands/findBox/found', { count })
    : t('window/commands/findBox/count', { place: place + 1, count });
}

interface StepProps {
  readonly by: 1 | -1;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Step({ by, disabled, onClick }: StepProps) {
  const { t } = useText();
  const label = by === 1 ? t('window/commands/findBox/next') : t('window/commands/findBox/previous');
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} disabled={disabled} onClick={onClick}>
        {by === 1 ? <IconChevronDown size={16} /> : <IconChevronUp size={16} />}
      </ActionIcon>
    </Tooltip>
  );
}
