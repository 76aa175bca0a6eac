/**
 * The tables of a project, in an order in which every table stands after those that its rows belong to. Stated apart from the catalogue so
 * that fields can name the table that they refer to.
 */
export const entityNames = [
  'project',
  'activity',
  'output',
  'stakeholder',
  'input',
  'proxy',
  'outcome',
  'indicator',
  'outcomeOutput',
  'outcomeStep',
  'factor',
  'assumption',
  'tag',
  'outcomeTag',
  'referenceTable',
  'referenceValue',
  'evidence',
  'columnFigure',
  'figureNote',
  'citation',
] as const;

export type EntityName = (typeof entityNames)[number];
