/** The figures of a row that can be stated column by column: those that are, and what opens the others. */
import { Button, Menu } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { type EntityName, fieldsOf, isFigure } from '../../shared/model/index.ts';
import { columnFiguresOf } from '../grid/index.ts';
import { useOpen, useText } from '../state/index.ts';
import { ColumnFigures } from './column-figures.tsx';

interface Props {
  readonly entity: EntityName;
  readonly id: string;
}

export function FiguresByColumn({ entity, id }: Props) {
  const { project } = useOpen();
  const { t, fieldLabel } = useText();
  /** Those that were opened here and of which no column may have been typed yet. */
  const [opened, setOpened] = useState<readonly string[]>([]);
  const fields = Object.entries(fieldsOf(entity)).flatMap(([field, facts]) =>
    isFigure(facts) && facts.byColumn ? [{ field, facts }] : [],
  );
  if (fields.length === 0) return null;
  const isShown = (field: string) => opened.includes(field) || columnFiguresOf(project, entity, id, field).length > 0;
  const closed = fields.filter(({ field }) => !isShown(field));
  const open = (field: string) => setOpened([...opened, field]);
  const [only] = closed;
  return (
    <div className="ww-by-column" data-testid={`by-column-${entity}`}>
      {fields
        .filter(({ field }) => isShown(field))
        .map(({ field, facts }) => (
          <ColumnFigures
            key={field}
            place={{ entity, id, field }}
            facts={facts}
            onClose={() => setOpened(opened.filter((each) => each !== field))}
          />
        ))}
      {only !== undefined && fields.length === 1 && (
        <Button variant="default" leftSection={<IconTable size={14} />} onClick={() => open(only.field)}>
          {t('window/byColumn/open')}
        </Button>
      )}
      {closed.length > 0 && fields.length > 1 && (
        <Menu position="bottom-start" width={220}>
          <Menu.Target>
            <Button variant="default" leftSection={<IconTable size={14} />}>
              {t('window/byColumn/open')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {closed.map(({ field }) => (
              <Menu.Item key={field} onClick={() => open(field)}>
                {fieldLabel(entity, field)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
