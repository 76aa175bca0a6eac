import { Button, Checkbox, Group, NativeSelect, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import type { SheetFilter } from '../../../shared/model/index.ts';
import { useText } from '../../state/index.ts';
import { isNumericColumn, type SheetColumn } from '../sheet.ts';
import type { SheetController } from '../sheet-controller.ts';
import type { FilterChoice } from '../view/index.ts';
import { boundText, readBound } from './bounds.ts';

interface Props {
  readonly controller: SheetController;
  readonly column: SheetColumn;
  readonly onClose: () => void;
}

type Kind = SheetFilter['kind'];

/** So many values are listed at once; the search finds the others. */
const MOST_LISTED = 400;

/** Which lines are shown by what one column holds: certain values, a text, a range of numbers, blanks or none. */
export function FilterBox({ controller, column, onClose }: Props) {
  const { t } = useText();
  const { views } = controller;
  const { scope } = controller.context;
  const current = views.filterOf(column.id);
  const choices = useMemo(() => views.choices(column), [views, column]);
  const [kind, setKind] = useState<Kind>(current?.kind ?? 'oneOf');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => tickedAtFirst(current, choices));
  const [search, setSearch] = useState('');
  const [text, setText] = useState(current?.kind === 'contains' ? current.text : '');
  const [least, setLeast] = useState(current?.kind === 'between' ? boundText(scope, column, current.least) : '');
  const [most, setMost] = useState(current?.kind === 'between' ? boundText(scope, column, current.most) : '');
  const [problem, setProblem] = useState<string | null>(null);
  const kinds: readonly Kind[] = isNumericColumn(column)
    ? ['oneOf', 'between', 'contains', 'blank', 'notBlank']
    : ['oneOf', 'contains', 'blank', 'notBlank'];
  const found = matching(choices, search);

  const filter = (): SheetFilter | null | 'incomplete' => {
    switch (kind) {
      case 'oneOf': {
        // What is searched for is what is meant, as in a spreadsheet: ticked values that the search leaves out do not count.
        const values = found.map(({ value }) => value).filter((value) => ticked.has(value));
        if (values.length === 0) return 'incomplete';
        return values.length === choices.length ? null : { kind, values };
      }
      case 'contains':
        return text === '' ? null : { kind, text };
      case 'between': {
        const from = readBound(scope, column, least);
        const to = readBound(scope, column, most);
        if (!(from.ok && to.ok)) {
          const bad = from.ok ? to : from;
          if (!bad.ok) setProblem(scope.translator.sentence(bad.problem));
          return 'incomplete';
        }
        return from.value === null && to.value === null ? null : { kind, least: from.value, most: to.value };
      }
      case 'blank':
      case 'notBlank':
        return { kind };
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = filter();
    if (wanted !== 'incomplete' && views.filter(column.id, wanted)) onClose();
  };
  const clear = () => {
    views.filter(column.id, null);
    onClose();
  };
  const canApply = kind !== 'oneOf' || found.some(({ value }) => ticked.has(value));
  return (
    <form onSubmit={submit} className="ww-filter-box" data-testid="filter-box">
      <Stack gap="xs">
        <NativeSelect
          label={t('grid/view/filterBox/show', { column: controller.sheet.heading(scope, column) })}
          value={kind}
          onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? 'oneOf')}
          data={kinds.map((each) => ({ value: each, label: t(`grid/view/filterBox/kinds/${each}`) }))}
        />
        {kind === 'oneOf' && (
          <ValueList
            choices={choices}
            found={found}
            ticked={ticked}
            search={search}
            onSearch={(next) => {
              setSearch(next);
              // What is found is ticked, so that Enter shows it.
              setTicked(
                next === '' ? tickedAtFirst(current, choices) : new Set(matching(choices, next).map(nameOfChoice)),
              );
            }}
            onTick={setTicked}
          />
        )}
        {kind === 'contains' && (
          <TextInput
            label={t('grid/view/filterBox/text')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            data-autofocus
          />
        )}
        {kind === 'between' && (
          <Group gap="xs" grow>
            <TextInput
              label={t('grid/view/filterBox/least')}
              value={least}
              onChange={(event) => setLeast(event.currentTarget.value)}
              data-autofocus
            />
            <TextInput
              label={t('grid/view/filterBox/most')}
              value={most}
              onChange={(event) => setMost(event.currentTarget.value)}
            />
          </Group>
        )}
        {problem !== null && (
          <Text size="xs" c="var(--ww-error)" role="alert">
            {problem}
          </Text>
        )}
        <Group justify="space-between" gap="xs" wrap="nowrap">
          <Button variant="subtle" color="gray" onClick={clear} disabled={current === null} data-testid="filter-clear">
            {t('grid/actions/clearFilter')}
          </Button>
          <Button type="submit" disabled={!canApply} data-testid="filter-apply">
            {t('grid/view/filterBox/apply')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ListProps {
  readonly choices: readonly FilterChoice[];
  readonly found: readonly FilterChoice[];
  readonly ticked: ReadonlySet<string>;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

function ValueList({ choices, found, ticked, search, onSearch, onTick }: ListProps) {
  const { t } = useText();
  const tickedFound = found.filter(({ value }) => ticked.has(value)).length;
  const tick = (values: readonly string[], is: boolean) => {
    const next = new Set(ticked);
    for (const value of values) {
      if (is) next.add(value);
      else next.delete(value);
    }
    onTick(next);
  };
  return (
    <>
      <TextInput
        placeholder={t('grid/view/filterBox/search')}
        aria-label={t('grid/view/filterBox/search')}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
        data-autofocus
        data-testid="filter-search"
      />
      <Checkbox
        size="xs"
        label={t(search === '' ? 'grid/view/filterBox/all' : 'grid/view/filterBox/allFound')}
        checked={found.length > 0 && tickedFound === found.length}
        indeterminate={tickedFound > 0 && tickedFound < found.length}
        disabled={found.length === 0}
        onChange={(event) => tick(found.map(nameOfChoice), event.currentTarget.checked)}
        data-testid="filter-all"
      />
      <ScrollArea.Autosize mah={240} type="auto" className="ww-filter-list">
        {found.slice(0, MOST_LISTED).map(({ value, count }) => (
          <div key={value} className="ww-filter-value">
            <Checkbox
              size="xs"
              label={value === '' ? t('grid/view/filterBox/blank') : value}
              checked={ticked.has(value)}
              onChange={(event) => tick([value], event.currentTarget.checked)}
            />
            <span className="ww-filter-count">{count}</span>
          </div>
        ))}
        {found.length === 0 && (
          <Text size="xs" c="var(--ww-muted)">
            {t(choices.length === 0 ? 'grid/view/filterBox/nothing' : 'grid/view/filterBox/noMatch')}
          </Text>
        )}
        {found.length > MOST_LISTED && (
          <Text size="xs" c="var(--ww-muted)">
            {t('grid/view/filterBox/more', { count: found.length - MOST_LISTED })}
          </Text>
        )}
      </ScrollArea.Autosize>
    </>
  );
}

function nameOfChoice({ value }: FilterChoice): string {
  return value;
}

function matching(choices: readonly FilterChoice[], search: string): readonly FilterChoice[] {
  const wanted = search.trim().toLocaleLowerCase();
  return wanted === '' ? choices : choices.filter(({ value }) => value.toLocaleLowerCase().includes(wanted));
}

function tickedAtFirst(current: SheetFilter | null, choices: readonly FilterChoice[]): ReadonlySet<string> {
  return new Set(current?.kind === 'oneOf' ? current.values : choices.map(nameOfChoice));
}
