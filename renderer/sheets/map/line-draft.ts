import type { ImpactMapLine } from '../../../shared/model/index.ts';
import { type CellValue, type Command, mainOutputOf, nameField, rowsBy } from '../../../shared/model/index.ts';
import type { EditScope } from '../../grid/index.ts';
import type { RowPlace } from '../../state/index.ts';
import type { MapEntity } from './map-columns.ts';

/** Collects the commands that give a line what it lacks, owners before what they own. */
export class LineDraft {
  readonly #scope: EditScope;
  readonly #line: ImpactMapLine;
  readonly #commands: Command[] = [];
  /** The rows that were made or linked to here, by their kind: a line shows one of each, or none any more. */
  readonly #shown = new Map<MapEntity, string | null>();
  readonly #under: string | null;
  #stakeholder: string | null;
  #outcome: string | null;

  /** @param under the output that a new outcome joins where the line has none; by itself, the last one of its block. */
  constructor(scope: EditScope, line: ImpactMapLine, under: string | null = null) {
    this.#scope = scope;
    this.#under = under;
    this.#line = line;
    this.#stakeholder = line.stakeholder;
    this.#outcome = line.outcome;
  }

  get commands(): readonly Command[] {
    return this.#commands;
  }

  /** The row of a kind that was made or linked to here; null where the line still shows what it did. */
  shown(entity: MapEntity): string | null {
    return this.#shown.get(entity) ?? null;
  }

  /** From now on the line shows this row; null for none, where its link was taken away. */
  show(entity: MapEntity, id: string | null): void {
    this.#shown.set(entity, id);
  }

  /** The row that the line shows by now, where it first showed another. */
  now(entity: MapEntity, first: string | null): string | null {
    return this.#shown.has(entity) ? (this.#shown.get(entity) ?? null) : first;
  }

  get stakeholder(): string | null {
    return this.#stakeholder;
  }

  push(...commands: readonly Command[]): void {
    this.#commands.push(...commands);
  }

  set(entity: MapEntity, id: string, field: string, value: CellValue): void {
    const made = this.#scope.made.get(id);
    if (made !== undefined) {
      made[field] = value;
      if (field === nameField(entity) && typeof value === 'string') this.#scope.names.add(entity, id, value);
    }
    this.#commands.push({ type: 'set', entity, id, field, value });
  }

  joinStakeholder(id: string): void {
    this.#stakeholder = id;
  }

  /** Adds a row of the line. Answers with the row that the focus should find. */
  add(entity: MapEntity, values: Readonly<Record<string, CellValue>>): RowPlace {
    switch (entity) {
      case 'stakeholder': {
        const id = this.#insert('stakeholder', values);
        this.#stakeholder = id;
        if (this.#line.output !== null) this.outcome();
        return { entity, id };
      }
      case 'input':
        return { entity, id: this.#insert('input', { stakeholder: this.#owner(), ...values }) };
      case 'outcome':
        return { entity, id: this.outcome(values) };
      case 'output': {
        const output = this.#insert('output', values);
        return { entity: 'outcome', id: this.link(output) };
      }
      case 'indicator':
        this.#insert('indicator', { outcome: this.outcome(), ...values });
        return { entity: 'outcome', id: this.outcome() };
      case 'proxy': {
        const outcome = this.outcome();
        this.set('outcome', outcome, 'proxy', this.#insert('proxy', values));
        return { entity: 'outcome', id: outcome };
      }
    }
  }

  /** The line's outcome, made now where there is none; a new one joins the last output of its block. */
  outcome(values: Readonly<Record<string, CellValue>> = {}): string {
    if (this.#outcome !== null) return this.#outcome;
    const output = this.now('output', this.#line.output ?? this.#under ?? this.#lastOutput());
    const id = this.#insert('outcome', { stakeholder: this.#owner(), ...values });
    this.#outcome = id;
    if (output !== null) this.#insert('outcomeOutput', { outcome: id, output });
    return id;
  }

  /** Puts the line's outcome under an output; a blank outcome where there is none. */
  link(output: string): string {
    if (this.#outcome === null) {
      this.#outcome = this.#insert('outcome', { stakeholder: this.#owner() });
    }
    this.#insert('outcomeOutput', { outcome: this.#outcome, output });
    this.#shown.set('output', output);
    return this.#outcome;
  }

  #owner(): string {
    this.#stakeholder ??= this.#insert('stakeholder', {});
    return this.#stakeholder;
  }

  #lastOutput(): string | null {
    const { project } = this.#scope;
    const last =
      this.#stakeholder === null ? undefined : rowsBy(project, 'outcome', 'stakeholder', this.#stakeholder).at(-1);
    return last === undefined ? null : mainOutputOf(project, last.id);
  }

  #insert(entity: MapEntity | 'outcomeOutput', values: Readonly<Record<string, CellValue>>): string {
    const id = this.#scope.newId();
    this.#commands.push({ type: 'insert', entity, id, values });
    if (entity === 'outcomeOutput') return id;
    this.#shown.set(entity, id);
    this.#scope.made.set(id, { ...values });
    const name = values[nameField(entity) ?? ''];
    if (typeof name === 'string') this.#scope.names.add(entity, id, name);
    return id;
  }
}
