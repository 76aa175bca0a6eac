import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeImpactMapCsv } from '../../../../main/workbook/index.ts';
import { guarded } from '../../../../main/workbook/write/impact-map-csv.ts';
import { examples } from '../../../../shared/examples/index.ts';
import { impactMapLines } from '../../../../shared/model/index.ts';
import { changedBy, smallProject } from '../../../support/small-project.ts';
import { workbookProjects } from '../../../support/workbook-projects.ts';
import { workbookContext } from '../../../support/written-workbook.ts';

const lwtc = examples[0]?.project();
if (lwtc === undefined) throw new Error('There is no example');

describe('the impact map as CSV', () => {
  it('has the lines of the map, with unrounded results', () => {
    const { data } = Papa.parse<Record<string, string>>(writeImpactMapCsv(lwtc, workbookContext), { header: true });
    expect(data).toHaveLength(impactMapLines(lwtc, { emptyLines: false }).length);
    expect(data[0]).toMatchObject({
      Line: '1',
      Stakeholder: 'Participants',
      Outcome: 'A healthier diet',
      Quantity: '237',
      Valued: 'Yes',
      'Counted as': 'End of year; Duration counts: From the first value; Inputs: Undiscounted; Discount rate: 3.5%',
    });
    expect(Number(data[0]?.['Year 3'])).toBeCloseTo(5294.3, 1);
    const total = data.reduce((sum, line) => sum + Number(line['Present value']), 0);
    expect(total).toBeCloseTo(699_154.05, 2);
  });

  it('holds what formulas come to, and why where they come to nothing', () => {
    const project = changedBy(
      smallProject({}, { outcome: { quantity: { formula: '{a}*2' }, duration: { formula: 'nobody' } } }),
      { type: 'insert', entity: 'assumption', id: 'a', values: { name: 'people', value: 30 } },
    );
    const { data } = Papa.parse<Record<string, string>>(writeImpactMapCsv(project, workbookContext), { header: true });
    expect(data[0]?.Quantity).toBe('60');
    expect(data[0]?.Duration).toMatch(/nobody/);
    expect(data[0]?.Valued).toBe('No');
  });

  it.each(['=1+1', '+44', '-5', '@home', '\tx', '\rx', '\nx'])('puts an apostrophe before the text %j', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });

  it('leaves numbers and other texts alone', () => {
    expect(guarded(-5)).toBe(-5);
    expect(guarded('a-b=c')).toBe('a-b=c');
    expect(guarded(null)).toBe('');
    expect(guarded(Number.NaN)).toBe('');
  });

  it('quotes what needs quoting and ends lines as RFC 4180 says', () => {
    const hostile = workbookProjects.find(({ name }) => name === 'hostile text')?.project;
    if (hostile === undefined) throw new Error('The project has another name');
    const csv = writeImpactMapCsv(hostile, workbookContext);
    expect(csv).toContain("'@SUM(A1)");
    expect(csv).toContain('\r\n');
    const { data, errors } = Papa.parse<string[]>(csv);
    expect(errors).toEqual([]);
    expect(new Set(data.map((line) => line.length)).size).toBe(1);
  });
});
