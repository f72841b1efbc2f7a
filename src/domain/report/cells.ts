import { findAnswerState } from '../audit/answer-state.ts';
import {
  formatActionNumber,
  formatEvidenceNumber,
  type Action,
  type PlannedAction,
} from '../audit/audit.ts';
import { formatShortDate, type PlainDate } from '../shared/plain-date.ts';
import { must } from '../shared/must.ts';
import type { QuestionResult } from '../scoring/scorecard.ts';
import type { Scale } from '../template/template.ts';
import type { Cell, RatingSlot, Run } from './report-block.ts';

export function toRuns(text: string): readonly Run[] {
  return [{ text }];
}

export function toCell(text: string): Cell {
  return { runs: toRuns(text) };
}

/** The rating as a word with its place on the scale, for colour beside the word. */
export function toRatingSlot({ state }: QuestionResult, scale: Scale): RatingSlot {
  switch (state.kind) {
    case 'rated':
      return toScaleSlot(scale, state.rating);
    case 'notApplicable':
      return { kind: 'notApplicable', label: 'Not applicable' };
    case 'needsReason':
    case 'unanswered':
      return { kind: 'unanswered', label: 'Not answered' };
  }
}

export function toScaleSlot(scale: Scale, rating: number): RatingSlot {
  return {
    kind: 'rated',
    label: must(scale.points[rating], `rating ${rating}`).label,
    share: rating / (scale.points.length - 1),
  };
}

export function toRatingCell(result: QuestionResult, scale: Scale): Cell {
  const slot = toRatingSlot(result, scale);
  return { runs: toRuns(slot.label), rating: slot };
}

/** "1.2 Senior safeguarding lead", leading to the whole answer. */
export function toQuestionCell(result: QuestionResult): Cell {
  return { runs: [toQuestionRun(result)] };
}

export function toQuestionRun({ place, question }: QuestionResult): Run {
  return {
    text: `${place} ${question.title}`,
    link: {
      kind: 'anchor',
      anchor: answerAnchor(question.id),
      description: `Go to the answer to ${place} ${question.title}`,
    },
  };
}

/** "E01, E04", each leading to its line in the register. */
export function toEvidenceRuns({ evidence }: QuestionResult): readonly Run[] {
  return evidence.flatMap((item, index) => {
    const number = formatEvidenceNumber(item);
    const link: Run = {
      text: number,
      link: {
        kind: 'anchor',
        anchor: evidenceAnchor(number),
        description: `Go to evidence ${number}`,
      },
    };
    return index === 0 ? [link] : [{ text: ', ' }, link];
  });
}

/** What follows from a gap, in a line: the actions, or why it is accepted, or that nothing does. */
export function describeResponse({ actions }: QuestionResult): string {
  if (actions.length === 0) return 'No action and no reason recorded';
  return actions.map(describeAction).join('; ');
}

function describeAction(action: Action): string {
  const number = formatActionNumber(action);
  return action.kind === 'planned'
    ? `${number} ${describePlan(action)}`
    : `${number} Accepted: ${action.reason || 'no reason given'}`;
}

export function describePlan({ what }: PlannedAction): string {
  return what || 'Action without a description';
}

/** Why a gap is accepted, and when that is looked at again. */
export function describeAccepted(action: Extract<Action, { kind: 'accepted' }>): string {
  const { reason, reviewDate, carriedFrom } = action;
  return [
    reason || 'No reason given',
    ...(reviewDate === undefined
      ? []
      : [`To be looked at again by ${formatShortDate(reviewDate)}`]),
    ...listCarried(carriedFrom),
  ].join('\n');
}

/** That an item came from elsewhere and nobody has confirmed it yet. */
export function listCarried(from: string | undefined): readonly string[] {
  if (from === undefined) return [];
  return [from === '' ? 'To confirm' : `To confirm, from ${from}`];
}

export function describeDate(date: PlainDate | undefined, otherwise: string): string {
  return date === undefined ? otherwise : formatShortDate(date);
}

/** Why a question says it does not apply, or that it says so without a reason. */
export function describeNotApplicable({ answer }: QuestionResult): string | undefined {
  const state = findAnswerState(answer);
  if (state.kind === 'notApplicable') return state.reason;
  if (state.kind === 'needsReason') return 'No reason given yet, so this counts as not answered.';
  return undefined;
}

export function answerAnchor(questionId: string): string {
  return `answer-${questionId}`;
}

export function evidenceAnchor(number: string): string {
  return `evidence-${number}`;
}
