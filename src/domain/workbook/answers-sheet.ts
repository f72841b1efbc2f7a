import { formatActionNumber, formatEvidenceNumber } from '../audit/audit.ts';
import type { QuestionResult, Scorecard } from '../scoring/scorecard.ts';
import {
  ANSWER_FIELDS,
  listRatingWords,
  NO,
  showAnswer,
  STRENGTH_CHOICES,
  YES,
} from './answer-fields.ts';
import { textCell, type SheetColumn, type WorkbookSheet } from './sheet.ts';

export const ANSWERS = 'Answers';
export const QUESTION_ID = 'Question id';

/** By the part of the answer that stands below. */
export const ANSWER_HEADINGS = {
  rating: 'Rating',
  naReason: 'Why it does not apply',
  narrative: 'Arrangements',
  impact: 'Difference it makes',
  evidenceStrength: 'Strength of evidence',
  complete: 'Complete',
} as const;

/** One row for each question, in the order they are asked. */
export function buildAnswersSheet({ standards, template }: Scorecard): WorkbookSheet {
  const { scale } = template;
  return {
    name: ANSWERS,
    isList: true,
    columns: [
      { heading: 'Number', width: 9 },
      { heading: 'Standard', width: 22 },
      { heading: 'Question', width: 26 },
      { heading: 'What is asked', width: 42 },
      { heading: 'Strength of the duty', width: 11 },
      { heading: ANSWER_HEADINGS.rating, width: 16, isOpen: true, choices: listRatingWords(scale) },
      { heading: ANSWER_HEADINGS.naReason, width: 28, isOpen: true },
      { heading: ANSWER_HEADINGS.narrative, width: 60, isOpen: true },
      { heading: ANSWER_HEADINGS.impact, width: 45, isOpen: true },
      {
        heading: ANSWER_HEADINGS.evidenceStrength,
        width: 18,
        isOpen: true,
        choices: STRENGTH_CHOICES,
      },
      { heading: ANSWER_HEADINGS.complete, width: 11, isOpen: true, choices: [YES, NO] },
      { heading: 'Gap', width: 14 },
      { heading: 'Evidence', width: 16 },
      { heading: 'Actions', width: 14 },
      { heading: QUESTION_ID, width: 30 },
    ] satisfies readonly SheetColumn[],
    rows: standards.flatMap(({ questions }) =>
      questions.map((result) => {
        const shown = showAnswer(result.answer, scale);
        return [
          result.place,
          result.standardTitle,
          result.question.title,
          result.question.question,
          result.question.strength === 'must' ? 'Must' : 'Should',
          ...ANSWER_FIELDS.map((field) => shown[field]),
          describeGap(result),
          result.evidence.map(formatEvidenceNumber).join('; '),
          result.actions.map(formatActionNumber).join('; '),
          result.question.id,
        ].map(textCell);
      }),
    ),
  };
}

function describeGap({ isGap, isStatutoryGap }: QuestionResult): string {
  if (isStatutoryGap) return 'Statutory gap';
  return isGap ? 'Gap' : '';
}
