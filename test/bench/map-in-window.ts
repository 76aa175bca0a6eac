/** A map as a large charity would have it, for the benchmark of the window: every column filled, blocks of two hundred lines. */
import { apply, type Command, emptyProject, PROJECT_ID, type Project, reduce } from '../../shared/model/index.ts';

const IN_A_BLOCK = 200;
const UNDER_AN_OUTPUT = 4;

export function mapInWindow(howMany: number): Project {
  const start = emptyProject();
  const commands: Command[] = [
    { type: 'set', entity: 'project', id: PROJECT_ID, field: 'title', value: `A map of ${howMany} outcomes` },
    { type: 'set', entity: 'project', id: PROJECT_ID, field: 'discountRate', value: 0.035 },
  ];
  for (let index = 0; index < howMany; index += 1) {
    const block = Math.floor(index / IN_A_BLOCK);
    const output = `out${Math.floor(index / UNDER_AN_OUTPUT)}`;
    if (index % IN_A_BLOCK === 0) commands.push(...blockCommands(block));
    if (index % UNDER_AN_OUTPUT === 0) commands.push(outputCommand(output, index));
    commands.push(...outcomeCommands(index, block, output));
  }
  const reduced = reduce(start, { type: 'batch', commands });
  if (!reduced.ok) throw new Error(`The map was refused: ${JSON.stringify(reduced.problem)}`);
  return apply(start, reduced.value);
}

function blockCommands(block: number): Command[] {
  const stakeholder = `s${block}`;
  return [
    {
      type: 'insert',
      entity: 'stakeholder',
      id: stakeholder,
      values: { name: `Group ${block + 1}`, size: 40 + block },
    },
    {
      type: 'insert',
      entity: 'input',
      id: `i${block}`,
      values: { stakeholder, description: `Grant for group ${block + 1}`, amount: 10_000 + block },
    },
  ];
}

function outputCommand(id: string, index: number): Command {
  return {
    type: 'insert',
    entity: 'output',
    id,
    values: { description: `Sessions held, course ${index}`, quantity: 12 },
  };
}

function outcomeCommands(index: number, block: number, output: string): Command[] {
  const outcome = `o${index}`;
  return [
    {
      type: 'insert',
      entity: 'proxy',
      id: `p${index}`,
      values: {
        description: `Cost of a course ${index}`,
        value: 100 + (index % 900),
        unit: 'per person',
        priceYear: '2024',
      },
    },
    {
      type: 'insert',
      entity: 'outcome',
      id: outcome,
      values: {
        stakeholder: `s${block}`,
        description: `People feel less alone in their ${index}th week`,
        proxy: `p${index}`,
        quantity: 10 + (index % 90),
        unit: 'people',
        duration: 5,
        deadweight: (index % 50) / 100,
        displacement: 0.05,
        attribution: 0.2,
        dropOff: 0.1,
      },
    },
    { type: 'insert', entity: 'outcomeOutput', id: `l${index}`, values: { outcome, output } },
    {
      type: 'insert',
      entity: 'indicator',
      id: `n${index}`,
      values: { outcome, wording: 'Says so in the questionnaire' },
    },
  ];
}
