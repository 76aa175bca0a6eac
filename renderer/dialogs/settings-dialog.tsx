/** What the map is about, and every convention of the calculation. Each change is kept at once and can be undone. */
import { Button, Modal, ScrollArea, Tabs } from '@mantine/core';
import { fieldOf, PROJECT_ID } from '../../shared/model/index.ts';
import { RowField } from '../fields/index.ts';
import { ChildRows } from '../panels/index.ts';
import { SETTINGS_SECTIONS, type SettingsSection, useText, useWindow, useWindowState } from '../state/index.ts';
import './dialogs.css';

/** Sections that list rows of the project instead of its settings. */
const TABLES = {
  activities: { entity: 'activity', help: 'activitiesHelp' },
  assumptions: { entity: 'assumption', help: 'assumptionsHelp' },
  evidence: { entity: 'evidence', help: 'evidenceHelp' },
} as const;

function isTable(section: SettingsSection): section is keyof typeof TABLES {
  return Object.hasOwn(TABLES, section);
}

const FIELDS: { readonly [S in Exclude<SettingsSection, keyof typeof TABLES>]: readonly string[] } = {
  about: [
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
  ],
  money: ['currency', 'locale', 'priceYear', 'uprate', 'inputDiscounting', 'discountRate', 'discountSchedule'],
  years: [
    'timing',
    'activityColumns',
    'firstExponent',
    'durationCounts',
    'fractionalDuration',
    'dropOffStart',
    'horizon',
    'columnLabels',
  ],
};

const HALF: ReadonlySet<string> = new Set(['periodFrom', 'periodTo', 'currency', 'locale']);

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
      size={760}
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
        <ScrollArea h={500} className="ww-settings-body" type="auto">
          {isTable(section) ? (
            <>
              <p className="ww-dialog-text">{t(`window/settings/${TABLES[section].help}`)}</p>
              <ChildRows key={section} entity={TABLES[section].entity} owner={null} ownerId={PROJECT_ID} />
            </>
          ) : (
            <div className="ww-fields ww-settings-fields">
              {FIELDS[section].map((field) =>
                fieldOf('project', field) === undefined ? null : (
                  <div key={field} className={HALF.has(field) ? 'ww-short' : 'ww-long'}>
                    <RowField entity="project" id={PROJECT_ID} field={field} withHelp />
                  </div>
                ),
              )}
            </div>
          )}
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
