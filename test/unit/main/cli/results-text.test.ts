import { describe, expect, it } from 'vitest';
import { resultsText } from '../../../../main/cli/results-text/index.ts';
import { calculate } from '../../../../shared/engine/index.ts';
import { examples } from '../../../../shared/examples/index.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';
import { type Command, PROJECT_ID, type Project } from '../../../../shared/model/index.ts';
import { addTable, shippedTables } from '../../../../shared/reference-data/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

const translator = createTranslator('en');

function textOf(project: Project, ids = false): string {
  return resultsText({ project, results: calculate(project), translator, overrides: [], ids });
}

function exampleNamed(name: string): Project {
  const example = examples.find((each) => each.name === name);
  if (example === undefined) throw new Error(name);
  return example.project();
}

function insert(entity: Extract<Command, { type: 'insert' }>['entity'], id: string, values: object): Command {
  return { type: 'insert', entity, id, values: { ...values } };
}

/** A section from its first words to the next blank line. */
function section(text: string, begins: string): string {
  const found = text.split('\n\n').find((each) => each.startsWith(begins));
  if (found === undefined) throw new Error(`No section “${begins}” in:\n${text}`);
  return found;
}

const plain = smallProject({}, {});

describe('the results as text', () => {
  it('leave out every section that has nothing to say', () => {
    const text = textOf(plain);
    for (const heading of ['Tag ', 'Output ', 'Agency ', 'Kind of value', 'Treatment', 'Funder', 'The public purse']) {
      expect(text).not.toContain(`\n${heading}`);
    }
    for (const word of ['With sub-groups', '95 %', 'horizon', 'multipliers', 'above zero', 'not in the total']) {
      expect(text).not.toContain(word);
    }
    expect(text).not.toContain('Calculated with');
    expect(text).not.toContain('\n\n\n');
  });

  it('show what is below nothing as the project says', () => {
    expect(textOf(plain)).toMatch(/Net present value +-£33\.82/);
    expect(textOf(smallProject({ negatives: 'brackets' }, {}))).toMatch(/Net present value +\(£33\.82\)/);
  });

  it('say both paybacks, and what the horizon cuts', () => {
    const text = textOf(smallProject({ horizon: 5 }, { outcome: { duration: 8 } }));
    expect(text).toMatch(/Present value cut off by the horizon +£2,358\.90/);
    expect(text).toMatch(/Payback by one year’s impact +12\.0 months|Payback by one year’s impact +12 months/);
    expect(text).toMatch(/Payback by the running total +\d+(\.\d)? months/);
    expect(section(text, 'Conventions')).toMatch(/horizon +5 columns/i);
  });

  it('say the ratio with inputs counted the other way, and without multipliers above 1', () => {
    const project = changedBy(
      plain,
      insert('input', 'later', { stakeholder: 's', description: 'Second grant', amount: 500, column: 1 }),
      insert('factor', 'f', { outcome: 'o0', name: 'Equity', kind: 'multiplier', value: 2 }),
    );
    const results = calculate(project);
    const text = textOf(project);
    expect(text).toMatch(new RegExp(`Ratio with inputs discounted +£${results.ratioOtherInputs?.toFixed(2)} for`));
    expect(text).toMatch(
      new RegExp(`without multipliers above 1 +£${results.ratioWithoutMultipliers?.toFixed(2)} for`),
    );
    expect(section(text, 'Input')).toMatch(/Worth +Present value/);
    const turned = changedBy(project, ...set('project', PROJECT_ID, { inputDiscounting: 'discounted' }));
    expect(textOf(turned)).toContain('Ratio with inputs undiscounted');
  });

  it('foot: the waterfall as published, and each total is the total present value', () => {
    const text = textOf(exampleNamed('lwtc-devon-2015'));
    const figures = [...section(text, 'From gross').matchAll(/ (-?£[\d,.]+)( |$)/gm)].map(([, figure]) => figure);
    for (const figure of ['£1,129,431.36', '-£114,808.54', '-£79,534.81', '-£190,633.28', '-£45,300.69', '£699,154.05'])
      expect(figures).toContain(figure);
    const cafe = textOf(exampleNamed('riverside-repair-cafe'));
    for (const begins of ['Stakeholder', 'Output', 'Agency', 'Kind of value']) {
      expect(section(cafe, begins)).toMatch(/\nTotal +£30,630\.39 +100\.0%/);
    }
    expect(section(cafe, 'Year')).toMatch(/\nTotal .*£30,630\.39$/);
  });

  it('mark groups that overlap', () => {
    const cafe = textOf(exampleNamed('riverside-repair-cafe'));
    expect(section(cafe, 'Output')).toContain('\nThese overlap: an outcome counts in full under each.');
    expect(section(cafe, 'Agency')).not.toContain('These overlap');
    expect(section(cafe, 'Agency')).toContain('\nno agency');
  });

  it('total by tag, kind, funder and the public purse', () => {
    const text = textOf(exampleNamed('passion-works-studio'));
    expect(section(text, 'Tag')).toMatch(/Economic +4 +\$325,328\.00/);
    expect(section(text, 'Tag')).toMatch(/Environmental +3 +\$10,689\.95 .*\nTotal/);
    const cafe = textOf(exampleNamed('riverside-repair-cafe'));
    expect(section(cafe, 'Funder')).toMatch(/Public +£11,300\.00\nTotal/);
    expect(section(cafe, 'The public purse')).toMatch(/Fiscal value ÷ public inputs +0\.08/);
    expect(section(cafe, 'Treatment')).toMatch(/Excluded +1/);
    expect(cafe).toContain('Present value of outcomes above zero  £31,764.39');
  });

  it('tell sub-groups by set, and mark the set that is not in the total', () => {
    const group = (id: string, set: string) => [
      insert('stakeholder', id, { name: `Group ${id}`, parent: 's', subgroupSet: set }),
      insert('outcome', `${id}-o`, {
        stakeholder: id,
        description: `Change of ${id}`,
        quantity: 1,
        duration: 1,
        proxy: 'p0',
      }),
    ];
    const project = changedBy(
      plain,
      ...group('young', 'by age'),
      ...group('near', 'by place'),
      ...set('stakeholder', 's', { countedSet: 'by age' }),
    );
    const text = textOf(project);
    const stakeholders = section(text, 'Stakeholder');
    expect(stakeholders).toMatch(/^Stakeholder +Own outcomes +With sub-groups/);
    expect(stakeholders).toMatch(/– sub-groups “by age” +£96\.62\n/);
    expect(stakeholders).toMatch(/– sub-groups “by place” +£96\.62 +not in the total\n/);
    expect(stakeholders).toMatch(/\nTotal +£1,062\.80 +100\.0%\nAnother way/);
    expect(section(text, 'Outcome')).toMatch(/Change of near .*not in the total$/m);
  });

  it('tell the sampling range of a quantity that was counted', () => {
    const project = changedBy(
      plain,
      insert('indicator', 'n', { outcome: 'o0', wording: 'Asked', group: 120, answered: 60, changed: 45 }),
      ...set('outcome', 'o0', { quantityIndicator: 'n' }),
    );
    expect(textOf(project)).toMatch(/Outcome 0 +90 +75\.3 to 101\.1/);
  });

  it('say the conventions in words: the schedule by name, and the prices', () => {
    const tables = shippedTables.filter(({ values }) => values.kind !== 'unit-values');
    const project = changedBy(
      plain,
      ...tables.flatMap((table) => addTable(table, plain)),
      ...set('project', PROJECT_ID, {
        discountSchedule: 'uk-green-book-2022-standard',
        uprate: true,
        priceYear: '2024',
        priceIndex: 'uk-gdp-deflator-2025-12',
      }),
      ...set('outcome', 'o0', { discountSchedule: 'uk-green-book-2022-health' }),
    );
    const conventions = section(textOf(project), 'Conventions');
    expect(conventions).toMatch(/Discount schedule +Green Book 2022: standard rates\n/);
    expect(conventions).toMatch(/of some outcomes +Green Book 2022: rates for health\n/);
    expect(conventions).toMatch(/Prices +of 2024, uprated by “UK GDP deflator, December 2025”/);
    expect(section(textOf(plain), 'Conventions')).toMatch(/Discount rate +3\.5% a year\n +Inputs +Undiscounted\n/);
  });

  it('show ids where they are asked for, of what has no value as well', () => {
    const text = textOf(exampleNamed('riverside-repair-cafe'), true);
    expect(section(text, 'Id ')).toMatch(/^Id +Input/);
    expect(text).toMatch(/\nfame +The council is seen to act +Borough council +Excluded/);
  });

  it('say why there are no results', () => {
    const text = textOf(smallProject({ discountRate: null }, {}));
    expect(text).toContain('The discount rate is blank or is not a rate.');
    expect(text).toMatch(/Ratio +none/);
    expect(text).toMatch(/Discount rate +blank/);
  });
});
