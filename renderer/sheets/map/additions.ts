/** What can be added at a line of the map: the same in the toolbar, the menu of the cell and the list of commands. */
import { type Command, mainOutputOf, rowsBy } from '../../../shared/model/index.ts';
import type { EditScope, LineAddition } from '../../grid/index.ts';
import type { MapLine } from './map-lines.ts';

type AddedEntity = 'stakeholder' | 'input' | 'output' | 'outcome';

export function additionsAt(scope: EditScope, line: MapLine | null): readonly LineAddition[] {
  const { t, entityName } = scope.translator;
  const kinds: AddedEntity[] =
    line?.stakeholder == null ? ['stakeholder'] : ['outcome', 'output', 'input', 'stakeholder'];
  return kinds.map((entity) => {
    const id = scope.newId();
    return {
      id: entity,
      label: t('window/edit/addUnnamed', { entity: entityName(entity) }),
      command: { type: 'batch', commands: commandsFor(scope, line, entity, id) },
      shows: { entity, id },
    };
  });
}

function commandsFor(scope: EditScope, line: MapLine | null, entity: AddedEntity, id: string): readonly Command[] {
  const stakeholder = line?.stakeholder ?? null;
  const values = { stakeholder: stakeholder ?? '' };
  switch (entity) {
    case 'stakeholder':
      return [{ type: 'insert', entity, id, values: {}, ...(stakeholder === null ? {} : { after: stakeholder }) }];
    case 'input':
      return [{ type: 'insert', entity, id, values, ...(line?.input ? { after: line.input } : {}) }];
    case 'outcome': {
      const last = rowsBy(scope.project, 'outcome', 'stakeholder', stakeholder ?? '').at(-1);
      const output = line?.output ?? (last === undefined ? null : mainOutputOf(scope.project, last.id));
      return [
        { type: 'insert', entity, id, values, ...(line?.outcome ? { after: line.outcome } : {}) },
        ...(output === null ? [] : [linkCommand(scope, id, output)]),
      ];
    }
    case 'output': {
      const outcome = scope.newId();
      return [
        { type: 'insert', entity, id, values: {} },
        { type: 'insert', entity: 'outcome', id: outcome, values },
        linkCommand(scope, outcome, id),
      ];
    }
  }
}

function linkCommand({ newId }: EditScope, outcome: string, output: string): Command {
  return { type: 'insert', entity: 'outcomeOutput', id: newId(), values: { outcome, output } };
}
