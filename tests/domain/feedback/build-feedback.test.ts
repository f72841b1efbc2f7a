import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { stampFeedback } from '../../../src/domain/feedback/build-feedback.ts';
import { readFeedback } from '../../../src/files/feedback/read-feedback.ts';
import { writeFeedback } from '../../../src/files/feedback/write-feedback.ts';
import { aSaidRound, feedbackOf, FEEDBACK_MADE, wrote } from '../../support/feedback.ts';
import { agenciesOf, anyVerdict, roundDataOf } from '../../support/picture.ts';

test('says of each answer what was decided, and nothing of those nobody spoke of', () => {
  expect(feedbackOf(aSaidRound())).toMatchObject({
    asked: 6,
    scale: ['Not met', 'Partly met', 'Mostly met', 'Fully met'],
    questions: [
      {
        id: 'core.question-0',
        self: { kind: 'rated', rating: 3 },
        said: { kind: 'agreed' },
        comment: '',
        tags: ['Good practice'],
      },
      {
        id: 'core.question-1',
        said: { kind: 'challenged', reason: 'Which policy is meant here?' },
      },
      {
        id: 'core.question-2',
        self: { kind: 'rated', rating: 3 },
        said: { kind: 'changed', to: 1, reason: 'The policy is of 2019.' },
        comment: 'Thank you for telling us plainly.',
      },
      { id: 'core.question-5', said: { kind: 'nothing' }, comment: 'Well shown.' },
    ],
  });
});

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

describe('whatever was decided', () => {
  const anyRound = fc
    .record({
      agencies: agenciesOf(7, 12, 1),
      decisions: fc.array(
        fc.record({
          question: fc.integer({ min: 0, max: 11 }),
          verdict: anyVerdict,
          comment: anyText,
          privateNote: anyText.map((text) => `PRIVATE ${text}`),
          tags: fc.array(fc.constantFrom('Policy', 'Training')),
        }),
        { maxLength: 6 },
      ),
    })
    .map(({ agencies, decisions }) =>
      roundDataOf(
        agencies,
        decisions.map(({ question, ...change }) => wrote(0, question, change)),
      ),
    );

  test('built feedback, written and read again, is the same', () => {
    fc.assert(
      fc.property(anyRound, (data) => {
        const feedback = stampFeedback(feedbackOf(data), FEEDBACK_MADE);
        const written = writeFeedback(feedback);
        expect(written.ok && readFeedback(written.value)).toEqual({ ok: true, value: feedback });
      }),
      { numRuns: 60 },
    );
  });

  test('no private note and no moderator is in it', () => {
    fc.assert(
      fc.property(anyRound, (data) => {
        const text = JSON.stringify(feedbackOf(data));
        expect(text).not.toContain('PRIVATE');
        for (const { moderation } of data.moderations) {
          for (const { by } of moderation.verdict) expect(text).not.toContain(by);
        }
      }),
      { numRuns: 60 },
    );
  });
});
