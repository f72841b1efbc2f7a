import { expect, test } from 'vitest';

import { findAnswerState } from '../../../src/domain/audit/answer-state.ts';
import { listMissing } from '../../../src/domain/audit/completeness.ts';
import { anAnswer } from '../../support/builders.ts';

test.each([
  [{}, ['rating']],
  [{ narrative: 'Words before a rating' }, ['rating']],
  [{ rating: 0 }, ['narrative']],
  [{ rating: 3, narrative: ' \n' }, ['narrative']],
  [{ rating: 3, narrative: 'We do.' }, []],
  [{ rating: 3, narrative: 'We do.', naReason: '' }, []],
  [{ naReason: ' ' }, ['naReason']],
  [{ naReason: '', narrative: 'We do.' }, ['naReason']],
  [{ naReason: 'No cells' }, []],
] as const)('%j lacks %j', (change, missing) => {
  const answer = anAnswer(change);
  expect(listMissing(findAnswerState(answer), answer.narrative)).toEqual(missing);
});
