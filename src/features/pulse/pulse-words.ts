import { ANSWER_SCALES, type AnswerScaleId } from '../../domain/pulse/answer-scales.ts';
import type { ReplyFault } from '../../domain/pulse/read-replies.ts';
import { lettersOf } from '../../items/sheets/named-sheet.ts';
import type { RoundProblem } from '../../storage/round-rows.ts';

export function nameScale(id: AnswerScaleId): string {
  return ANSWER_SCALES.find((scale) => scale.id === id)?.name ?? '';
}

/** `D12`, as the spreadsheet program calls the cell; `Row 12` where it is the whole row. */
export function nameCell(fault: ReplyFault): string {
  return 'column' in fault ? `${lettersOf(fault.column)}${fault.row}` : `Row ${fault.row}`;
}

/** What is there. What people wrote in words is never repeated: it could name somebody. */
export function describeFound(fault: ReplyFault): string {
  switch (fault.kind) {
    case 'unread':
      return fault.number === undefined
        ? `Words that are none of the answers (${nameScale(fault.scale).toLowerCase()})`
        : `“${fault.number}” is none of the answers (${nameScale(fault.scale).toLowerCase()})`;
    case 'duplicate':
      return `The same reply as row ${fault.first}`;
    case 'noAnswers':
      return 'No answer to any question that is taken';
    case 'unknownAgency':
      return 'No agency and no kind of agency of this round';
  }
}

export function describeRemedy(fault: ReplyFault): string {
  switch (fault.kind) {
    case 'unread':
      return 'This answer is left out, the rest of the reply counts. Correct the cell if it was a slip.';
    case 'duplicate':
      return 'It is counted once.';
    case 'noAnswers':
      return 'The row is left out.';
    case 'unknownAgency':
      return 'The reply counts for all together, and for no kind of agency. Correct the name if it should.';
  }
}

/** Why a survey was not stored, what is safe, and what to do next. */
export function explainSurveyProblem(problem: RoundProblem): string {
  switch (problem.kind) {
    case 'full':
      return 'There is not enough space on this device. Nothing has been stored. Delete files you no longer need from the device, then try again.';
    case 'missingRound':
    case 'missingRow':
      return 'It is no longer on this device: another tab may have removed it. Reload this page.';
    case 'newerVersion':
    case 'deleted':
      return 'Another tab has changed what is on this device. Nothing has been stored. Reload this page, then try again.';
    case 'unfit':
      return `Something is longer than can be stored (${problem.where}). Nothing has been stored. Shorten it, then try again.`;
    case 'damagedRow':
    case 'changedSince':
    case 'closed':
    case 'failed':
      return `The browser could not store it (${problem.kind}). Nothing has been changed. Try again.`;
  }
}
