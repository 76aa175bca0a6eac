/** What a row of each table is called inside a sentence, alone and in number. */
import type { EntityMessages } from '../field-messages.ts';

export const entities = {
  project: { one: 'project', many: 'projects' },
  activity: { one: 'activity', many: 'activities' },
  output: { one: 'output', many: 'outputs' },
  stakeholder: { one: 'stakeholder', many: 'stakeholders' },
  input: { one: 'input', many: 'inputs' },
  proxy: { one: 'financial proxy', many: 'financial proxies' },
  outcome: { one: 'outcome', many: 'outcomes' },
  indicator: { one: 'indicator', many: 'indicators' },
  outcomeOutput: { one: 'link between an output and an outcome', many: 'links between outputs and outcomes' },
  outcomeStep: { one: 'step from one outcome to another', many: 'steps from one outcome to another' },
  factor: { one: 'further factor', many: 'further factors' },
  assumption: { one: 'assumption', many: 'assumptions' },
  tag: { one: 'tag', many: 'tags' },
  outcomeTag: { one: 'tag of an outcome', many: 'tags of outcomes' },
  referenceTable: { one: 'reference table', many: 'reference tables' },
  referenceValue: { one: 'line of a reference table', many: 'lines of reference tables' },
  evidence: { one: 'piece of evidence', many: 'pieces of evidence' },
  columnFigure: { one: 'figure for one column', many: 'figures for one column' },
  figureNote: { one: 'note on a figure', many: 'notes on figures' },
  citation: { one: 'citation', many: 'citations' },
} as const satisfies EntityMessages;
