/** Whether a file was changed behind the program's back, where, and between which times. */
import { fieldText, findIn, rowText, valueText } from '../../shared/changes/index.ts';
import { type Disagreement, disagreementsOf } from '../../shared/history/index.ts';
import type { Translator } from '../../shared/messages/index.ts';
import type { Project } from '../../shared/model/index.ts';
import { type ChainFault, chainFaults, type ProjectWithHistory } from '../project-file/index.ts';
import { timeText } from './history-text.ts';
import { startOf } from './read-history.ts';

interface Verification {
  readonly sound: boolean;
  readonly project: Project;
  readonly entries: number;
  readonly last: { readonly seq: number; readonly hash: string };
  readonly faults: readonly ChainFault[];
  readonly disagreements: readonly Disagreement[];
}

export function verificationOf({ project, revision, history }: ProjectWithHistory): Verification {
  const { snapshots, changes, links } = history;
  const faults = chainFaults(links);
  if (snapshots.length === 0) faults.unshift({ kind: 'noStart', link: 'snapshot', seq: 0, after: null, before: null });
  // Rows are held against the history as far back as it is of the present form: a migration changes them too.
  const from = snapshots.at(-1)?.seq ?? 0;
  const since = changes.filter(({ seq }) => seq > from);
  const disagreements = snapshots.length === 0 ? [] : disagreementsOf(startOf(history, from), since, project);
  return {
    sound: faults.length === 0 && disagreements.length === 0,
    project,
    entries: changes.length,
    last: { seq: revision, hash: links.at(-1)?.hash ?? '' },
    faults,
    disagreements,
  };
}

export function verificationText(verification: Verification, translator: Translator): string {
  const { t } = translator;
  const { sound, entries, last } = verification;
  const found = findingsOf(verification, translator).map(({ text, place }) => `  ${text} ${place}`.trimEnd());
  const verdict = sound ? t('cli/history/sound', { count: entries }) : t('cli/history/broken');
  return [verdict, ...found, t('cli/history/last', last), t('cli/history/limits')].join('\n');
}

export function verificationJson(verification: Verification, translator: Translator): object {
  const { sound, entries, last } = verification;
  return {
    sound,
    entries,
    last,
    findings: findingsOf(verification, translator),
    limits: translator.t('cli/history/limits'),
  };
}

function findingsOf({ project, faults, disagreements }: Verification, translator: Translator) {
  const { t } = translator;
  const find = findIn(project);
  return [
    ...faults.map((fault) => ({
      kind: fault.kind,
      seq: fault.seq,
      text:
        fault.kind === 'altered' && fault.link === 'snapshot'
          ? t('cli/history/fault/snapshot', { seq: fault.seq })
          : t(`cli/history/fault/${fault.kind}`, { seq: fault.seq }),
      place: placeText(linkText(fault.after, translator), linkText(fault.before, translator), translator),
    })),
    ...disagreements.map((misfit) => {
      const { entity, id, field, expected, found, after, before } = misfit;
      const row = rowText(entity, id, null, find, translator);
      const text = () => {
        if (field === null)
          return found === false ? t('cli/history/row/gone', { row }) : t('cli/history/row/there', { row });
        if (field === 'order') return t('cli/history/row/order', { row });
        return t('cli/history/cell', {
          cell: t('changes/rows/figure', { field: fieldText(entity, field, translator), row }),
          expected: valueText(entity, field, expected, find, translator),
          found: valueText(entity, field, found, find, translator),
        });
      };
      return {
        kind: 'tables',
        seq: before?.seq ?? null,
        text: text(),
        place: placeText(momentText(after, translator), momentText(before, translator), translator),
      };
    }),
  ];
}

function linkText(link: ChainFault['after'], translator: Translator): string | null {
  if (link === null) return null;
  const { seq, at } = link;
  return at === null ? translator.t('cli/history/place/snapshot', { seq }) : momentText({ seq, at }, translator);
}

function momentText(moment: Disagreement['after'], { t }: Translator): string | null {
  return moment === null ? null : t('cli/history/place/moment', { seq: moment.seq, at: timeText(moment.at) });
}

function placeText(after: string | null, before: string | null, { t }: Translator): string {
  if (after !== null && before !== null) return t('cli/history/place/between', { after, before });
  if (after !== null) return t('cli/history/place/after', { after });
  return before === null ? '' : t('cli/history/place/before', { before });
}
