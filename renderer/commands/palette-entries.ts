/** What the palette offers: all that can be done now, the sheets and the settings to go to, and rows by their names. */
import {
  factsOf,
  SHEET_COMMANDS,
  type SheetCommand,
  sheetCommands,
  WINDOW_COMMANDS,
  type WindowCommand,
  windowCommands,
} from '../../shared/commands/index.ts';
import { type EntityName, nameOf, type Project, rowsOf } from '../../shared/model/index.ts';
import { SETTINGS_SECTIONS, SHEETS, type WindowModel } from '../state/index.ts';
import { rankOf, wordsOf } from './match-words.ts';
import { canRun, runCommand } from './run-command.ts';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** Said beside it, and found by as well. */
  readonly group: string;
  /** As the catalogue writes it; null where it has no key. */
  readonly keys: string | null;
  run(): void;
}

const NAMED_ROWS = ['stakeholder', 'outcome', 'output', 'input', 'proxy', 'assumption', 'evidence'] as const;

const MOST_FOUND = 60;

/** Every command that can run now. */
export function commandEntries(model: WindowModel): readonly PaletteEntry[] {
  const state = model.store.getState();
  const { t } = model.translator;
  const hands = state.open === null ? null : model.hands;
  const ofWindow = WINDOW_COMMANDS.filter((command) => command !== 'palette' && canRun(state, command));
  const ofSheet = SHEET_COMMANDS.filter((command) => hands?.can(command) === true);
  const places = state.open === null ? [] : [...sheetEntries(model), ...settingsEntries(model)];
  const entryOf = (command: WindowCommand): PaletteEntry => {
    const { group, keys } = factsOf(command);
    return {
      id: command,
      label: t(windowCommands[command].label),
      group: t(`window/commands/groups/${group}`),
      keys: keys[0] ?? null,
      run: () => void runCommand(model, command),
    };
  };
  return [...ofWindow.map(entryOf), ...ofSheet.map((command) => sheetActionEntry(model, command)), ...places];
}

function sheetActionEntry(model: WindowModel, command: SheetCommand): PaletteEntry {
  const { group, keys } = sheetCommands[command];
  const [first]: readonly string[] = keys;
  const { t } = model.translator;
  return {
    id: `sheet/${command}`,
    label: t(`grid/actions/${command}`),
    group: t(`window/commands/groups/${group}`),
    keys: first ?? null,
    run: () => model.hands?.run(command),
  };
}

function sheetEntries(model: WindowModel): readonly PaletteEntry[] {
  const { t } = model.translator;
  return SHEETS.map((sheet) => ({
    id: `go/${sheet}`,
    label: t('window/commands/paletteBox/goToSheet', { name: t(`window/sheets/names/${sheet}`) }),
    group: t('window/commands/groups/go'),
    keys: null,
    run: () => model.showSheet(sheet),
  }));
}

function settingsEntries(model: WindowModel): readonly PaletteEntry[] {
  const { t } = model.translator;
  return SETTINGS_SECTIONS.map((section) => ({
    id: `settings/${section}`,
    label: t('window/commands/paletteBox/settingsOf', { name: t(`window/settings/sections/${section}`) }),
    group: t('window/commands/groups/settings'),
    keys: null,
    run: () => model.showSettings(section),
  }));
}

/** What a query finds: commands, the best first and of equal ones those used last; then rows by their names. */
export function foundEntries(
  model: WindowModel,
  commands: readonly PaletteEntry[],
  query: string,
): readonly PaletteEntry[] {
  const words = wordsOf(query);
  const { ids } = model.recent;
  const recency = new Map(ids.map((id, place) => [id, place - ids.length]));
  const found = commands
    .flatMap((entry) => {
      const rank = rankOf(`${entry.label} ${entry.group}`, words);
      return rank === null ? [] : [{ entry, rank, recent: recency.get(entry.id) ?? 0 }];
    })
    .sort((a, b) => a.rank - b.rank || a.recent - b.recent)
    .map(({ entry }) => entry);
  const project = model.view?.project;
  if (words.length === 0 || project === undefined) return found;
  return [...found, ...rowEntries(model, project, words)].slice(0, MOST_FOUND);
}

function rowEntries(model: WindowModel, project: Project, words: readonly string[]): readonly PaletteEntry[] {
  return NAMED_ROWS.flatMap((entity) => rowsNamed(model, project, entity, words))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_FOUND)
    .map(({ entry }) => entry);
}

function rowsNamed(model: WindowModel, project: Project, entity: EntityName, words: readonly string[]) {
  const { t, entityName } = model.translator;
  const kind = entityName(entity);
  const found: { readonly rank: number; readonly entry: PaletteEntry }[] = [];
  for (const row of rowsOf(project, entity)) {
    const name = nameOf(entity, row);
    if (name === '') continue;
    const label = t('window/commands/paletteBox/goToRow', { entity: kind, name });
    const rank = rankOf(label, words);
    if (rank === null) continue;
    const { id } = row;
    const group = t('window/commands/paletteBox/row');
    const run = () => model.focus(entity, id);
    found.push({ rank, entry: { id: `row/${id}`, label, group, keys: null, run } });
    if (found.length >= MOST_FOUND) break;
  }
  return found;
}
