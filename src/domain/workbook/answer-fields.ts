import { EVIDENCE_STRENGTHS, type Answer } from '../audit/audit.ts';
import { EVIDENCE_STRENGTH_WORDS } from '../audit/audit-words.ts';
import { fail, succeed, type Result } from '../shared/result.ts';
import type { Question, Scale } from '../template/template.ts';
import { findChoice, takeText, type CellFault } from './cell-fault.ts';

/** The parts of an answer that can be filled in or corrected in a spreadsheet program. */
export const ANSWER_FIELDS = [
  'rating',
  'naReason',
  'narrative',
  'impact',
  'evidenceStrength',
  'complete',
] as const;
export type AnswerField = (typeof ANSWER_FIELDS)[number];

export const NOT_APPLICABLE = 'Not applicable';
export const YES = 'Yes';
export const NO = 'No';

/** Best first, as people are used to have them offered. */
export function listRatingWords(scale: Scale): readonly string[] {
  return [...scale.points.map(({ label }) => label).toReversed(), NOT_APPLICABLE];
}

export const STRENGTH_CHOICES = EVIDENCE_STRENGTHS.map((each) => EVIDENCE_STRENGTH_WORDS[each]);

/** Each part as its cell says it; a private note is in none. */
export function showAnswer(answer: Answer, scale: Scale): Readonly<Record<AnswerField, string>> {
  const { rating, naReason, narrative, impact, evidenceStrength, complete } = answer;
  const unrated = naReason === undefined ? '' : NOT_APPLICABLE;
  return {
    rating: rating === undefined ? unrated : (scale.points[rating]?.label ?? ''),
    naReason: naReason ?? '',
    narrative,
    impact,
    evidenceStrength:
      evidenceStrength === undefined ? '' : EVIDENCE_STRENGTH_WORDS[evidenceStrength],
    complete: complete ? YES : NO,
  };
}

/** The answer with one part as a cell says it. What the cell does not speak of stays. */
export function takeAnswerCell(
  answer: Answer,
  field: AnswerField,
  text: string,
  { scale, question }: { readonly scale: Scale; readonly question: Question },
): Result<Answer, CellFault> {
  switch (field) {
    case 'rating':
      return takeRating(answer, text, scale, question);
    case 'naReason':
      return takeReason(answer, text, question);
    case 'narrative':
    case 'impact': {
      const words = takeText(text, 'text');
      return words.ok ? succeed({ ...answer, [field]: words.value }) : words;
    }
    case 'evidenceStrength': {
      const rest: Answer = { ...answer };
      delete rest.evidenceStrength;
      if (text.trim() === '') return succeed(rest);
      const place = findChoice(STRENGTH_CHOICES, text);
      const found = EVIDENCE_STRENGTHS[place];
      if (found === undefined) return fail({ kind: 'notAChoice', allowed: STRENGTH_CHOICES });
      return succeed({ ...rest, evidenceStrength: found });
    }
    case 'complete': {
      const place = text.trim() === '' ? 1 : findChoice([YES, NO], text);
      if (place === -1) return fail({ kind: 'notAChoice', allowed: [YES, NO] });
      return succeed({ ...answer, complete: place === 0 });
    }
  }
}

/** As in the app: not applicable takes the rating away and leaves every word; a rating leaves the reason. */
function takeRating(
  answer: Answer,
  text: string,
  scale: Scale,
  question: Question,
): Result<Answer, CellFault> {
  const unrated: Answer = { ...answer };
  delete unrated.rating;
  if (text.trim() === '') {
    if (answer.rating === undefined && answer.naReason === '') delete unrated.naReason;
    return succeed(unrated);
  }
  const allowed = listRatingWords(scale).filter(
    (word) => word !== NOT_APPLICABLE || question.notApplicableAllowed,
  );
  const place = findChoice(allowed, text);
  if (place === -1) return fail({ kind: 'notAChoice', allowed });
  const word = allowed[place];
  if (word === NOT_APPLICABLE) return succeed({ ...unrated, naReason: answer.naReason ?? '' });
  return succeed({ ...unrated, rating: scale.points.findIndex(({ label }) => label === word) });
}

function takeReason(answer: Answer, text: string, question: Question): Result<Answer, CellFault> {
  const words = takeText(text, 'text');
  if (!words.ok) return words;
  const { naReason, ...rest } = answer;
  const isNew = naReason === undefined && answer.rating === undefined;
  if (isNew && words.value !== '' && !question.notApplicableAllowed) {
    return fail({ kind: 'notOfThisKind' });
  }
  if (words.value === '' && (naReason === undefined || answer.rating !== undefined)) {
    return succeed(rest);
  }
  return succeed({ ...rest, naReason: words.value });
}
