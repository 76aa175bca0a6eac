import type { Translator } from '../../../shared/messages/index.ts';
import type { Project } from '../../../shared/model/index.ts';
import type { Lead } from '../../grid/index.ts';
import type { FigureUse } from '../assumption-uses.ts';
import { goToUse, nameOfUse } from '../use-places.ts';

/** Leads to a figure, wherever it stands. */
export function useLead(project: Project, use: FigureUse, translator: Translator): Lead {
  return {
    id: `${use.entity} ${use.id} ${use.field}`,
    label: nameOfUse(project, use, translator),
    go: (model) => goToUse(model, project, use),
  };
}
