import fc from 'fast-check';
import { expect, test } from 'vitest';

import { moderationRowSchema } from '../../src/domain/device/moderation-rows.ts';
import { startKnownRows } from '../../src/storage/parse-known-rows.ts';
import { parseRows } from '../../src/storage/read-rows.ts';
import { hashOf, ROUND } from '../support/collection.ts';
import { moderationOf } from '../support/moderation-arbitrary.ts';

const anyRow = fc
  .record({
    place: fc.integer({ min: 1, max: 4 }),
    moderation: moderationOf(fc.string(), fc.constantFrom('', 'a')),
    revision: fc.integer({ min: 0, max: 2 }),
    isDamaged: fc.boolean(),
  })
  .map(({ place, moderation, revision, isDamaged }) => ({
    roundId: ROUND,
    contentHash: hashOf(place),
    questionId: 'core.question-1',
    revision,
    changedAt: '2026-11-20T10:00:00.000Z',
    moderation: isDamaged ? 'gone' : moderation,
  }));

test('read again and again, rows are what their schema makes of them, and so is what is damaged', () => {
  const readings = fc.array(fc.array(anyRow, { maxLength: 5 }), { maxLength: 5 });
  fc.assert(
    fc.property(readings, (all) => {
      const parse = startKnownRows('moderations', moderationRowSchema, (row) =>
        String(Reflect.get(row, 'contentHash')),
      );
      for (const rows of [...all, ...all]) {
        expect(parse(structuredClone(rows))).toEqual(
          parseRows('moderations', moderationRowSchema, rows),
        );
      }
    }),
    { numRuns: 100 },
  );
});
