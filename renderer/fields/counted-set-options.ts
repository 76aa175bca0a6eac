import { type Project, rowsBy } from '../../shared/model/index.ts';

/**
 * The sets into which the sub-groups of a stakeholder are divided. What is chosen is among them even where no sub-group
 * has it any more, so that it can be seen and changed.
 */
export function countedSetOptions(project: Project, stakeholder: string, chosen: string | null): readonly string[] {
  const sets = new Set<string>();
  for (const { subgroupSet } of rowsBy(project, 'stakeholder', 'parent', stakeholder)) {
    if (subgroupSet !== null) sets.add(subgroupSet);
  }
  if (chosen !== null) sets.add(chosen);
  return [...sets];
}
