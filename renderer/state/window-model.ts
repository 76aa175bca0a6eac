/**
 * The window's one model: its state, and everything that a person can have it do. It knows no screen; React reads the
 * state from its store, and the carrier, the clock and the ids are given to it, so that it runs in a test as it does here.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Carrier, HostEvent, OpenedProject, Purpose, Reply } from '../../shared/contract.ts';
import { type MenuCommand, readMenuCommand } from '../../shared/menu-commands.ts';
import type { Translator } from '../../shared/messages/index.ts';
import {
  type Command,
  type EntityName,
  nameOf,
  PLAIN_LAYOUT,
  type Project,
  readerOf,
  removalOf,
  rowOf,
  type SheetLayout,
} from '../../shared/model/index.ts';
import type { Problem } from '../../shared/problem.ts';
import { type EditingSession, openSession, type ProjectView } from './editing-session.ts';
import { FollowingStore } from './following-store.ts';
import { type After, LayoutKeeper } from './layout-keeper.ts';
import { RecentCommands } from './recent-commands.ts';
import { removalLines } from './removal-lines.ts';
import type { SheetHands } from './sheet-hands.ts';
import {
  type CellPlace,
  type FindQuery,
  type FocusRequest,
  type FoundCells,
  INITIAL_STATE,
  type Question,
  type RowPlace,
  type RowRequest,
  type SettingsSection,
  SHEETS,
  type SheetName,
  type WindowState,
} from './window-state.ts';

/** Something to tell a person in passing. */
export interface Notice {
  readonly kind: 'done' | 'note' | 'problem';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What the model needs of the world. */
export interface Surroundings {
  readonly carrier: Carrier;
  readonly translator: Translator;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly after: After;
  readonly tell: (notice: Notice) => void;
  /** Where the id of the open session is kept over a reload of the page. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Where it is remembered how the window was left. */
  readonly preferences: Pick<Storage, 'getItem' | 'setItem'>;
  /** The sheet that shows a cell best; the one on the screen where that shows it too. */
  readonly sheetShowing: (view: ProjectView, shown: SheetName, request: RowRequest) => SheetName;
  /** Whether there is room for the details beside the sheet, until a person says otherwise. */
  readonly wide: boolean;
}

type FocusListener = (request: FocusRequest | null) => void;

export type ExportFormat = 'xlsx' | 'json' | 'csv';

const SESSION_KEY = 'worthwhile.session';
const DETAILS_KEY = 'worthwhile.details';

/** So many lines of what goes along with rows are told. */
const MOST_DETAILS = 12;

/** What is about to be told to a screen reader: the name of a change, what was done by it, and what follows from it. */
interface Announcement {
  readonly text: string;
  readonly what: 'named' | 'done' | 'follows';
}

/** First what was done, then what follows from it. The name of a change stands in where nothing else says what was done. */
function together(all: readonly Announcement[]): string {
  const texts = (kind: Announcement['what']) => all.flatMap(({ text, what }) => (what === kind ? [text] : []));
  const done = texts('done');
  return [...(done.length > 0 ? done : texts('named')), ...texts('follows')].join(' ');
}

export class WindowModel {
  readonly store: StoreApi<WindowState> = createStore(() => INITIAL_STATE);
  /** The state as what stands beside the sheets shows it. */
  readonly beside: FollowingStore;
  readonly newId: () => string;
  readonly translator: Translator;
  readonly tell: (notice: Notice) => void;
  readonly #carrier: Carrier;
  readonly #around: Surroundings;
  #session: EditingSession | null = null;
  #layouts: LayoutKeeper | null = null;
  #changes = 0;
  readonly #focusListeners = new Map<SheetName, FocusListener>();
  /** What a sheet that is on its way to the screen is to put the focus on. */
  #waitingFocus: { readonly sheet: SheetName; readonly request: FocusRequest } | null = null;
  readonly #hands = new Map<SheetName, SheetHands>();
  #findListener: ((by: 1 | -1 | 0) => void) | null = null;
  readonly recent: RecentCommands;
  readonly #commitListeners = new Set<() => void>();
  /** Where the focus was on the sheets that are not shown. */
  readonly #selections = new Map<SheetName, WindowState['selection']>();
  #noteListener: (() => void) | null = null;
  readonly #saying: Announcement[] = [];

  constructor(around: Surroundings) {
    this.#around = around;
    this.beside = new FollowingStore(this.store, around.after);
    this.#carrier = around.carrier;
    this.newId = around.newId;
    this.translator = around.translator;
    this.tell = around.tell;
    this.recent = new RecentCommands(around.preferences);
    const details = around.preferences.getItem(DETAILS_KEY);
    this.store.setState({ detailsOpen: details === null ? around.wide : details === 'open' });
  }

  /** Asks what there is to start with, takes up what a reload interrupted, and listens. Ends listening when called back. */
  async begin(): Promise<() => void> {
    const stop = this.#carrier.onEvent((event) => this.#onEvent(event));
    await this.#refreshStart();
    const lost = this.#around.storage.getItem(SESSION_KEY);
    if (lost !== null && this.store.getState().open === null) {
      const reply = await this.#carrier.call('project/reload', { session: lost });
      if (reply.ok && this.store.getState().open === null) this.#take(reply.value);
      else if (!reply.ok) this.#around.storage.removeItem(SESSION_KEY);
    }
    return stop;
  }

  // --- Opening and closing ---------------------------------------------------------------------

  newProject(example: string | null = null): Promise<void> {
    return this.#opening(() => this.#carrier.call('project/new', { example }));
  }

  async openFile(): Promise<void> {
    const handle = await this.#choose('open', '');
    if (handle !== null) await this.openHandle(handle);
  }

  openHandle(handle: string): Promise<void> {
    return this.#opening(() => this.#carrier.call('project/open', { handle }));
  }

  recover(session: string): Promise<void> {
    return this.#opening(() => this.#carrier.call('project/recover', { session }));
  }

  async setAside(session: string): Promise<void> {
    const reply = await this.#carrier.call('project/setAside', { session });
    if (!reply.ok) this.#complain(reply.problem);
    await this.#refreshStart();
  }

  async forgetRecent(handle: string): Promise<void> {
    const reply = await this.#carrier.call('app/forgetRecent', { handle });
    if (!reply.ok) this.#complain(reply.problem);
    await this.#refreshStart();
  }

  async close(): Promise<void> {
    const session = this.#session;
    if (session === null) return;
    this.#commitTyping();
    await session.settled();
    await this.#layouts?.flush();
    const first = await this.#carrier.call('project/close', { session: session.id });
    // A session that the host no longer has is closed already; what was kept of it is offered on the first screen.
    if (!first.ok && !isGone(first.problem)) {
      const { t, what, todo } = this.translator;
      const leave = await this.#ask({
        title: t('window/close/refusedTitle'),
        text: `${what(first.problem)} ${todo(first.problem)}`,
        details: [t('window/close/refusedKept')],
        action: t('window/close/anyway'),
      });
      if (!leave) return;
      const second = await this.#carrier.call('project/close', { session: session.id });
      if (!second.ok && !isGone(second.problem)) return this.#complain(second.problem);
    }
    this.#session = null;
    this.#layouts = null;
    this.#around.storage.removeItem(SESSION_KEY);
    const { start, startProblem, detailsOpen } = this.store.getState();
    this.store.setState({ ...INITIAL_STATE, start, startProblem, detailsOpen });
    await this.#refreshStart();
  }

  // --- Files -----------------------------------------------------------------------------------

  async save(): Promise<void> {
    const session = this.#session;
    if (session === null) return;
    this.#commitTyping();
    await session.settled();
    const { file } = session.view;
    if (file.folder === null || file.readOnly) return this.saveAs();
    await this.#layouts?.flush();
    const reply = await this.#carrier.call('project/save', { session: session.id });
    if (!reply.ok) return this.#complain(reply.problem);
    session.setFile(reply.value);
  }

  async saveAs(): Promise<void> {
    const session = this.#session;
    if (session === null) return;
    this.#commitTyping();
    const handle = await this.#choose('save', session.view.file.name);
    if (handle === null) return;
    await session.settled();
    await this.#layouts?.flush();
    const reply = await this.#carrier.call('project/saveAs', { session: session.id, handle });
    if (!reply.ok) return this.#complain(reply.problem);
    session.setFile(reply.value);
    this.tell({ kind: 'done', text: this.translator.t('window/file/savedAs', { name: reply.value.name }) });
  }

  async export(format: ExportFormat): Promise<void> {
    const session = this.#session;
    if (session === null) return;
    this.#commitTyping();
    const handle = await this.#choose(`export-${format}`, nameWithoutEnding(session.view.file.name));
    if (handle === null) return;
    await session.settled();
    this.store.setState({ busy: true });
    const at = this.#around.now().toISOString();
    const reply = await this.#carrier
      .call('project/export', { session: session.id, handle, format, at })
      .finally(() => this.store.setState({ busy: false }));
    if (!reply.ok) return this.#complain(reply.problem);
    const { name, folder } = reply.value;
    this.tell({ kind: 'done', text: this.translator.t('window/file/exported', { name, folder }) });
  }

  /** Asks how the sheet that is shown is to be printed. */
  print(): void {
    if (this.#session === null) return;
    this.#commitTyping();
    this.showOverlay('print');
  }

  // --- Changes ---------------------------------------------------------------------------------

  get view(): ProjectView | null {
    return this.#session?.view ?? null;
  }

  /** Carries out a command; false, with the reason told, where it cannot be. */
  dispatch(command: Command, label: string): boolean {
    const refusal = this.#session?.dispatch(command, label) ?? null;
    if (refusal === null) this.announce(this.translator.t('window/said/done', { label }), 'named');
    if (refusal !== null) this.#complain(refusal);
    return refusal === null;
  }

  undo(): Promise<void> {
    return this.#reverse('undo');
  }

  redo(): Promise<void> {
    return this.#reverse('redo');
  }

  async #reverse(list: 'undo' | 'redo'): Promise<void> {
    const session = this.#session;
    if (session === null) return;
    const label = await session[list]();
    if (label === null || session !== this.#session) return;
    this.announce(this.translator.t(list === 'undo' ? 'window/said/undone' : 'window/said/redone', { label }));
  }

  /** Asks before a row goes, with what goes along. */
  remove(place: RowPlace): Promise<boolean> {
    return this.removeRows([place]);
  }

  /** Asks before rows go, with what goes along with them. They go as one. */
  async removeRows(places: readonly RowPlace[]): Promise<boolean> {
    const project = this.view?.project;
    const [first] = places;
    if (project === undefined || first === undefined) return false;
    if (places.some(({ entity, id }) => rowOf(project, entity, id) === undefined)) return false;
    const { t, entityName } = this.translator;
    const isSeveral = places.length > 1;
    const isMixed = places.some(({ entity }) => entity !== first.entity);
    const entity = entityName(first.entity, isSeveral);
    const label = this.#removalLabel(project, places);
    const removals = places.map((place) => removalOf(readerOf(project), place.entity, place.id));
    const details = removalLines(removals, this.translator);
    const along = isSeveral ? 'window/remove/alongSeveral' : 'window/remove/along';
    const yes = await this.#ask({
      title: `${label}?`,
      text: details.length === 0 ? t('window/remove/alone') : t(along),
      details: details.length > MOST_DETAILS ? [...details.slice(0, MOST_DETAILS), '…'] : details,
      action: isMixed ? t('window/remove/actionMixed') : t('window/remove/action', { entity }),
    });
    if (!yes) return false;
    const commands = places.map((place): Command => ({ type: 'remove', ...place }));
    const [only] = commands;
    return this.dispatch(only !== undefined && commands.length === 1 ? only : { type: 'batch', commands }, label);
  }

  #removalLabel(project: Project, places: readonly RowPlace[]): string {
    const { t, entityName } = this.translator;
    const [first] = places;
    const row = first === undefined ? undefined : rowOf(project, first.entity, first.id);
    if (first === undefined || row === undefined) return '';
    if (places.length > 1) {
      const kinds = [...new Set(places.map(({ entity }) => entity))].map((entity) => {
        const number = places.filter((each) => each.entity === entity).length;
        return t('window/remove/count', { number, kind: entityName(entity, number > 1) });
      });
      const list = new Intl.ListFormat(this.translator.language, { type: 'conjunction' });
      return t('window/remove/several', { kinds: list.format(kinds) });
    }
    const kind = entityName(first.entity);
    const name = nameOf(first.entity, row);
    return name === ''
      ? t('window/remove/unnamed', { entity: kind })
      : t('window/remove/named', { entity: kind, name });
  }

  // --- What is on the screen -------------------------------------------------------------------

  select(selection: WindowState['selection']): void {
    this.store.setState({ selection });
  }

  /** Tells a screen reader what happened, where the screen shows it without words. */
  announce(text: string, what: Announcement['what'] = 'done'): void {
    this.#saying.push({ text, what });
    if (this.#saying.length > 1) return;
    // What one change has to say is said in one go.
    this.#around.after(0, () => {
      const said = together(this.#saying.splice(0));
      this.store.setState((state) => ({ said: { text: said, count: state.said.count + 1 } }));
    });
  }

  showReport(report: WindowState['report']): void {
    this.store.setState({ report });
  }

  /** Opens the details at the note on the figure in focus. */
  showNote(): void {
    if (this.store.getState().detailsOpen) this.beside.catchUp();
    else this.toggleDetails();
    // Once the details of the figure are there.
    this.#around.after(0, () => this.#noteListener?.());
  }

  onNoteRequest(listener: () => void): () => void {
    this.#noteListener = listener;
    return () => {
      if (this.#noteListener === listener) this.#noteListener = null;
    };
  }

  /** Today, as it can be typed into any cell for dates. */
  today(): string {
    const now = this.#around.now();
    const part = (value: number) => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
  }

  /** Asks which of two readings is meant; null where neither is. */
  choose(question: Omit<Question, 'answer' | 'other'> & { readonly other: string }): Promise<'first' | 'other' | null> {
    return new Promise((resolve) => {
      const done = (choice: 'first' | 'other' | null) => {
        this.store.setState({ question: null });
        resolve(choice);
      };
      this.store.setState({
        question: {
          ...question,
          other: { label: question.other, choose: () => done('other') },
          answer: (yes) => done(yes ? 'first' : null),
        },
      });
    });
  }

  toggleDetails(): void {
    const detailsOpen = !this.store.getState().detailsOpen;
    this.#around.preferences.setItem(DETAILS_KEY, detailsOpen ? 'open' : 'closed');
    this.store.setState({ detailsOpen });
    this.returnToSheet();
  }

  /** How a sheet is laid out; as it comes until a person lays it out otherwise. */
  layoutOf(sheet: SheetName): SheetLayout {
    return this.store.getState().layouts[sheet] ?? PLAIN_LAYOUT;
  }

  /** Lays a sheet out, and has that kept. No change of the project; where it cannot be kept, nothing is said. */
  setLayout(sheet: SheetName, layout: SheetLayout): void {
    if (this.#layouts === null) return;
    this.store.setState(({ layouts }) => ({ layouts: { ...layouts, [sheet]: layout } }));
    this.#layouts.changed(sheet, layout);
  }

  showSettings(settings: SettingsSection | null): void {
    this.store.setState({ settings });
  }

  // --- Finding ---------------------------------------------------------------------------------

  showOverlay(overlay: WindowState['overlay']): void {
    this.store.setState({ overlay });
  }

  /** Opens the bar for finding. What is being typed into a cell is taken over first. */
  find(finding: 'find' | 'replace'): void {
    this.#commitTyping();
    const { query } = this.store.getState();
    this.store.setState({ finding, query: finding === 'replace' ? { ...query, lookIn: 'entered' } : query });
    this.#findListener?.(0);
  }

  endFinding(): void {
    this.store.setState({ finding: null, found: {} });
    this.returnToSheet();
  }

  setQuery(query: FindQuery): void {
    this.store.setState({ query });
  }

  setFound(found: FoundCells): void {
    this.store.setState({ found });
  }

  /** Goes to the next cell that holds what is looked for, or to the one before; begins to look where nothing is looked for. */
  findStep(by: 1 | -1): void {
    if (this.store.getState().finding === null) this.find('find');
    else this.#findListener?.(by);
  }

  /** The bar answers steps from hit to hit, and 0 for being asked for again. */
  onFindStep(listener: (by: 1 | -1 | 0) => void): () => void {
    this.#findListener = listener;
    return () => {
      if (this.#findListener === listener) this.#findListener = null;
    };
  }

  /** What can be done on the sheet that is shown; null on one without cells. */
  get hands(): SheetHands | null {
    return this.handsOf(this.store.getState().sheet);
  }

  handsOf(sheet: SheetName): SheetHands | null {
    return this.#hands.get(sheet) ?? null;
  }

  /** A sheet on the screen lends its hands until it takes them back. */
  lendHands(sheet: SheetName, hands: SheetHands): () => void {
    this.#hands.set(sheet, hands);
    return () => {
      if (this.#hands.get(sheet) === hands) this.#hands.delete(sheet);
    };
  }

  dismissNotice(notice: Problem): void {
    this.store.setState(({ notices }) => ({ notices: notices.filter((each) => each !== notice) }));
  }

  showSheet(sheet: SheetName): void {
    if (this.store.getState().sheet === sheet) return;
    this.#commitTyping();
    const { sheet: left, selection } = this.store.getState();
    this.#selections.set(left, selection);
    this.store.setState({ sheet, selection: this.#selections.get(sheet) ?? null });
  }

  /** Shows the sheet that stands so many tabs to the right of the one that is shown, or to the left. */
  turnSheet(steps: 1 | -1): void {
    const next = SHEETS[SHEETS.indexOf(this.store.getState().sheet) + steps];
    if (next !== undefined) this.showSheet(next);
  }

  /** Puts the focus on a row, on the sheet that shows it. */
  focus(entity: EntityName, id: string, column: string | null = null): void {
    const { open, sheet: shown } = this.store.getState();
    if (open === null) return;
    const request = { row: { entity, id }, column };
    this.#request(this.#around.sheetShowing(open, shown, request), request);
  }

  /** Puts the focus on a cell of a sheet, and shows the sheet. */
  focusCell(sheet: SheetName, cell: CellPlace): void {
    this.#request(sheet, { cell });
  }

  #request(sheet: SheetName, request: FocusRequest): void {
    if (this.store.getState().sheet === sheet) {
      this.#focusListeners.get(sheet)?.(request);
      return;
    }
    this.#waitingFocus = { sheet, request };
    this.showSheet(sheet);
  }

  /** Puts the focus back on the cell of the sheet that had it. */
  returnToSheet(): void {
    this.#focusListeners.get(this.store.getState().sheet)?.(null);
  }

  /** A sheet answers requests for the focus until it takes its listener back. */
  onFocusRequest(listener: FocusListener, sheet: SheetName): () => void {
    this.#focusListeners.set(sheet, listener);
    return () => {
      if (this.#focusListeners.get(sheet) === listener) this.#focusListeners.delete(sheet);
    };
  }

  /**
   * Called when a sheet has come to the screen: what was asked of it in the meantime is done now. With `takesFocus` the
   * focus goes to where it was on it, else it stays where it is.
   */
  sheetShown(sheet: SheetName, takesFocus: boolean): void {
    const waiting = this.#waitingFocus?.sheet === sheet ? this.#waitingFocus.request : null;
    this.#waitingFocus = null;
    if (waiting !== null || takesFocus) this.#focusListeners.get(sheet)?.(waiting);
  }

  /** Called before anything that should not leave half-typed text behind. */
  onCommitRequest(listener: () => void): () => void {
    this.#commitListeners.add(listener);
    return () => {
      this.#commitListeners.delete(listener);
    };
  }

  async menu(command: MenuCommand): Promise<void> {
    switch (command) {
      case 'new':
        return this.newProject();
      case 'open':
        return this.openFile();
      case 'save':
        return this.save();
      case 'saveAs':
        return this.saveAs();
      case 'exportXlsx':
        return this.export('xlsx');
      case 'exportJson':
        return this.export('json');
      case 'exportCsv':
        return this.export('csv');
      case 'print':
        return this.print();
      case 'undo':
        return this.undo();
      case 'redo':
        return this.redo();
      case 'close':
        return this.close();
      case 'settings':
        if (this.#session !== null) this.showSettings('about');
        return;
    }
  }

  // --- Inside ----------------------------------------------------------------------------------

  async #opening(request: () => Promise<Reply<'project/open'>>): Promise<void> {
    this.#commitTyping();
    await this.#session?.settled();
    await this.#layouts?.flush();
    this.store.setState({ busy: true });
    try {
      const reply = await request();
      if (reply.ok) this.#take(reply.value);
      else {
        this.#complain(reply.problem);
        await this.#refreshStart();
      }
    } finally {
      this.store.setState({ busy: false });
    }
  }

  #take(opened: OpenedProject): void {
    const session = openSession(this.#carrier, opened, {
      onChange: (view) => this.#show(view),
      onRefusal: (refusal) => this.#complain(refusal),
      now: this.#around.now,
    });
    if (!session.ok) {
      this.#complain(session.problem);
      return;
    }
    this.#session = session.value;
    this.#selections.clear();
    const { session: id } = opened;
    this.#layouts = new LayoutKeeper(
      (sheet, layout) => this.#carrier.call('project/layout', { session: id, sheet, layout }),
      this.#around.after,
    );
    this.#around.storage.setItem(SESSION_KEY, opened.session);
    const { start, startProblem, detailsOpen } = this.store.getState();
    this.store.setState({
      ...INITIAL_STATE,
      start,
      startProblem,
      detailsOpen,
      open: session.value.view,
      layouts: opened.layouts,
      notices: opened.notices,
    });
  }

  #show(view: ProjectView): void {
    if (this.#session?.id !== view.session) return;
    const before = this.store.getState().open?.results;
    const isNewRatio = before !== undefined && !Object.is(before.ratio, view.results.ratio);
    if (isNewRatio) this.#changes += 1;
    const change = isNewRatio ? { from: before.ratio, to: view.results.ratio, count: this.#changes } : undefined;
    this.store.setState(change === undefined ? { open: view } : { open: view, change });
  }

  async #refreshStart(): Promise<void> {
    const reply = await this.#carrier.call('app/start', {});
    this.store.setState(reply.ok ? { start: reply.value, startProblem: null } : { startProblem: reply.problem });
  }

  #onEvent(event: HostEvent): void {
    if (event.type === 'file') {
      if (event.session === this.#session?.id) this.#session.setFile(event.file);
      return;
    }
    const asked = readMenuCommand(event.command);
    if (asked === null) return;
    void ('command' in asked ? this.menu(asked.command) : this.openHandle(asked.openDocument));
  }

  async #choose(purpose: Purpose, suggestedName: string): Promise<string | null> {
    if (this.store.getState().start?.chooser !== 'native') {
      return new Promise((resolve) => {
        const answer = (handle: string | null) => {
          this.store.setState({ chooser: null });
          resolve(handle);
        };
        this.store.setState({ chooser: { purpose, suggestedName, answer } });
      });
    }
    const reply = await this.#carrier.call('file/choose', { purpose, suggestedName: suggestedName.slice(0, 200) });
    if (reply.ok) return reply.value.handle;
    this.#complain(reply.problem);
    return null;
  }

  /** Asks a question with two answers. */
  #ask(question: Omit<Question, 'answer'>): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (yes: boolean) => {
        this.store.setState({ question: null });
        resolve(yes);
      };
      this.store.setState({ question: { ...question, answer } });
    });
  }

  #commitTyping(): void {
    for (const listener of this.#commitListeners) listener();
  }

  #complain(why: Problem): void {
    this.tell({ kind: 'problem', text: this.translator.sentence(why) });
  }

  /** For the page's own chooser, which asks the carrier itself. */
  get carrier(): Carrier {
    return this.#carrier;
  }
}

function isGone({ code }: Problem): boolean {
  return code === 'contract.noSession';
}

function nameWithoutEnding(name: string): string {
  return name.replace(/\.(impactmap|xlsx|json|csv)$/i, '');
}
