import { formatActionNumber, type PlannedAction } from '../../audit/audit.ts';
import { ACTION_STATUS_WORDS } from '../../audit/audit-words.ts';
import type { QuestionResult, Scorecard } from '../../scoring/scorecard.ts';
import { isOverdue } from '../../scoring/timeliness.ts';
import { describeDate, describePlan, toCell, toQuestionCell } from '../cells.ts';
import type { ReportBlock } from '../report-block.ts';

/** Actions by due date, those without one last; then the gaps accepted for a reason. */
export function buildActionPlan(scorecard: Scorecard): readonly ReportBlock[] {
  return [
    { kind: 'heading', level: 1, text: '4 Action plan', anchor: 'actions', startsPage: true },
    {
      kind: 'table',
      caption: 'Actions by due date',
      columns: [
        { title: 'Action', width: 0.28 },
        { title: 'From question', width: 0.17 },
        { title: 'Owner', width: 0.17 },
        { title: 'Due and status', width: 0.15 },
        { title: 'Measure of success', width: 0.23 },
      ],
      rows: listPlanned(scorecard).map(({ action, result }) => ({
        cells: [
          toCell(`${formatActionNumber(action)} ${describePlan(action)}`),
          toQuestionCell(result),
          toCell(action.ownerRole || 'No owner yet'),
          toCell(`${describeDue(action, scorecard)}. ${ACTION_STATUS_WORDS[action.status]}`),
          toCell(action.successMeasure || 'None given'),
        ],
      })),
      emptyText: 'No actions yet.',
    },
    { kind: 'heading', level: 2, text: 'Gaps accepted for a reason', anchor: 'accepted' },
    {
      kind: 'table',
      caption: 'Gaps that are accepted, with the reason',
      columns: [
        { title: 'Gap', width: 0.35 },
        { title: 'Reason for accepting it', width: 0.65 },
      ],
      rows: listAccepted(scorecard),
      emptyText: 'No gap is accepted for a reason.',
    },
  ];
}

type Planned = { readonly action: PlannedAction; readonly result: QuestionResult };

function listResults({ standards }: Scorecard): readonly QuestionResult[] {
  return standards.flatMap((standard) => standard.questions);
}

function listPlanned(scorecard: Scorecard): readonly Planned[] {
  return listResults(scorecard)
    .flatMap((result) =>
      result.actions.flatMap((action) => (action.kind === 'planned' ? [{ action, result }] : [])),
    )
    .sort((a, b) => (a.action.dueDate ?? '9999').localeCompare(b.action.dueDate ?? '9999'));
}

/** A reason given for a gap that has since closed stands with its answer alone. */
function listAccepted(scorecard: Scorecard): Extract<ReportBlock, { kind: 'table' }>['rows'] {
  const gaps = listResults(scorecard).filter(({ isGap }) => isGap);
  return gaps.flatMap((result) =>
    result.actions.flatMap((action) =>
      action.kind === 'accepted'
        ? [
            {
              cells: [
                toQuestionCell(result),
                toCell(`${formatActionNumber(action)} ${action.reason || 'No reason given'}`),
              ],
            },
          ]
        : [],
    ),
  );
}

function describeDue(action: PlannedAction, { today }: Scorecard): string {
  const due = describeDate(action.dueDate, 'No date yet');
  return isOverdue(action, today) ? `${due} (overdue)` : due;
}
