/** Random projects and commands for the property tests, made from the field catalogue alone. */
import fc from 'fast-check';
import {
  addressId,
  apply,
  type CellValue,
  type Command,
  type EntityName,
  type Entry,
  emptyProject,
  entityNames,
  type Field,
  type FigureField,
  fieldsOf,
  isFigure,
  type Patch,
  type Project,
  reduce,
  rowsOf,
} from '../../shared/model/index.ts';

/** Texts that have broken other programs beside random ones: formulas, quotes, markup, emoji, line breaks, lone halves. */
const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  fc.constantFrom(
    '=1+1',
    '+44 1392',
    '-5',
    '@home',
    "O'Brien’s “group”",
    '<b>&amp;</b>',
    'two\nlines',
    'tab\tin it',
    '_x0041_',
    '👩‍👩‍👧 family',
    '\uD800 half',
    ' blanks around ',
    '',
    '0',
    'TRUE',
    '1e3',
    '2015-01-01',
  ),
);

const plainNumber = fc.oneof(
  fc.integer({ min: -5, max: 500 }),
  fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
);

function entry(field: FigureField): fc.Arbitrary<Entry> {
  const sound =
    field.kind === 'percent'
      ? fc.integer({ min: 0, max: 100 }).map((share) => share / 100)
      : fc.integer({ min: 0, max: 300 });
  const forms: fc.Arbitrary<Entry>[] = [fc.constant(null), sound, sound, plainNumber];
  const formula = fc
    .constantFrom('120*65%', 'participants*0.4', 'ROUND(mean_visits*12, 0)')
    .map((typed) => ({ formula: typed }));
  if (field.forms.includes('formula')) forms.push(formula);
  if (field.forms.includes('range')) {
    forms.push(fc.record({ best: plainNumber, range: fc.constantFrom('20 to 40', '25 ± 5', '10..20') }));
    forms.push(fc.record({ best: formula, range: fc.constant('1 to 2') }));
  }
  return fc.oneof(...forms);
}

/** What may stand in a cell of a field, as far as the field alone can say. References name one of the ids given. */
export function arbitraryValue(
  field: Field,
  idsOf: (entity: EntityName) => readonly string[],
): fc.Arbitrary<CellValue> {
  switch (field.kind) {
    case 'text':
    case 'note':
    case 'link':
      return fc.option(text);
    case 'currency':
      return fc.constantFrom(null, 'GBP', 'EUR', 'USD');
    case 'year':
      return fc.constantFrom(null, '2015', '2010/11', '2024');
    case 'number':
    case 'money':
    case 'percent':
    case 'years':
      return entry(field);
    case 'count':
      return fc.option(fc.integer({ min: field.least, max: Math.min(field.most, 12) }));
    case 'choice':
      return fc.constantFrom<CellValue[]>(...field.options, ...(field.optional ? [null] : []));
    case 'flag':
      return fc.boolean();
    case 'date':
      return fc.constantFrom(null, '2013-04-01', '2024-02-29', '1999-12-31');
    case 'reference':
      return fc.constantFrom<CellValue[]>(null, ...idsOf(field.to));
    case 'owner':
      return fc.constantFrom<CellValue[]>(
        ...(field.optional ? [null] : []),
        ...(idsOf(field.to).length === 0 ? ['nobody'] : idsOf(field.to)),
      );
    case 'address':
      return fc.constant('');
  }
}

const OWNED_FIELDS = ['columnFigure', 'figureNote'] as const;

function isAddressed(entity: EntityName): entity is (typeof OWNED_FIELDS)[number] {
  return entity === 'columnFigure' || entity === 'figureNote';
}

const usualShare = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

/** What most rows of a real map hold; were every field drawn freely, hardly any random outcome would have a value. */
const USUAL: { readonly [E in EntityName]?: Readonly<Record<string, fc.Arbitrary<CellValue>>> } = {
  stakeholder: { included: fc.constant(true) },
  proxy: { value: fc.integer({ min: 0, max: 1_000_000 }).map((pence) => pence / 100), currency: fc.constant(null) },
  input: { amount: fc.integer({ min: 0, max: 100_000 }), currency: fc.constant(null), valued: fc.constant(true) },
  factor: { value: usualShare },
  outcome: {
    treatment: fc.constant('valued'),
    quantity: fc.integer({ min: 0, max: 500 }),
    quantityIndicator: fc.constant(null),
    duration: fc.integer({ min: 0, max: 60 }).map((tenths) => tenths / 10),
    deadweight: usualShare,
    displacement: usualShare,
    attribution: usualShare,
    dropOff: usualShare,
    discountSchedule: fc.constant(null),
  },
};

/** What people add most stands here more often. */
const ADDED = [
  ...entityNames.filter((name) => name !== 'project'),
  ...(['stakeholder', 'proxy', 'proxy', 'input', 'outcome', 'outcome', 'outcome', 'outcome', 'outcomeOutput'] as const),
];

/** Everything that a command is drawn from, so that one list of choices gives the same commands on the same project. */
type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

function drawValues(
  project: Project,
  entity: EntityName,
  draw: Draw,
  id: string,
): { id: string; values: Record<string, CellValue> } {
  const idsOf = (name: EntityName) => rowsOf(project, name).map((row) => row.id);
  const values: Record<string, CellValue> = {};
  for (const [name, field] of Object.entries(fieldsOf(entity))) {
    if (field.kind !== 'owner' && draw(fc.boolean())) continue;
    values[name] = draw(arbitraryValue(field, idsOf));
  }
  if (draw(fc.integer({ min: 0, max: 9 })) < 8) {
    for (const [name, usual] of Object.entries(USUAL[entity] ?? {})) values[name] = draw(usual);
    const proxies = idsOf('proxy');
    if (entity === 'outcome' && proxies.length > 0) values.proxy = draw(fc.constantFrom(...proxies));
  }
  if (entity === 'assumption') values.name = `name_${id}`;
  if (entity === 'factor') {
    const owners = [
      ...idsOf('outcome').map((owner) => ['outcome', owner]),
      ...idsOf('input').map((owner) => ['input', owner]),
    ];
    const [field = 'outcome', owner = 'nobody'] = draw(fc.constantFrom(...(owners.length === 0 ? [[]] : owners)));
    values.outcome = null;
    values.input = null;
    values[field] = owner;
  }
  if (!isAddressed(entity)) return { id, values };
  const on = draw(fc.constantFrom<EntityName[]>('outcome', 'input', 'proxy', 'project', 'stakeholder'));
  const byColumn = entity === 'columnFigure';
  const fields = Object.entries(fieldsOf(on)).filter(([, field]) => isFigure(field) && (!byColumn || field.byColumn));
  const target = draw(fc.constantFrom(...(idsOf(on).length === 0 ? ['nobody'] : idsOf(on))));
  const field = draw(fc.constantFrom(...(fields.length === 0 ? ['none'] : fields.map(([name]) => name))));
  const column = byColumn ? draw(fc.integer({ min: 0, max: 5 })) : null;
  return {
    id: addressId({ entity: on, target, field, column }),
    values: { ...values, entity: on, target, field, column },
  };
}

/** A command that mostly makes sense on the project: now and then one is refused, as a person's are. */
export function drawCommand(project: Project, draw: Draw, id: string, depth = 0): Command {
  const kind = draw(
    fc.constantFrom(
      'insert',
      'insert',
      'insert',
      'set',
      'set',
      'set',
      'remove',
      'move',
      ...(depth === 0 ? ['batch'] : []),
    ),
  );
  if (kind === 'batch') {
    const howMany = draw(fc.integer({ min: 0, max: 4 }));
    const commands: Command[] = [];
    let state = project;
    for (let index = 0; index < howMany; index += 1) {
      const command = drawCommand(state, draw, `${id}.${index}`, 1);
      const reduced = reduce(state, command);
      if (!reduced.ok) continue;
      state = apply(state, reduced.value);
      commands.push(command);
    }
    return { type: 'batch', commands };
  }
  const entity = draw(fc.constantFrom(...(kind === 'insert' ? ADDED : entityNames)));
  const rows = rowsOf(project, entity);
  if (kind === 'insert' || rows.length === 0) {
    const name = entity === 'project' ? 'stakeholder' : entity;
    return { type: 'insert', entity: name, ...drawValues(project, name, draw, id) };
  }
  const row = draw(fc.constantFrom(...rows.map((each) => each.id)));
  if (kind === 'remove') return { type: 'remove', entity, id: row };
  if (kind === 'move') {
    return { type: 'move', entity, id: row, after: draw(fc.constantFrom(null, ...rows.map((each) => each.id))) };
  }
  const fields = Object.entries(fieldsOf(entity)).filter(
    ([, field]) => field.kind !== 'owner' && field.kind !== 'address',
  );
  if (fields.length === 0) return { type: 'remove', entity, id: row };
  const [field, facts] = draw(fc.constantFrom(...fields));
  const idsOf = (name: EntityName) => rowsOf(project, name).map((each) => each.id);
  return { type: 'set', entity, id: row, field, value: draw(arbitraryValue(facts, idsOf)) };
}

export interface Step {
  readonly command: Command;
  readonly patch: Patch;
  readonly before: Project;
  readonly after: Project;
}

/** Random commands given one after the other, from the empty project on; those that were refused are left out. */
export function arbitraryHistory(longest = 60): fc.Arbitrary<readonly Step[]> {
  return fc.tuple(fc.integer({ min: 1, max: longest }), fc.gen()).map(([howMany, gen]) => {
    const draw: Draw = (arbitrary) => gen(() => arbitrary);
    const steps: Step[] = [];
    let before = emptyProject();
    for (let index = 0; index < howMany; index += 1) {
      const command = drawCommand(before, draw, `r${index}`);
      const reduced = reduce(before, command);
      if (!reduced.ok) continue;
      const after = apply(before, reduced.value);
      steps.push({ command, patch: reduced.value, before, after });
      before = after;
    }
    return steps;
  });
}

export function arbitraryProject(longest = 60): fc.Arbitrary<Project> {
  return arbitraryHistory(longest).map((steps) => steps.at(-1)?.after ?? emptyProject());
}
