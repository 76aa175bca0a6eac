import type { ReactNode } from 'react';
import { settingsOf } from '../../shared/model/index.ts';
import { useOpen, useText } from '../state/index.ts';
import { ChoiceList } from './choice-list.tsx';
import { customTiming, settingCommand } from './setting-commands.ts';
import { useChoose } from './use-choose.ts';

/** Conventions with a sentence for each of their options. */
const OPTIONS = {
  timing: ['end-of-year', 'activity-year-first', 'mid-year', 'custom'],
  durationCounts: ['from-first-value', 'after-activity'],
  fractionalDuration: ['pro-rata', 'round-up'],
  dropOffStart: ['second-year', 'first-year-after-activity'],
  inputDiscounting: ['undiscounted', 'discounted'],
} as const;

type Convention = keyof typeof OPTIONS;

interface Props<C extends Convention> {
  readonly field: C;
  readonly explained: (option: (typeof OPTIONS)[C][number]) => string;
  readonly children?: ReactNode;
}

/** A convention of the calculation, chosen among its options. */
export function ConventionChoice<C extends Convention>({ field, explained, children }: Props<C>) {
  const { project, results } = useOpen();
  const { fieldLabel, fieldHelp, optionLabel } = useText();
  const choose = useChoose(field);
  const options: readonly (typeof OPTIONS)[C][number][] = OPTIONS[field];
  return (
    <ChoiceList
      name={field}
      label={fieldLabel('project', field)}
      help={fieldHelp('project', field)}
      chosen={settingsOf(project)[field]}
      choices={options.map((option) => ({
        value: option,
        label: optionLabel('project', field, option),
        help: explained(option),
        command: option === 'custom' ? customTiming(project, results.plan) : settingCommand(field, option),
      }))}
      onChoose={choose}
    >
      {children}
    </ChoiceList>
  );
}

/** Whether prices of other years are taken to the project's. */
export function UprateChoice() {
  const { project } = useOpen();
  const { t, fieldLabel, fieldHelp } = useText();
  const choose = useChoose('uprate');
  return (
    <ChoiceList
      name="uprate"
      label={fieldLabel('project', 'uprate')}
      help={fieldHelp('project', 'uprate')}
      chosen={settingsOf(project).uprate ? 'yes' : 'no'}
      choices={(['no', 'yes'] as const).map((value) => ({
        value,
        label: t(`window/conventions/choices/uprateNames/${value}`),
        help: t(`window/conventions/choices/uprate/${value}`),
        command: settingCommand('uprate', value === 'yes'),
      }))}
      onChoose={choose}
    />
  );
}
