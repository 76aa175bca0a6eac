import { type Command, type EntityName, mainOutputOf, rowsBy } from '../../shared/model/index.ts';
import { type RowPlace, useOpen, useText, useWindow } from '../state/index.ts';
import type { MapLine } from './map-lines.ts';

type AddedEntity = 'stakeholder' | 'input' | 'output' | 'outcome';

interface Addition {
  readonly entity: AddedEntity;
  readonly label: string;
  readonly run: () => void;
}

export interface RowActions {
  readonly additions: readonly Addition[];
  /** What stands on the line and can be removed, from the cell outwards. */
  readonly removable: readonly RowPlace[];
}

/** What can be done with the rows of one line: the same in the toolbar and in the menu of the right mouse button. */
export function useRowActions(line: Pick<MapLine, 'stakeholder' | 'input' | 'output' | 'outcome'> | null): RowActions {
  const model = useWindow();
  const { project } = useOpen();
  const { t, entityName } = useText();
  const stakeholder = line?.stakeholder ?? null;

  const add = (entity: AddedEntity) => () => {
    const id = model.newId();
    const label = t('window/edit/addUnnamed', { entity: entityName(entity) });
    if (model.dispatch({ type: 'batch', commands: commandsFor(entity, id) }, label)) {
      // The sheet has the line by the next frame.
      setTimeout(() => model.focus(entity, id));
    }
  };

  const commandsFor = (entity: AddedEntity, id: string): Command[] => {
    switch (entity) {
      case 'stakeholder':
        return [{ type: 'insert', entity, id, values: {}, ...(stakeholder === null ? {} : { after: stakeholder }) }];
      case 'input':
        return [
          {
            type: 'insert',
            entity,
            id,
            values: { stakeholder: stakeholder ?? '' },
            ...(line?.input ? { after: line.input } : {}),
          },
        ];
      case 'outcome': {
        const last = rowsBy(project, 'outcome', 'stakeholder', stakeholder ?? '').at(-1);
        const output = line?.output ?? (last === undefined ? null : mainOutputOf(project, last.id));
        return [
          {
            type: 'insert',
            entity,
            id,
            values: { stakeholder: stakeholder ?? '' },
            ...(line?.outcome ? { after: line.outcome } : {}),
          },
          ...(output === null ? [] : [linkCommand(id, output)]),
        ];
      }
      case 'output': {
        const outcome = model.newId();
        return [
          { type: 'insert', entity, id, values: {} },
          { type: 'insert', entity: 'outcome', id: outcome, values: { stakeholder: stakeholder ?? '' } },
          linkCommand(outcome, id),
        ];
      }
    }
  };

  const linkCommand = (outcome: string, output: string): Command => {
    return { type: 'insert', entity: 'outcomeOutput', id: model.newId(), values: { outcome, output } };
  };

  const kinds: AddedEntity[] = stakeholder === null ? ['stakeholder'] : ['outcome', 'output', 'input', 'stakeholder'];
  const onLine: [EntityName, string | null | undefined][] = [
    ['outcome', line?.outcome],
    ['output', line?.output],
    ['input', line?.input],
    ['stakeholder', line?.stakeholder],
  ];
  return {
    additions: kinds.map((entity) => ({
      entity,
      label: t('window/edit/addUnnamed', { entity: entityName(entity) }),
      run: add(entity),
    })),
    removable: onLine.flatMap(([entity, id]) => (id === null || id === undefined ? [] : [{ entity, id }])),
  };
}
