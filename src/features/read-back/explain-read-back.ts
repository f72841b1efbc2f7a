import { joinWords } from '../../domain/shared/count-words.ts';
import { ACTION_BESIDE, ACTION_HEADINGS } from '../../domain/workbook/actions-sheet.ts';
import { ANSWER_HEADINGS } from '../../domain/workbook/answers-sheet.ts';
import { EVIDENCE_BESIDE, EVIDENCE_HEADINGS } from '../../domain/workbook/evidence-sheet.ts';
import type { GivenCell, GivenProblem } from '../../domain/workbook/find-given.ts';
import type { CellProblem } from '../../domain/workbook/plan-read-back.ts';
import { explainSheetFault, type SheetFault } from '../../items/sheet-fault.ts';
import { explainWriteProblem } from '../../storage/explain-write-problem.ts';
import type { RowsChangedSince } from '../../storage/read-back.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';

/** What is wrong with a chosen file, and what to do next. */
export function explainFile(problem: SheetFault | GivenProblem['kind']): string {
  switch (problem) {
    case 'notOurs':
      return 'The selected file was not made by this app, or its hidden sheet “Meta” was removed. Select the workbook you downloaded from this audit’s report';
    case 'otherAudit':
      return 'The selected file belongs to another audit. Open that audit, then read the file back there';
    case 'otherQuestions':
      return 'The selected file was made for another version of the questions. Download the workbook again from this audit’s report';
    case 'newerFormat':
      return 'The selected file was made by a newer version of this app. Update the app, then read it back';
    default:
      return explainSheetFault(problem);
  }
}

/** What cannot be taken from a cell, and what to do. */
export function explainCell({ fault }: CellProblem): string {
  switch (fault.kind) {
    case 'notAChoice':
      return `This must be ${joinChoices(fault.allowed)}. Choose one of them.`;
    case 'notADate':
      return 'This must be a date, like 22/11/2026.';
    case 'tooLong':
      return `This must be ${fault.most.toLocaleString('en-GB')} characters or fewer. Shorten it.`;
    case 'notOfThisKind':
      return 'This row has no such part, so the cell must stay as it was. Empty it.';
    case 'noQuestion':
      return 'Choose the question this action belongs to, in the column “Question” of this row.';
    case 'noSuchQuestion':
      return 'This audit has no such question. Use its number, like 1.2, or its title.';
    case 'twoQuestions':
      return 'A spreadsheet makes no difference between 1.1 and 1.10. Write the number with the title of the question.';
    case 'noNewQuestion':
      return 'A question cannot be added here. Write in the row of a question that is asked.';
    case 'noNewFile':
      return 'A file cannot be added here. Choose another kind, or attach the file in the app.';
    case 'unknownRow':
      return 'No row of this audit has this id. It may have been removed from the audit, or the id was changed.';
  }
}

function joinChoices(allowed: readonly string[]): string {
  return joinWords(allowed.map((word) => `“${word}”`)).replace(/ and (?=“[^“]*$)/u, ' or ');
}

/** What became of the audit when the changes could not be stored. */
export function explainStoring(problem: WriteProblem | RowsChangedSince): string {
  switch (problem.kind) {
    case 'rowsChangedSince':
      return 'Something was changed elsewhere while you were looking. Nothing has been changed. The list below is up to date now: look at it again.';
    case 'signedOff':
      return 'This audit is signed off. Nothing has been changed. Reopen it first, then read the file back.';
    default:
      return `Nothing has been changed. ${explainWriteProblem(problem)}`;
  }
}

/** The heading a cell stands under. */
export function nameField({ list, field }: GivenCell): string {
  const headings = {
    answers: ANSWER_HEADINGS,
    actions: { ...ACTION_HEADINGS, ...ACTION_BESIDE },
    evidence: { ...EVIDENCE_HEADINGS, ...EVIDENCE_BESIDE },
  };
  return new Map<string, string>(Object.entries(headings[list])).get(field) ?? field;
}
