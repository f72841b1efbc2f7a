import fc from 'fast-check';
import { expect, test } from 'vitest';

import { keyOfReply, type Reply } from '../../../src/domain/audit/reply.ts';
import { auditIdSchema } from '../../../src/domain/audit/audit.ts';
import { planImport } from '../../../src/domain/collection/plan-import.ts';
import type { ReceivedReturn } from '../../../src/domain/collection/received-return.ts';
import { meetReplies } from '../../../src/domain/moderation/meet-replies.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import { uuidOf } from '../../support/builders.ts';
import { aReceived, anAgency, aRound, tokenOf } from '../../support/collection.ts';

const round = aRound();
const agencies = [1, 2].map((place) => anAgency(place));

/** What a return of this number answers: all of it follows from its content. */
function repliesOf({ contentHash }: Pick<ReceivedReturn, 'contentHash'>): readonly Reply[] {
  const content = Number.parseInt(contentHash.slice(-4), 16) % 8;
  return [0, 1, 2]
    .filter((question) => (content >> question) % 2 === 1)
    .map((question) => ({
      questionId: questionIdSchema.parse(`core.question-${question + 1}`),
      feedback: {
        contentHash: 'f'.repeat(64),
        madeAt: '2026-11-20T09:00:00.000Z',
        onReturn: 'e'.repeat(64),
      },
      text: `Reply ${question} of ${contentHash}`,
    }));
}

const anyReturn = fc.nat(11).map((content): ReceivedReturn => ({
  ...aReceived(content),
  auditId: auditIdSchema.parse(uuidOf(6_000 + (content % 2))),
  agencyToken: tokenOf(1 + (content % 2)),
  changedAt: `2026-11-${10 + (content % 3)}T09:00:00.000Z`,
}));

function importAll(batches: readonly (readonly ReceivedReturn[])[]): readonly ReceivedReturn[] {
  return batches.reduce<readonly ReceivedReturn[]>(
    (returns, batch) => [...returns, ...planImport({ round, agencies, returns }, batch).fresh],
    [],
  );
}

const met = (returns: readonly ReceivedReturn[]): unknown =>
  [...meetReplies({ round, agencies, returns }, repliesOf)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );

test('in whatever order and however often returns come, the same replies stand', () => {
  fc.assert(
    fc.property(
      fc
        .array(anyReturn, { maxLength: 8 })
        .chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
      fc.nat(8),
      ([all, other], cut) => {
        const whole = met(importAll([all]));
        expect(met(importAll([other]))).toEqual(whole);
        expect(met(importAll([other.slice(0, cut), other.slice(cut), all]))).toEqual(whole);
      },
    ),
  );
});

test('no reply of any return that counts or counted is missing, and none stands twice', () => {
  fc.assert(
    fc.property(fc.array(anyReturn, { maxLength: 8 }), (all) => {
      const returns = importAll([all]);
      const found = [...meetReplies({ round, agencies, returns }, repliesOf)];
      for (const [token, replies] of found) {
        const keys = replies.map(({ reply }) => keyOfReply(reply));
        const own = returns.filter(({ agencyToken }) => agencyToken === token);
        expect(new Set(keys)).toEqual(new Set(own.flatMap(repliesOf).map(keyOfReply)));
        expect(new Set(keys).size).toBe(keys.length);
      }
    }),
  );
});
