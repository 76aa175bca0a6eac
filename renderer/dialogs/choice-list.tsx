import { type ReactNode, useId } from 'react';
import type { Command } from '../../shared/model/index.ts';
import { useFormats } from '../format/index.ts';
import { useOpen, useText } from '../state/index.ts';
import { type RatioUnder, useRatiosUnder } from './ratio-under.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly help: ReactNode;
  /** What choosing it does. */
  readonly command: Command;
}

interface Props {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (choice: Choice) => void;
  /** Fields that belong to the choice that is made. */
  readonly children?: ReactNode;
}

/** The choices of a convention, each with what it does and the ratio that it gives. */
export function ChoiceList({ name, label, help, choices, chosen, onChoose, children }: Props) {
  const { results } = useOpen();
  const id = useId();
  const others = choices.filter(({ value }) => value !== chosen);
  const ratios = useRatiosUnder(others.map(({ value, command }) => ({ key: `${name} ${value}`, command })));
  const now: RatioUnder = {
    ratio: results.ratio,
    notValued: results.notValued.length + results.inputsNotValued.length,
  };
  return (
    <fieldset className="ww-choices" data-field={`project.${name}`}>
      <legend>{label}</legend>
      <p className="ww-choices-help">{help}</p>
      <div className="ww-choice-set">
        {choices.map((choice) => (
          <div key={choice.value} className="ww-choice" data-chosen={choice.value === chosen} data-value={choice.value}>
            <input
              type="radio"
              id={`${id}-${choice.value}`}
              name={id}
              checked={choice.value === chosen}
              aria-describedby={`${id}-${choice.value}-help ${id}-${choice.value}-ratio`}
              onChange={() => onChoose(choice)}
            />
            <label htmlFor={`${id}-${choice.value}`}>{choice.label}</label>
            <RatioText
              id={`${id}-${choice.value}-ratio`}
              isChosen={choice.value === chosen}
              now={now}
              under={choice.value === chosen ? now : ratios.get(`${name} ${choice.value}`)}
            />
            <div id={`${id}-${choice.value}-help`} className="ww-choice-help">
              {choice.help}
            </div>
          </div>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

interface RatioProps {
  readonly id: string;
  readonly isChosen: boolean;
  readonly now: RatioUnder;
  /** Not there while it is being worked out. */
  readonly under: RatioUnder | undefined;
}

function RatioText({ id, isChosen, now, under }: RatioProps) {
  const { t } = useText();
  const formats = useFormats();
  if (under === undefined) {
    return (
      <span id={id} className="ww-choice-ratio">
        <span aria-hidden>{t('window/conventions/working')}</span>
        <span className="ww-visually-hidden">{t('window/conventions/workingOut')}</span>
      </span>
    );
  }
  const { ratio, notValued } = under;
  const figure = ratio === null ? t('window/conventions/noRatio') : formats.money(ratio);
  // Only where the choice itself makes them so: what has no value under every choice is said elsewhere.
  const more = notValued > now.notValued ? t('window/conventions/notValued', { count: notValued }) : null;
  return (
    <span id={id} className="ww-choice-ratio ww-figures">
      <span className="ww-visually-hidden">
        {isChosen
          ? t('window/conventions/ratioIs', { ratio: figure })
          : t('window/conventions/ratioWould', { ratio: figure })}
      </span>
      <span aria-hidden>{figure}</span>
      {more !== null && <small>{more}</small>}
    </span>
  );
}
