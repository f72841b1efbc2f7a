import type { ReactElement } from 'react';

import { DataTable } from '../../components/data-table.tsx';
import type { ContributionPlan } from '../../domain/audit/plan-contributions.ts';
import { countOf } from '../../domain/report/wording.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import { nameContributor } from './field-words.ts';
import type { FileVerdict } from './judge-files.ts';

type FileTableProps = {
  readonly verdicts: readonly FileVerdict[];
  readonly plans: readonly ContributionPlan[];
  readonly isDone?: boolean;
};

/** One row for each file: what it is, and what to do about it. */
export function FileTable({ verdicts, plans, isDone = false }: FileTableProps): ReactElement {
  const planById = new Map(plans.map((plan) => [plan.id, plan]));
  const rows = verdicts.map((verdict, place) => ({
    key: String(place),
    verdict,
    plan: verdict.kind === 'ready' ? planById.get(verdict.file.id) : undefined,
  }));
  return (
    <DataTable
      caption="Files"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'file',
          heading: 'File',
          rowHeader: true,
          render: ({ verdict }) => <span className="s11-colleagues__file">{verdict.fileName}</span>,
        },
        {
          key: 'result',
          heading: 'Result',
          render: ({ verdict }) => RESULTS[isDone ? 'done' : 'before'][verdict.kind],
        },
        {
          key: 'detail',
          heading: 'What it is',
          render: ({ verdict }) => describe(verdict),
        },
        {
          key: 'next',
          heading: isDone ? 'What came of it' : 'What to do',
          render: ({ verdict, plan }) =>
            verdict.kind === 'ready' ? sayWhatComes(plan, isDone) : verdict.next,
        },
      ]}
    />
  );
}

const RESULTS = {
  before: { ready: 'Can be brought in', skipped: 'Skipped', refused: 'Not brought in' },
  done: { ready: 'Brought in', skipped: 'Skipped', refused: 'Not brought in' },
} as const;

function describe(verdict: FileVerdict): string {
  if (verdict.kind !== 'ready') return verdict.what;
  const { contributor, savedAt } = verdict.file.contribution;
  return `From ${nameContributor(contributor)}, saved ${formatMoment(savedAt)}`;
}

function sayWhatComes(plan: ContributionPlan | undefined, isDone: boolean): string {
  if (plan === undefined) return '';
  const clashes = plan.merges.filter(({ kind }) => kind === 'clash').length;
  const taken = plan.merges.length - clashes;
  const items = plan.evidence.length + plan.actions.length;
  const parts = [
    ...(clashes === 0 ? [] : [`${clashes} ${isDone ? 'decided by you' : 'for you to decide'}`]),
    ...(taken === 0
      ? []
      : [`${countOf(taken, 'field')} as they wrote ${taken === 1 ? 'it' : 'them'}`]),
    ...(items === 0 ? [] : [`${countOf(items, 'item')} of evidence and actions`]),
  ];
  return parts.length === 0 ? 'Nothing new in it' : parts.join(', ');
}
