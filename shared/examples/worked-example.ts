/** How the worked examples are written down: as the commands that a person would give, reduced like any other. */
import { apply, type CellValue, type Command, emptyProject, PROJECT_ID, type Project, reduce } from '../model/index.ts';

export interface WorkedExample {
  /** The name it is opened by: `worthwhile new FILE --example NAME`. */
  readonly name: string;
  readonly title: string;
  /** One or two sentences for the start screen. */
  readonly summary: string;
  project(): Project;
}

type Values = Readonly<Record<string, CellValue>>;

/** @throws Error when an example breaks a rule of the model, which a test would find. */
export function projectOf(settings: Values, commands: readonly Command[]): Project {
  const set = Object.entries(settings).map(
    ([field, value]): Command => ({ type: 'set', entity: 'project', id: PROJECT_ID, field, value }),
  );
  const start = emptyProject();
  const reduced = reduce(start, { type: 'batch', commands: [...set, ...commands] });
  if (!reduced.ok) throw new Error(`The example breaks a rule: ${JSON.stringify(reduced.problem)}`);
  return apply(start, reduced.value);
}

export function row(entity: Extract<Command, { type: 'insert' }>['entity'], id: string, values: Values): Command {
  return { type: 'insert', entity, id, values };
}

/** What is said about one figure of a row. */
export function note(
  entity: Extract<Command, { type: 'insert' }>['entity'],
  target: string,
  field: string,
  values: Values,
): Command {
  return row('figureNote', `${entity}~${target}~${field}`, { entity, target, field, ...values });
}
