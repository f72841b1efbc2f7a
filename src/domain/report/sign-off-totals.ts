import { listAccepted, listActions } from '../scoring/list-actions.ts';
import { listEvidence } from '../scoring/list-evidence.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { summariseGaps, summariseOverall, summariseProgress } from './summarise.ts';
import { countOf } from './wording.ts';

export type Total = { readonly label: string; readonly value: string };

/** What is read back to those who sign: the audit in a few lines, as it stands. */
export function listSignOffTotals(scorecard: Scorecard): readonly Total[] {
  const { standards, counts } = scorecard;
  const completed = standards
    .flatMap(({ questions }) => questions)
    .filter(({ answer }) => answer.complete).length;
  return [
    { label: 'Answered', value: summariseProgress(scorecard) },
    {
      label: 'Marked as completed',
      value: `${completed} of ${countOf(counts.total, 'question')}`,
    },
    { label: 'Gaps', value: summariseGaps(scorecard) },
    { label: 'Actions', value: describeActions(scorecard) },
    { label: 'Evidence', value: describeEvidence(scorecard) },
    { label: 'Score', value: summariseOverall(scorecard) },
  ];
}

function describeActions(scorecard: Scorecard): string {
  const actions = listActions(scorecard);
  const overdue = actions.filter(({ isOverdue }) => isOverdue).length;
  const done = actions.filter(({ action }) => action.status === 'done').length;
  const accepted = listAccepted(scorecard).length;
  return [
    countOf(actions.length, 'action'),
    ...(done === 0 ? [] : [`${done} done`]),
    ...(overdue === 0 ? [] : [`${overdue} overdue`]),
    ...(accepted === 0 ? [] : [`${countOf(accepted, 'gap')} accepted for a reason`]),
  ].join(', ');
}

function describeEvidence(scorecard: Scorecard): string {
  const entries = listEvidence(scorecard);
  const stale = entries.filter(({ isStale }) => isStale).length;
  return [countOf(entries.length, 'item'), ...(stale === 0 ? [] : [`${stale} out of date`])].join(
    ', ',
  );
}
