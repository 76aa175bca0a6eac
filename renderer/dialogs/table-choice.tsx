/** Settings that are read from a reference table: by which rates to discount, and by which index to uprate. */
import type { ReactNode } from 'react';
import { nameOf, PROJECT_ID, rowsOf, settingsOf } from '../../shared/model/index.ts';
import { shippedTables } from '../../shared/reference-data/index.ts';
import { RowField } from '../fields/index.ts';
import { useOpen, useText } from '../state/index.ts';
import { type Choice, ChoiceList } from './choice-list.tsx';
import { addAndChoose, settingCommand, type TableSetting } from './setting-commands.ts';
import { TableSource } from './table-source.tsx';
import { useChoose } from './use-choose.ts';

/** What stands for no table: the one rate, or no index. */
const NONE = 'none';

export function DiscountChoice() {
  const { project } = useOpen();
  const { t } = useText();
  const isOneRate = settingsOf(project).discountSchedule === null;
  return (
    <TableChoice
      field="discountSchedule"
      kind="discount-schedule"
      label={t('window/conventions/discount/label')}
      help={t('window/conventions/discount/help')}
      none={{ label: t('window/conventions/discount/oneRate'), help: t('window/conventions/discount/oneRateHelp') }}
    >
      {isOneRate && (
        <div className="ww-choice-field">
          <RowField entity="project" id={PROJECT_ID} field="discountRate" withHelp />
        </div>
      )}
    </TableChoice>
  );
}

export function PriceIndexChoice() {
  const { t } = useText();
  return (
    <TableChoice
      field="priceIndex"
      kind="price-index"
      label={t('window/conventions/index/label')}
      help={t('window/conventions/index/help')}
      none={{ label: t('window/conventions/index/none'), help: t('window/conventions/index/noneHelp') }}
    />
  );
}

interface Props {
  readonly field: TableSetting;
  readonly kind: 'discount-schedule' | 'price-index';
  readonly label: string;
  readonly help: string;
  readonly none: { readonly label: string; readonly help: string };
  readonly children?: ReactNode;
}

function TableChoice({ field, kind, label, help, none, children }: Props) {
  const { project } = useOpen();
  const { t, entityName } = useText();
  const choose = useChoose(field);
  const own = rowsOf(project, 'referenceTable').filter((table) => table.kind === kind);
  const shipped = shippedTables.filter(({ id, values }) => values.kind === kind && !project.referenceTable.has(id));
  const choices: Choice[] = [
    { value: NONE, ...none, command: settingCommand(field, null) },
    ...own.map((table) => ({
      value: table.id,
      label: nameOf('referenceTable', table) || t('window/grid/unnamed', { entity: entityName('referenceTable') }),
      help: <TableSource values={table} />,
      command: settingCommand(field, table.id),
    })),
    ...shipped.map((table) => ({
      value: table.id,
      label: table.values.name ?? '',
      help: (
        <>
          <TableSource values={table.values} />
          <span className="ww-choice-shipped">{t('window/conventions/discount/shipped')}</span>
        </>
      ),
      command: addAndChoose(field, table, project),
    })),
  ];
  return (
    <ChoiceList
      name={field}
      label={label}
      help={help}
      chosen={settingsOf(project)[field] ?? NONE}
      choices={choices}
      onChoose={choose}
    >
      {children}
    </ChoiceList>
  );
}
