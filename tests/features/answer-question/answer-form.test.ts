import { describe, expect, test } from 'vitest';

import {
  listFaults,
  NOT_APPLICABLE,
  toAnswer,
  toForm,
} from '../../../src/features/answer-question/answer-form.ts';
import { anAnswer } from '../../support/builders.ts';

test.each([
  anAnswer(),
  anAnswer({ rating: 0 }),
  anAnswer({ rating: 3, narrative: ' kept as typed ', complete: true }),
  anAnswer({ naReason: '' }),
  anAnswer({ rating: 1, naReason: 'Thought so at first' }),
  anAnswer({ naReason: 'No such service', evidenceStrength: 'tested', privateNote: 'x' }),
])('%j goes into the form and comes out the same', (answer) => {
  expect(toAnswer(toForm(answer))).toEqual(answer);
});

test('choosing not applicable leaves the narrative in place', () => {
  const form = toForm(anAnswer({ rating: 2, narrative: 'Long text', impact: 'Effect' }));
  expect(toAnswer({ ...form, choice: NOT_APPLICABLE })).toEqual(
    anAnswer({ naReason: '', narrative: 'Long text', impact: 'Effect' }),
  );
});

test('choosing a rating leaves the reason for not applicable in place', () => {
  const form = toForm(anAnswer({ naReason: 'We run no such service' }));
  const rated = toAnswer({ ...form, choice: '1' });
  expect(rated).toEqual(anAnswer({ rating: 1, naReason: 'We run no such service' }));
  expect(toAnswer({ ...toForm(rated), choice: NOT_APPLICABLE })).toEqual(
    anAnswer({ naReason: 'We run no such service' }),
  );
});

test('passing by the radios without choosing is no answer, never the worst rating', () => {
  const form = { ...toForm(anAnswer()), choice: null, evidenceStrength: null, complete: null };
  expect(toAnswer(form)).toEqual(anAnswer());
  expect(listFaults(form).map(({ field }) => field)).toEqual(['choice']);
});

describe('what stands between an answer and completed', () => {
  const faultsOf = (...args: Parameters<typeof anAnswer>): readonly string[] =>
    listFaults(toForm(anAnswer(...args))).map(({ field }) => field);

  test.each([
    [{}, ['choice']],
    [{ rating: 1 }, ['narrative']],
    [{ rating: 1, narrative: '  ' }, ['narrative']],
    [{ rating: 1, narrative: 'We do.' }, []],
    [{ naReason: ' ' }, ['naReason']],
    [{ naReason: 'No cells' }, []],
  ] as const)('%j lacks %j', (answer, fields) => {
    expect(faultsOf(answer)).toEqual(fields);
  });
});
