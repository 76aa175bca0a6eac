import { describe, expect, it } from 'vitest';
import { idleOverrides } from '../../../../main/cli/idle-overrides.ts';
import { type Overridden, overrideSettings, overridesJson } from '../../../../main/cli/override-settings.ts';
import { calculate } from '../../../../shared/engine/index.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';
import { PROJECT_ID, type Project, settingsOf } from '../../../../shared/model/index.ts';
import { addTable, shippedTables } from '../../../../shared/reference-data/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

const translator = createTranslator('en');
const project = smallProject({}, { outcome: { duration: 3, dropOff: 0.2 } });

function overridden(texts: readonly string[], of: Project = project): Overridden {
  const result = overrideSettings(of, texts, translator);
  if (!result.ok) throw new Error(translator.sentence(result.problem));
  return result.value;
}

function refusal(...texts: string[]): string {
  const result = overrideSettings(project, texts, translator);
  if (result.ok) throw new Error('followed');
  return translator.sentence(result.problem);
}

describe('--set', () => {
  it('reads a rate as a share or as a percentage, by the point whatever the locale', () => {
    const german = smallProject({ locale: 'de-DE' }, {});
    for (const of of [project, german]) {
      for (const text of ['0.01047', '1.047%', '1.047 %', ' 1047e-5']) {
        const after = overridden([`discountRate=${text}`], of);
        expect(settingsOf(after.project).discountRate).toBe(0.01047);
      }
    }
  });

  it('gives what a project with those settings gives, and leaves the project as it was', () => {
    const before = settingsOf(project);
    const texts = ['discountRate=0.01047', 'timing=activity-year-first', 'horizon=2', 'inputDiscounting=discounted'];
    const after = overridden(texts);
    const same = changedBy(
      project,
      ...set('project', PROJECT_ID, {
        discountRate: 0.01047,
        timing: 'activity-year-first',
        horizon: 2,
        inputDiscounting: 'discounted',
      }),
    );
    expect(calculate(after.project).ratio).toBe(calculate(same).ratio);
    expect(calculate(after.project).columns).toEqual(calculate(same).columns);
    expect(settingsOf(project)).toBe(before);
  });

  it('names each setting once, as it was given last', () => {
    const { overrides } = overridden(['horizon=5', 'title=Other', 'horizon=4', 'uprate=true', 'horizon=']);
    expect(overridesJson(overrides)).toEqual({ overrides: { horizon: null, title: 'Other', uprate: true } });
    expect(overridesJson([])).toEqual({ overrides: {} });
  });

  it('keeps what follows the first “=”, and reads a formula with the names of assumptions', () => {
    expect(settingsOf(overridden(['title=a=b']).project).title).toBe('a=b');
    const named = changedBy(project, {
      type: 'insert',
      entity: 'assumption',
      id: 'base-1',
      values: { name: 'base', value: 0.02 },
    });
    const after = overridden(['discountRate==Base+1%'], named);
    expect(settingsOf(after.project).discountRate).toEqual({ formula: '{base-1}+1%' });
    expect(calculate(after.project).plan.discountRate).toBeCloseTo(0.03, 12);
  });

  it('lists the settings where there is none of a name', () => {
    for (const key of ['discountrate', 'rate', 'id', 'horizon.2', '__proto__', '']) {
      const said = refusal(`${key}=1`);
      expect(said).toMatch(/no setting/);
      if (key !== '') expect(said).toContain('discountRate, discountSchedule, inputDiscounting');
    }
    expect(refusal('horizon')).toContain('--set KEY=VALUE');
  });

  it('says what can stand in a setting that cannot hold a value', () => {
    expect(refusal('discountRate=3.5')).toContain('a share such as 0.035 or a percentage such as 3.5%');
    expect(refusal('discountRate=1,5')).toContain('It takes a share');
    expect(refusal('discountRate==2%+')).toContain('The formula ends where');
    expect(refusal('timing=never')).toContain('end-of-year, activity-year-first, mid-year, custom');
    expect(refusal('horizon=0')).toContain('a whole number from 1 to 300');
    expect(refusal('horizon=2.5')).toContain('a whole number from 1 to 300');
    expect(refusal('uprate=perhaps')).toContain('true or false');
    expect(refusal('currency=pounds')).toContain('three letters');
    expect(refusal('periodFrom=2024-13-01')).toContain('2024-04-01');
    expect(refusal('priceYear=12')).toContain('2010/11');
    expect(refusal('firstExponent=400')).toContain('a number from -300 to 300');
    expect(refusal(`title=${'x'.repeat(1001)}`)).toContain('at most 1000 characters');
  });

  it('follows all or none', () => {
    const result = overrideSettings(project, ['horizon=2', 'timing=never'], translator);
    expect(result.ok).toBe(false);
  });
});

describe('--set with a reference table', () => {
  it('takes a table of the program by its name or its id, and brings it along', () => {
    const byName = overridden(['discountSchedule=green book 2022: rates for health']);
    const byId = overridden(['discountSchedule=uk-green-book-2022-health']);
    expect(byName.overrides).toEqual(byId.overrides);
    expect(byName.project.referenceTable.size).toBe(1);
    expect(calculate(byName.project).columns[0]?.discountFactor).toBeCloseTo(1 / 1.015, 12);
    expect(project.referenceTable.size).toBe(0);
  });

  it('takes one of the file as it is there, and lets it go', () => {
    const health = shippedTables.find(({ id }) => id === 'uk-green-book-2022-health');
    if (health === undefined) throw new Error('The table is gone');
    const own = changedBy(
      project,
      ...addTable(health, project),
      ...set('referenceTable', health.id, { name: 'Ours' }),
      ...set('project', PROJECT_ID, { discountSchedule: health.id }),
    );
    expect(settingsOf(overridden(['discountSchedule=ours'], own).project).discountSchedule).toBe(health.id);
    const cleared = overridden(['discountSchedule='], own);
    expect(settingsOf(cleared.project).discountSchedule).toBeNull();
    expect(calculate(cleared.project).plan.discountRate).toBe(0.035);
  });

  it('lists the tables that can stand there, and no others', () => {
    const said = refusal('discountSchedule=uk-gdp-deflator');
    expect(said).toContain('uk-green-book-2022-standard (Green Book 2022: standard rates)');
    expect(said).not.toMatch(/deflator \(|wellby/i);
    expect(refusal('priceIndex=uk-green-book-2022-standard')).toContain('UK GDP deflator');
  });
});

describe('--set of what a note or a column stands before', () => {
  it('takes the place of a value that a note puts there', () => {
    const noted = changedBy(project, {
      type: 'insert',
      entity: 'figureNote',
      id: 'project~project~discountRate',
      values: { entity: 'project', target: PROJECT_ID, field: 'discountRate', override: 0.1, reason: 'An assurer’s' },
    });
    expect(calculate(noted).plan.discountRate).toBe(0.1);
    const after = overridden(['discountRate=2%'], noted).project;
    expect(calculate(after).plan.discountRate).toBe(0.02);
    expect(after.figureNote.get('project~project~discountRate')?.reason).toBe('An assurer’s');
  });

  it('states discount factors column by column', () => {
    const texts = ['timing=custom', 'firstExponent=0', 'columnFactor.0=0.5', 'columnFactor.-1=2', 'columnFactor.0=0.6'];
    const { project: after, overrides } = overridden(texts);
    expect(calculate(after).columns[0]?.discountFactor).toBe(0.6);
    expect(overridesJson(overrides).overrides).toMatchObject({ 'columnFactor.0': 0.6, 'columnFactor.-1': 2 });
    const cleared = overridden(['columnFactor.0='], after).project;
    expect(calculate(cleared).columns[0]?.discountFactor).toBe(1);
    expect(refusal('columnFactor=1')).toContain('columnFactor.0 is the first');
    expect(refusal('columnFactor.300=1')).toContain('column by column');
    expect(refusal('columnFactor.0=-1')).toContain('a number from 0');
  });
});

describe('a setting that makes no difference', () => {
  const said = (...texts: string[]) => idleOverrides(overridden(texts), translator).join(' ');

  it('is spoken of', () => {
    expect(said('discountSchedule=uk-green-book-2022-standard', 'discountRate=1%')).toContain(
      'the schedule “Green Book 2022: standard rates” takes its place',
    );
    expect(said('firstExponent=1')).toContain('“firstExponent” takes no part under the timing “End of year”');
    expect(said('columnFactor.2=1')).toContain('“columnFactor.2”');
    expect(said('activityColumns=2')).toContain('“activityColumns”');
    expect(said('priceIndex=uk-gdp-deflator-2025-12')).toContain('--set uprate=true');
  });

  it('is not, where it makes one', () => {
    expect(said('discountRate=1%', 'timing=custom', 'firstExponent=1', 'activityColumns=2', 'columnFactor.2=1')).toBe(
      '',
    );
    expect(said('discountSchedule=', 'horizon=3', 'firstExponent=')).toBe('');
  });
});
