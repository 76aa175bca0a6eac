/** What the map is about, and every convention of the calculation. Each change is kept at once and can be undone. */
import { Button, Modal, ScrollArea, Tabs } from '@mantine/core';
import { PROJECT_ID, settingsOf } from '../../shared/model/index.ts';
import { RowField } from '../fields/index.ts';
import { ChildRows } from '../panels/index.ts';
import {
  SETTINGS_SECTIONS,
  type SettingsSection,
  useOpen,
  useText,
  useWindow,
  useWindowState,
} from '../state/index.ts';
import { ColumnFactors } from './column-factors.tsx';
import { ConventionChoice, UprateChoice } from './convention-choice.tsx';
import './dialogs.css';
import { HorizonSetting } from './horizon-setting.tsx';
import { ReferenceTables } from './reference-tables.tsx';
import { DiscountChoice, PriceIndexChoice } from './table-choice.tsx';

export function SettingsDialog() {
  const model = useWindow();
  const section = useWindowState((state) => state.settings);
  const { t } = useText();
  if (section === null) return null;
  return (
    <Modal
      opened
      onClose={() => model.showSettings(null)}
      title={t('window/settings/title')}
      closeButtonProps={{ 'aria-label': t('window/words/close') }}
      size={900}
      data-testid="settings-dialog"
    >
      <Tabs
        value={section}
        onChange={(value) => model.showSettings(sectionNamed(value))}
        orientation="vertical"
        classNames={{ root: 'ww-settings', list: 'ww-settings-list' }}
      >
        <Tabs.List>
          {SETTINGS_SECTIONS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`window/settings/sections/${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <ScrollArea key={section} h="min(600px, calc(100vh - 220px))" className="ww-settings-body" type="auto">
          <Section name={section} />
        </ScrollArea>
      </Tabs>
      <div className="ww-dialog-buttons">
        <Button onClick={() => model.showSettings(null)}>{t('window/settings/close')}</Button>
      </div>
    </Modal>
  );
}

function sectionNamed(value: string | null): SettingsSection {
  return SETTINGS_SECTIONS.find((name) => name === value) ?? 'about';
}

function Section({ name }: { readonly name: SettingsSection }) {
  switch (name) {
    case 'about':
      return <Fields fields={ABOUT} />;
    case 'money':
      return <MoneySection />;
    case 'years':
      return <YearsSection />;
    case 'tables':
      return <ReferenceTables />;
    case 'activities':
      return <RowsSection entity="activity" section={name} />;
    case 'tags':
      return <RowsSection entity="tag" section={name} />;
    case 'evidence':
      return <RowsSection entity="evidence" section={name} />;
  }
}

const ABOUT = [
  'title',
  'organisation',
  'activity',
  'purpose',
  'audience',
  'scope',
  'periodFrom',
  'periodTo',
  'analysis',
  'preparedBy',
  'notes',
];

const HALF: ReadonlySet<string> = new Set(['periodFrom', 'periodTo', 'currency', 'locale', 'negatives']);

function Fields({ fields }: { readonly fields: readonly string[] }) {
  return (
    <div className="ww-fields ww-settings-fields">
      {fields.map((field) => (
        <div key={field} className={HALF.has(field) ? 'ww-short' : 'ww-long'}>
          <RowField entity="project" id={PROJECT_ID} field={field} withHelp />
        </div>
      ))}
    </div>
  );
}

function MoneySection() {
  const { t } = useText();
  return (
    <div className="ww-conventions-list">
      <Fields fields={['currency', 'locale', 'negatives']} />
      <p className="ww-choices-legend">{t('window/conventions/legend')}</p>
      <DiscountChoice />
      <ConventionChoice
        field="inputDiscounting"
        explained={(option) => t(`window/conventions/choices/inputDiscounting/${option}`)}
      />
      <Fields fields={['priceYear']} />
      <UprateChoice />
      <PriceIndexChoice />
    </div>
  );
}

function YearsSection() {
  const { project } = useOpen();
  const { t } = useText();
  const { timing } = settingsOf(project);
  const isCustom = timing === 'custom';
  return (
    <div className="ww-conventions-list">
      <p className="ww-choices-legend">{t('window/conventions/legend')}</p>
      <ConventionChoice field="timing" explained={(option) => t(`window/conventions/choices/timing/${option}`)} />
      {(isCustom || timing === 'activity-year-first') && (
        <Fields fields={['activityColumns', ...(isCustom ? ['firstExponent'] : [])]} />
      )}
      {isCustom && <ColumnFactors />}
      <ConventionChoice
        field="durationCounts"
        explained={(option) => t(`window/conventions/choices/durationCounts/${option}`)}
      />
      <ConventionChoice
        field="fractionalDuration"
        explained={(option) => t(`window/conventions/choices/fractionalDuration/${option}`)}
      />
      <ConventionChoice
        field="dropOffStart"
        explained={(option) => t(`window/conventions/choices/dropOffStart/${option}`)}
      />
      <HorizonSetting />
      <Fields fields={['columnLabels']} />
    </div>
  );
}

interface RowsProps {
  readonly entity: 'activity' | 'tag' | 'evidence';
  readonly section: 'activities' | 'tags' | 'evidence';
}

/** A section that lists rows of the project instead of its settings. */
function RowsSection({ entity, section }: RowsProps) {
  const { t } = useText();
  return (
    <>
      <p className="ww-dialog-text">{t(`window/settings/${section}Help`)}</p>
      <ChildRows key={section} entity={entity} owner={null} ownerId={PROJECT_ID} />
    </>
  );
}
