/**
 * Random rows, projects and commands for property tests, made from the field catalogue: a field that is added there is
 * drawn here at once. Commands are drawn as seeds that know no project and are then fitted to one, so that they shrink.
 */
import fc from 'fast-check';
import {
  type AnyRow,
  addressId,
  apply,
  type CellValue,
  type Command,
  type EntityName,
  emptyProject,
  entityNames,
  type Field,
  fieldsOf,
  isFigure,
  type Patch,
  type Project,
  reduce,
  rowSchemas,
  rowsOf,
  tidyText,
} from '../../shared/model/index.ts';

/** Texts that have broken programs before, and ordinary ones. */
const text: fc.Arbitrary<string | null> = fc
  .oneof(
    { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '=1+1',
        "O'Neil",
        '"',
        '\\',
        'a\nb',
        '<b>&amp;',
        '--',
        '%s',
        '__proto__',
        'Ünï',
        'Siân',
        '٣',
        '💷 £',
        '0',
        '1e5',
        '+44',
      ),
    },
  )
  .map(tidyText);

const plainNumber: fc.Arbitrary<number> = fc
  .oneof(
    fc.integer({ min: -5, max: 200 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0.1, 1 / 3, 1e-300, 5e-324, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, 2 ** 53 + 2),
  )
  .map((value) => (value === 0 ? 0 : value));

const singleLine = (maxLength: number, usual: fc.Arbitrary<string>) =>
  fc
    .oneof(
      { weight: 3, arbitrary: usual },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength }) },
    )
    .map((line) => line.toWellFormed().replace(/\p{Cc}/gu, '') || '1');

/** Stand for an assumption of the project that a formula is fitted to: by its id, or by its name. */
const ANY_ID = '{any}';
const ANY_NAME = 'any_assumption';

const formula = singleLine(
  20,
  fc.constantFrom(
    '120*65%',
    '=1',
    '1/3',
    'attendance * 2',
    '-4',
    `${ANY_ID}*2`,
    `1-${ANY_ID}`,
    `${ANY_NAME}/4`,
    `MAX(${ANY_NAME}, ${ANY_ID})`,
    'discountRate+1%',
  ),
);
const range = singleLine(20, fc.constantFrom('20 to 40', '±10%', '=5', '0-1'));

/** What may stand in a cell of a field, as far as the field alone can say; references are left blank. */
export function arbitraryValue(field: Field): fc.Arbitrary<CellValue> {
  if (isFigure(field)) {
    const forms: fc.Arbitrary<CellValue>[] = [fc.constant(null), plainNumber];
    if (field.forms.includes('formula')) forms.push(fc.record({ formula }));
    if (field.forms.includes('range')) {
      const best = field.forms.includes('formula') ? fc.oneof(plainNumber, fc.record({ formula })) : plainNumber;
      forms.push(fc.record({ best, range }));
    }
    return fc.oneof(...forms);
  }
  switch (field.kind) {
    case 'currency':
      return fc.constantFrom(null, 'GBP', 'EUR', 'USD');
    case 'year':
      return fc.constantFrom(null, '2015', '2010/11', '2026');
    case 'count':
      return fc.option(fc.integer({ min: field.least, max: field.most }));
    case 'choice':
      return field.optional ? fc.option(fc.constantFrom(...field.options)) : fc.constantFrom(...field.options);
    case 'flag':
      return fc.boolean();
    case 'date':
      return fc.constantFrom(null, '2026-01-31', '2024-02-29', '1999-12-31');
    case 'reference':
    case 'owner':
    case 'address':
      return fc.constant(null);
    default:
      return text;
  }
}

const usualShare = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

/** What most rows of a real map hold; were every field drawn freely, hardly any random outcome would have a value. */
const USUAL: { readonly [E in EntityName]?: Readonly<Record<string, fc.Arbitrary<CellValue>>> } = {
  stakeholder: { included: fc.constant(true) },
  proxy: { value: fc.integer({ min: 0, max: 1_000_000 }).map((pence) => pence / 100), currency: fc.constant(null) },
  input: { amount: fc.integer({ min: 0, max: 100_000 }), currency: fc.constant(null), valued: fc.constant(true) },
  factor: { value: usualShare },
  assumption: { value: fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10) },
  referenceTable: { kind: fc.constantFrom('discount-schedule', 'price-index') },
  outcome: {
    treatment: fc.constant('valued'),
    quantity: fc.integer({ min: 0, max: 500 }),
    duration: fc.integer({ min: 0, max: 60 }).map((tenths) => tenths / 10),
    deadweight: usualShare,
    displacement: usualShare,
    attribution: usualShare,
    dropOff: usualShare,
  },
};

function fieldValues(entity: EntityName): fc.Arbitrary<Record<string, CellValue>> {
  const fields = Object.fromEntries(
    Object.entries(fieldsOf(entity)).map(([name, field]) => [name, arbitraryValue(field)]),
  );
  const usual = fc.record({ ...fields, ...USUAL[entity] });
  return fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: fc.record(fields) });
}

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,12}$/);
const order = fc.stringMatching(/^[0-9A-Za-z]{0,8}$/);

/** A row that fits its table's schema by itself; what it refers to need not exist. */
export function arbitraryRow(entity: EntityName): fc.Arbitrary<AnyRow> {
  const fields: Record<string, fc.Arbitrary<CellValue>> = { id, order };
  for (const [name, field] of Object.entries(fieldsOf(entity))) {
    if (field.kind === 'reference' || (field.kind === 'owner' && field.optional)) fields[name] = fc.option(id);
    else if (field.kind === 'owner') fields[name] = id;
    else if (field.kind === 'address')
      fields[name] = name === 'entity' ? fc.constantFrom(...entityNames) : fc.constant('quantity');
    else fields[name] = arbitraryValue(field);
  }
  return fc.record(fields).map((row): AnyRow => rowSchemas[entity].parse(row));
}

interface Seed {
  readonly act: 'insert' | 'set' | 'remove' | 'move';
  readonly entity: EntityName;
  readonly values: Readonly<Record<string, CellValue>>;
  /** Chooses rows, fields and places; taken modulo what there is. */
  readonly picks: readonly number[];
  readonly newId: number;
}

/** The tables that a map is mostly made of come up most, and next those that its figures and totals depend on. */
const entity: fc.Arbitrary<EntityName> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<EntityName>('stakeholder', 'outcome', 'input', 'output', 'proxy') },
  {
    weight: 3,
    arbitrary: fc.constantFrom<EntityName>(
      'project',
      'assumption',
      'referenceTable',
      'referenceValue',
      'referenceValue',
      'outcomeTag',
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom(...entityNames) },
);

const seed: fc.Arbitrary<Seed> = entity.chain((name) =>
  fc.record({
    act: fc.oneof(
      { weight: 5, arbitrary: fc.constant<Seed['act']>('insert') },
      { weight: 5, arbitrary: fc.constant<Seed['act']>('set') },
      { weight: 1, arbitrary: fc.constant<Seed['act']>('remove') },
      { weight: 2, arbitrary: fc.constant<Seed['act']>('move') },
    ),
    entity: fc.constant(name),
    values: fieldValues(name),
    picks: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    newId: fc.nat({ max: 2 ** 31 - 1 }),
  }),
);

function pick<T>(list: readonly T[], number: number | undefined): T | undefined {
  return list.length === 0 ? undefined : list[(number ?? 0) % list.length];
}

/** A command for this project, near to what the seed says: where there is no row to change, or to belong to, it adds one. */
function fitted(project: Project, drawn: Seed): Command {
  const rows = rowsOf(project, drawn.entity);
  const row = pick<AnyRow>(rows, drawn.picks[0]);
  const isSettings = drawn.entity === 'project';
  if (drawn.act === 'remove' && row !== undefined && !isSettings)
    return { type: 'remove', entity: drawn.entity, id: row.id };
  if (drawn.act === 'move' && row !== undefined && !isSettings) return fittedMove(project, drawn, row);
  if ((drawn.act === 'set' || isSettings) && row !== undefined) return fittedSet(project, drawn, row);
  return fittedInsert(project, drawn);
}

const SETTINGS_OF_TABLES = ['discountSchedule', 'priceIndex', 'uprate', 'priceYear'];

function fittedSet(project: Project, { entity: name, values, picks }: Seed, row: AnyRow): Command {
  const fields = Object.entries(fieldsOf(name)).filter(
    ([, field]) => field.kind !== 'owner' && field.kind !== 'address',
  );
  // The settings have so many fields that those which reference tables work through would hardly ever come up.
  const ofTables = name === 'project' && (picks[4] ?? 0) % 2 === 0;
  const [field, facts] =
    pick(ofTables ? fields.filter(([each]) => SETTINGS_OF_TABLES.includes(each)) : fields, picks[1]) ?? [];
  if (field === undefined || facts === undefined) return { type: 'remove', entity: name, id: row.id };
  const value =
    facts.kind === 'reference' ? referred(project, name, field, facts.to, row, picks[2]) : (values[field] ?? null);
  if (name === 'referenceValue' && typeof row.table === 'string') {
    const line = lineOf(project.referenceTable.get(row.table)?.kind, picks);
    return { type: 'set', entity: name, id: row.id, field, value: field === 'year' ? line.year : line.value };
  }
  return { type: 'set', entity: name, id: row.id, field, value: sound(project, name, field, value, picks[3]) };
}

function fittedMove(project: Project, { entity: name, picks }: Seed, row: AnyRow): Command {
  const owner = Object.entries(fieldsOf(name)).find(
    ([field, { kind }]) => kind === 'owner' && row[field] !== null,
  )?.[0];
  const siblings = rowsOf(project, name).filter((other) => {
    return other.id !== row.id && (owner === undefined || Reflect.get(other, owner) === row[owner]);
  });
  const after = (picks[2] ?? 0) % 3 === 0 ? null : (pick(siblings, picks[3])?.id ?? null);
  return { type: 'move', entity: name, id: row.id, after };
}

function fittedInsert(project: Project, { entity: name, values, picks, newId }: Seed): Command {
  const filled: Record<string, CellValue> = {};
  let at = 1;
  const owners = Object.entries(fieldsOf(name)).filter(([, field]) => field.kind === 'owner');
  const chosenOwner = pick(owners, picks[11])?.[0];
  for (const [field, facts] of Object.entries(fieldsOf(name))) {
    at += 1;
    if (facts.kind === 'reference') filled[field] = referred(project, name, field, facts.to, null, picks[at % 12]);
    else if (facts.kind === 'owner') {
      const target = pick(rowsOf(project, facts.to), picks[at % 12])?.id;
      if (facts.optional && field !== chosenOwner) continue;
      if (target === undefined) {
        const needed = facts.to === 'tag' || facts.to === 'referenceTable' ? facts.to : 'stakeholder';
        return fittedInsert(project, { entity: needed, values: {}, picks, newId, act: 'insert' });
      }
      filled[field] = target;
    } else if (facts.kind !== 'address') {
      const value = values[field];
      if (value !== undefined) filled[field] = sound(project, name, field, value, newId);
    }
  }
  if (name === 'referenceValue' && typeof filled.table === 'string')
    Object.assign(filled, lineOf(project.referenceTable.get(filled.table)?.kind, picks));
  const id = `${name}-${newId.toString(36)}`;
  if (name === 'columnFigure' || name === 'figureNote') return fittedAddress(project, name, filled, picks);
  return { type: 'insert', entity: name, id, values: filled };
}

function fittedAddress(
  project: Project,
  name: 'columnFigure' | 'figureNote',
  values: Readonly<Record<string, CellValue>>,
  picks: readonly number[],
): Command {
  const on = pick<EntityName>(['input', 'outcome', 'proxy', 'project'], picks[4]) ?? 'project';
  const target = pick(rowsOf(project, on), picks[5]);
  if (target === undefined) return { type: 'insert', entity: 'stakeholder', id: `stakeholder-${picks[6]}`, values: {} };
  const fields = Object.entries(fieldsOf(on)).filter(
    ([, field]) => name === 'figureNote' || (isFigure(field) && field.byColumn),
  );
  const field = pick(fields, picks[7])?.[0] ?? 'amount';
  const column = name === 'columnFigure' || typeof values.column === 'number' ? (picks[8] ?? 0) % 12 : null;
  const id = addressId({ entity: on, target: target.id, field, column });
  if (project[name].has(id)) return { type: 'remove', entity: name, id };
  return { type: 'insert', entity: name, id, values: { ...values, entity: on, target: target.id, field, column } };
}

/** A year and a value such as a table of this kind holds. */
function lineOf(
  kind: string | undefined,
  [, , , , , , first = 0, second = 0]: readonly number[],
): {
  readonly year: number | null;
  readonly value: number | null;
} {
  if (first % 20 === 0) return { year: null, value: second % 3 === 0 ? null : (second % 100) / 1000 };
  return kind === 'discount-schedule'
    ? { year: (first % 3) * (second % 100), value: (second % 120) / 1000 }
    : { year: 1990 + (first % 41), value: 1 + (second % 40_000) / 100 };
}

/** What a field that refers to a reference table needs the table to be. */
const TABLE_KINDS: Readonly<Record<string, string>> = {
  discountSchedule: 'discount-schedule',
  priceIndex: 'price-index',
};

/**
 * A row to refer to, or none. An outcome's quantity comes only from an indicator of its own; a table is of the kind that
 * is needed, and most outcomes follow the project's rate.
 */
function referred(
  project: Project,
  name: EntityName,
  field: string,
  to: EntityName,
  row: AnyRow | null,
  number: number | undefined,
): string | null {
  const fit = rowsOf(project, to).filter((target) => {
    if (to === 'referenceTable') return Reflect.get(target, 'kind') === TABLE_KINDS[field];
    return !(name === 'outcome' && field === 'quantityIndicator') || Reflect.get(target, 'outcome') === row?.id;
  });
  const isRare = name === 'outcome' && to === 'referenceTable';
  const isBlank = isRare ? (number ?? 0) % 3 > 0 : (number ?? 0) % 4 === 0;
  return isBlank ? null : (pick(fit, number)?.id ?? null);
}

/** The value as it can stand in this project: no two assumptions of one name, formulas that name those that are there. */
function sound(
  project: Project,
  name: EntityName,
  field: string,
  value: CellValue,
  number: number | undefined,
): CellValue {
  if (name === 'assumption' && field === 'name') return `assumption_${(number ?? 0).toString(36)}`;
  const assumption = pick(rowsOf(project, 'assumption'), number);
  if (assumption === undefined || typeof value !== 'object' || value === null) return value;
  const naming = (text: string) =>
    text.replaceAll(ANY_ID, `{${assumption.id}}`).replaceAll(ANY_NAME, assumption.name ?? ANY_NAME);
  if ('formula' in value) return { formula: naming(value.formula) };
  return typeof value.best === 'number' ? value : { ...value, best: { formula: naming(value.best.formula) } };
}

/** Changes of a project that are mostly valid; now and then one is refused, as a person's may be. */
export function arbitraryCommand(project: Project): fc.Arbitrary<Command> {
  const batch = fc.array(seed, { minLength: 1, maxLength: 6 }).map((seeds): Command => {
    const commands: Command[] = [];
    let state = project;
    for (const drawn of seeds) {
      const command = fitted(state, drawn);
      const patch = reduce(state, command);
      if (!patch.ok) continue;
      commands.push(command);
      state = apply(state, patch.value);
    }
    return { type: 'batch', commands };
  });
  return fc.oneof(
    { weight: 6, arbitrary: seed.map((drawn) => fitted(project, drawn)) },
    { weight: 1, arbitrary: batch },
  );
}

/** A sound project that grew from an empty one by commands, each fitted to the project that the ones before it made. */
export function arbitraryProject({ steps = 60 }: { readonly steps?: number } = {}): fc.Arbitrary<Project> {
  return fc.array(seed, { maxLength: steps, size: 'max' }).map((seeds) => seeds.reduce(grown, emptyProject()));
}

function grown(project: Project, drawn: Seed): Project {
  const patch = reduce(project, fitted(project, drawn));
  return patch.ok ? apply(project, patch.value) : project;
}

/** Commands one after the other, each fitted to the project as the ones before it left it. */
export function arbitraryCommands(project: Project, most: number): fc.Arbitrary<readonly Command[]> {
  return fc.array(seed, { maxLength: most, size: 'max' }).map((seeds) => {
    const commands: Command[] = [];
    let state = project;
    for (const drawn of seeds) {
      const command = fitted(state, drawn);
      commands.push(command);
      const patch = reduce(state, command);
      if (patch.ok) state = apply(state, patch.value);
    }
    return commands;
  });
}

export interface Step {
  readonly command: Command;
  readonly patch: Patch;
  readonly before: Project;
  readonly after: Project;
}

/** What commands given one after the other did to an empty project; those that were refused are left out. */
export function arbitraryHistory(most = 60): fc.Arbitrary<readonly Step[]> {
  return arbitraryCommands(emptyProject(), most).map((commands) => {
    const steps: Step[] = [];
    let before = emptyProject();
    for (const command of commands) {
      const reduced = reduce(before, command);
      if (!reduced.ok) continue;
      const after = apply(before, reduced.value);
      steps.push({ command, patch: reduced.value, before, after });
      before = after;
    }
    return steps;
  });
}
