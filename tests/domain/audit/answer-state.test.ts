import { expect, test } from 'vitest';

import { findAnswerState, isAnswered } from '../../../src/domain/audit/answer-state.ts';
import { anAnswer } from '../../support/builders.ts';

test.each([
  [undefined, { kind: 'unanswered' }, false],
  [anAnswer({ narrative: 'Words alone are no answer' }), { kind: 'unanswered' }, false],
  [anAnswer({ rating: 0 }), { kind: 'rated', rating: 0 }, true],
  [anAnswer({ naReason: ' ' }), { kind: 'needsReason' }, false],
  [anAnswer({ naReason: ' No cells ' }), { kind: 'notApplicable', reason: 'No cells' }, true],
  // A reason that was typed before the rating was chosen is kept, and counts for nothing.
  [anAnswer({ rating: 2, naReason: 'No cells' }), { kind: 'rated', rating: 2 }, true],
])('%j is %j', (answer, state, answered) => {
  expect(findAnswerState(answer)).toEqual(state);
  expect(isAnswered(answer)).toBe(answered);
});
