import { formatActionNumber, type PlannedAction } from '../../audit/audit.ts';
import { ACTION_STATUS_WORDS, PRIORITY_WORDS } from '../../audit/audit-words.ts';
import type { QuestionResult, Scorecard } from '../../scoring/scorecard.ts';
import { isOverdue } from '../../scoring/timeliness.ts';
import { formatShortDate, toPlainDate } from '../../shared/plain-date.ts';
import {
  describeAccepted,
  describeDate,
  describePlan,
  listCarried,
  toCell,
  toQuestionCell,
} from '../cells.ts';
import type { ReportBlock } from '../report-block.ts';

/** Actions by due date, those without one last; then the gaps accepted for a reason. */
export function buildActionPlan(scorecard: Scorecard): readonly ReportBlock[] {
  return [
    {
      kind: 'table',
      caption: 'Actions by due date',
      columns: [
        { title: 'Action', width: 0.28 },
        { title: 'From question', width: 0.17 },
        { title: 'Owner', width: 0.17 },
        { title: 'Due and status', width: 0.15 },
        { title: 'Measure of success and progress', width: 0.23 },
      ],
      rows: listPlanned(scorecard).map(({ action, result }) => ({
        cells: [
          toCell(describeWhat(action)),
          toQuestionCell(result),
          toCell(action.ownerRole || 'No owner yet'),
          toCell(`${describeDue(action, scorecard)}. ${describeStatus(action)}`),
          toCell(describeProgress(action)),
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
                toCell(`${formatActionNumber(action)} ${describeAccepted(action)}`),
              ],
            },
          ]
        : [],
    ),
  );
}

function describeWhat(action: PlannedAction): string {
  const first = `${formatActionNumber(action)} ${describePlan(action)}`;
  return [first, ...listCarried(action.carriedFrom)].join('\n');
}

function describeStatus({ status, completedOn, priority }: PlannedAction): string {
  const words = ACTION_STATUS_WORDS[status];
  const done = completedOn === undefined ? words : `${words}, ${formatShortDate(completedOn)}`;
  return priority === undefined ? done : `${done}. ${PRIORITY_WORDS[priority]} priority`;
}

/** Each note on a line of its own, oldest first. */
function describeProgress({ successMeasure, progress = [] }: PlannedAction): string {
  const notes = progress.map(
    ({ at, text }) => `${formatShortDate(toPlainDate(new Date(at)))}: ${text}`,
  );
  return [successMeasure || 'No measure given', ...notes].join('\n');
}

function describeDue(action: PlannedAction, { today }: Scorecard): string {
  const due = describeDate(action.dueDate, 'No date yet');
  return isOverdue(action, today) ? `${due} (overdue)` : due;
}
