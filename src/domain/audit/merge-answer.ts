import type { QuestionId } from '../template/template.ts';
import type { Answer } from './audit.ts';
import { CONTRIBUTED_FIELDS, type ContributedField, type Decision } from './contribution.ts';

export type Took = Decision['took'];

/** A field in which a colleague's answer says something else than what stands. */
export type FieldMerge = {
  readonly questionId: QuestionId;
  readonly field: ContributedField;
  /** `take`: nobody here has written there since. `clash`: both have, and a person decides. */
  readonly kind: 'take' | 'clash';
  readonly sent: Answer;
  readonly ours: Answer;
  readonly theirs: Answer;
};

export type AnswerVersions = {
  readonly questionId: QuestionId;
  /** As it was sent out. */
  readonly sent: Answer;
  readonly ours: Answer;
  readonly theirs: Answer;
};

/** The fields a colleague has changed and that do not stand here yet, each by itself. */
export function mergeAnswer(versions: AnswerVersions): readonly FieldMerge[] {
  return CONTRIBUTED_FIELDS.flatMap((field) => {
    const sent = readField(versions.sent, field);
    const ours = readField(versions.ours, field);
    const theirs = readField(versions.theirs, field);
    if (theirs === sent || theirs === ours) return [];
    const isFree = ours === sent || ours === '';
    return [{ ...versions, field, kind: isFree ? ('take' as const) : ('clash' as const) }];
  });
}

/**
 * What a field says, empty when nothing. The rating is the choice as a whole: said not to apply is
 * one of its values, or a colleague's "not applicable" would slip in unseen beside our rating.
 */
export function readField(answer: Answer, field: ContributedField): string {
  switch (field) {
    case 'rating':
      if (answer.rating !== undefined) return String(answer.rating);
      return answer.naReason === undefined ? '' : 'notApplicable';
    case 'naReason':
      return answer.naReason ?? '';
    case 'narrative':
    case 'impact':
      return answer[field];
    case 'evidenceStrength':
      return answer.evidenceStrength ?? '';
  }
}

/** Whether a field is of words, two of which can stand one under the other. */
export function isTextField(field: ContributedField): boolean {
  return field === 'naReason' || field === 'narrative' || field === 'impact';
}

/** Two texts one under the other, ours first. */
export function joinTexts(ours: string, theirs: string): string {
  return [ours, theirs].filter((text) => text !== '').join('\n\n');
}

/**
 * The answer with one field taken from a colleague's. It is no longer completed: whoever said so had
 * not read these words in it.
 */
export function takeField(answer: Answer, { field, theirs }: FieldMerge, took: Took): Answer {
  if (took === 'ours') return answer;
  return { ...setField(answer, field, theirs, took), complete: false };
}

function setField(answer: Answer, field: ContributedField, theirs: Answer, took: Took): Answer {
  const text = readField(theirs, field);
  const words = took === 'both' ? joinTexts(readField(answer, field), text) : text;
  switch (field) {
    case 'rating':
      return setChoice(answer, theirs);
    case 'naReason':
      return setReason(answer, words);
    case 'narrative':
    case 'impact':
      return { ...answer, [field]: words };
    case 'evidenceStrength': {
      const taken = { ...answer };
      delete taken.evidenceStrength;
      const { evidenceStrength } = theirs;
      return evidenceStrength === undefined ? taken : { ...taken, evidenceStrength };
    }
  }
}

/** Rated, said not to apply or left open as theirs is; a reason that stands stays beside it. */
function setChoice(answer: Answer, theirs: Answer): Answer {
  const taken = { ...answer };
  delete taken.rating;
  if (theirs.rating !== undefined) return { ...taken, rating: theirs.rating };
  if (theirs.naReason !== undefined) return { ...taken, naReason: answer.naReason ?? '' };
  delete taken.naReason;
  return taken;
}

function setReason(answer: Answer, naReason: string): Answer {
  if (naReason !== '') return { ...answer, naReason };
  // Without a rating an empty reason still says that the question does not apply.
  if (answer.naReason === undefined) return answer;
  if (answer.rating === undefined) return { ...answer, naReason };
  const taken = { ...answer };
  delete taken.naReason;
  return taken;
}
