import { formatActionNumber, type Action } from '../audit/audit.ts';
import type { QuestionResult, Scorecard } from '../scoring/scorecard.ts';
import { isOverdue } from '../scoring/timeliness.ts';
import { formatShortDate, toPlainDate } from '../shared/plain-date.ts';
import { PRIORITY_CHOICES, showAction, STATUS_CHOICES } from './action-fields.ts';
import { listQuestionNames } from './find-question.ts';
import { dateCell, textCell, type SheetCell, type WorkbookSheet } from './sheet.ts';

export const ACTIONS = 'Actions';
export const ACTION_ID = 'Action id';

/** By the part of the action that stands below. */
export const ACTION_HEADINGS = {
  what: 'What will be done, or why the gap is accepted',
  ownerRole: 'Owner',
  dueDate: 'Due',
  status: 'Status',
  priority: 'Priority',
  completedOn: 'Done on',
  successMeasure: 'Measure of success',
  reviewDate: 'Look again by',
} as const;

/** What a row without an id is known by: it is a new one. */
export const ACTION_BESIDE = { kind: 'Kind', question: 'Question' } as const;
export const ACTION_KINDS = ['Action', 'Gap accepted'] as const;

/** One row for each action and each gap that is accepted. */
export function buildActionsSheet(scorecard: Scorecard): WorkbookSheet {
  const questions = new Map(
    scorecard.standards
      .flatMap((standard) => standard.questions)
      .map((result) => [result.question.id, result]),
  );
  const open = { isOpen: true } as const;
  return {
    name: ACTIONS,
    isList: true,
    columns: [
      { heading: 'Number', width: 9 },
      { heading: ACTION_BESIDE.kind, width: 14, choices: ACTION_KINDS },
      {
        heading: ACTION_BESIDE.question,
        width: 30,
        choices: listQuestionNames(scorecard.template),
      },
      { heading: ACTION_HEADINGS.what, width: 52, ...open },
      { heading: ACTION_HEADINGS.ownerRole, width: 22, ...open },
      { heading: ACTION_HEADINGS.dueDate, width: 13, kind: 'date', ...open },
      { heading: ACTION_HEADINGS.status, width: 14, choices: STATUS_CHOICES, ...open },
      { heading: ACTION_HEADINGS.priority, width: 11, choices: PRIORITY_CHOICES, ...open },
      { heading: ACTION_HEADINGS.completedOn, width: 13, kind: 'date', ...open },
      { heading: ACTION_HEADINGS.successMeasure, width: 40, ...open },
      { heading: ACTION_HEADINGS.reviewDate, width: 13, kind: 'date', ...open },
      { heading: 'Progress', width: 40 },
      { heading: 'Overdue', width: 10 },
      { heading: ACTION_ID, width: 38 },
    ],
    rows: scorecard.actions.map((action) =>
      showRow(action, questions.get(action.questionId), scorecard),
    ),
  };
}

function showRow(
  action: Action,
  result: QuestionResult | undefined,
  { today }: Scorecard,
): readonly SheetCell[] {
  const shown = showAction(action);
  const isLate = action.kind === 'planned' && isOverdue(action, today);
  return [
    textCell(formatActionNumber(action)),
    textCell(ACTION_KINDS[action.kind === 'planned' ? 0 : 1]),
    textCell(result === undefined ? '' : `${result.place} ${result.question.title}`),
    textCell(shown.what),
    textCell(shown.ownerRole),
    dateCell(shown.dueDate === '' ? undefined : shown.dueDate),
    textCell(shown.status),
    textCell(shown.priority),
    dateCell(shown.completedOn === '' ? undefined : shown.completedOn),
    textCell(shown.successMeasure),
    dateCell(shown.reviewDate === '' ? undefined : shown.reviewDate),
    textCell(listProgress(action)),
    textCell(isLate ? 'Overdue' : ''),
    textCell(action.id),
  ];
}

function listProgress(action: Action): string {
  if (action.kind === 'accepted') return '';
  return (action.progress ?? [])
    .map(({ at, text }) => `${formatShortDate(toPlainDate(new Date(at)))}: ${text}`)
    .join('\n');
}
