/** Small projects for tests that need one outcome or a few, written as the fields that matter to the test. */
import {
  apply,
  type CellValue,
  type Command,
  type EntityName,
  emptyProject,
  PROJECT_ID,
  type Project,
  reduce,
} from '../../shared/model/index.ts';

type Values = Readonly<Record<string, CellValue>>;

/** The project after commands; throws where one is refused, so that a test never goes on with less than it asked for. */
export function changedBy(project: Project, ...commands: readonly Command[]): Project {
  const reduced = reduce(project, { type: 'batch', commands });
  if (!reduced.ok) throw new Error(`Refused: ${JSON.stringify(reduced.problem)}`);
  return apply(project, reduced.value);
}

export function set(entity: EntityName, id: string, values: Values): Command[] {
  return Object.entries(values).map(([field, value]) => ({ type: 'set', entity, id, field, value }));
}

export interface SmallOutcome {
  readonly outcome?: Values;
  readonly proxy?: Values;
}

/**
 * One stakeholder ("s") of one input ("i") of 1,000, and outcomes ("o0", "o1", …) with a proxy each ("p0", "p1", …).
 * An outcome is 10 × 100 for 1 year until the test says otherwise, with no deductions.
 */
export function smallProject(settings: Values, ...outcomes: readonly SmallOutcome[]): Project {
  return changedBy(
    emptyProject(),
    ...set('project', PROJECT_ID, settings),
    { type: 'insert', entity: 'stakeholder', id: 's', values: { name: 'Participants', size: 120 } },
    { type: 'insert', entity: 'input', id: 'i', values: { stakeholder: 's', description: 'Grant', amount: 1000 } },
    ...outcomes.flatMap(({ outcome, proxy }, index): Command[] => [
      { type: 'insert', entity: 'proxy', id: `p${index}`, values: { value: 100, ...proxy } },
      {
        type: 'insert',
        entity: 'outcome',
        id: `o${index}`,
        values: {
          stakeholder: 's',
          description: `Outcome ${index}`,
          quantity: 10,
          duration: 1,
          proxy: `p${index}`,
          ...outcome,
        },
      },
    ]),
  );
}
