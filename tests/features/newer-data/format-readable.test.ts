import { expect, test } from 'vitest';

import { formatReadableWords } from '../../../src/features/newer-data/format-readable.ts';

test('all words are one plain text, each under its question and named by its field', () => {
  expect(
    formatReadableWords({
      answers: [
        {
          title: 'A named lead',
          texts: [
            { field: 'rating', text: 'Mostly met' },
            { field: 'narrative', text: 'The chair leads.\nA deputy helps.' },
          ],
        },
        { title: '', texts: [{ field: 'naReason', text: 'We employ nobody.' }] },
      ],
      evidence: [],
      actions: [
        {
          title: 'A01 Appoint a deputy',
          texts: [{ field: 'dueDate', text: '2026-05-01' }],
        },
        { title: 'A02 Write', texts: [{ field: 'dueDate', text: 'next spring' }] },
      ],
    }),
  ).toBe(`ANSWERS

A named lead
Rating: Mostly met
Your arrangements: The chair leads.
A deputy helps.

Why it does not apply: We employ nobody.

ACTIONS

A01 Appoint a deputy
Due: 1 May 2026

A02 Write
Due: next spring`);
});
