import fc from 'fast-check';
import { expect, test } from 'vitest';

import { changeModeration, type Writer } from '../../../src/domain/moderation/change-moderation.ts';
import { findDecision } from '../../../src/domain/moderation/find-decision.ts';
import {
  listClashes,
  listDistinct,
  mergeModerations,
} from '../../../src/domain/moderation/merge-moderations.ts';
import {
  EMPTY_MODERATION,
  moderatorIdSchema,
  penSchema,
  type Moderation,
} from '../../../src/domain/moderation/moderation.ts';
import { planMerge } from '../../../src/domain/moderation/moderation-file.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import { uuidOf } from '../../support/builders.ts';
import { hashOf } from '../../support/collection.ts';
import { moderationOf } from '../../support/moderation-arbitrary.ts';

function writer(number: number, at = '2026-11-20T10:00:00.000Z'): Writer {
  return { by: moderatorIdSchema.parse(uuidOf(number)), pen: penSchema.parse(uuidOf(number)), at };
}

const anyModeration = moderationOf(fc.string(), fc.constantFrom('', 'a', 'b'));
const QUESTION = questionIdSchema.parse('core.question-1');
const answered = (moderation: Moderation) => ({
  contentHash: hashOf(1),
  questionId: QUESTION,
  moderation,
});

test('merging is a union: in any order, in any grouping, any number of times', () => {
  fc.assert(
    fc.property(anyModeration, anyModeration, anyModeration, (a, b, c) => {
      const ab = mergeModerations(a, b);
      expect(mergeModerations(b, a)).toEqual(ab);
      expect(mergeModerations(ab, b)).toEqual(ab);
      expect(mergeModerations(ab, ab)).toEqual(ab);
      expect(mergeModerations(mergeModerations(a, c), b)).toEqual(mergeModerations(ab, c));
    }),
    { numRuns: 200 },
  );
});

/** Two people who write by turns, and now and then give each other what they have. */
const steps = fc.array(
  fc.record({
    who: fc.constantFrom(0, 1),
    does: fc.constantFrom('comment', 'note', 'verdict', 'receive'),
    word: fc.string({ maxLength: 3 }),
  }),
  { maxLength: 12 },
);

test('whatever two people write apart, nothing is lost that its writer did not write over', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const state: [Moderation, Moderation] = [EMPTY_MODERATION, EMPTY_MODERATION];
      const last: [string | undefined, string | undefined] = [undefined, undefined];
      for (const { who, does, word } of all) {
        const other = who === 0 ? 1 : 0;
        if (does === 'receive') state[who] = mergeModerations(state[who], state[other]);
        else if (does === 'comment') {
          state[who] = changeModeration(state[who], { comment: word }, writer(who + 1));
          last[who] = word;
        } else if (does === 'note') {
          state[who] = changeModeration(state[who], { privateNote: word }, writer(who + 1));
        } else {
          state[who] = changeModeration(
            state[who],
            { verdict: { kind: 'agree' } },
            writer(who + 1),
          );
        }
        // What somebody typed last stands in their own copy until they or others have seen it.
        if (does === 'comment')
          expect(state[who].comment.map(({ value }) => value)).toEqual([word]);
      }
      const both = mergeModerations(state[0], state[1]);
      const values = both.comment.map(({ value }) => value);
      const words = last.filter((word) => word !== undefined);
      expect(values.every((value) => words.includes(value))).toBe(true);
      expect(values.length === 0).toBe(words.length === 0);
      expect(findDecision(both).kind).not.toBe('clash');
    }),
    { numRuns: 300 },
  );
});

test('two who decide without having seen each other clash, and writing over both settles it', () => {
  const one = changeModeration(EMPTY_MODERATION, { verdict: { kind: 'agree' } }, writer(1));
  const other = changeModeration(
    EMPTY_MODERATION,
    { verdict: { kind: 'challenge', reason: 'Where is the policy?' }, comment: 'Please send it.' },
    writer(2),
  );
  const both = mergeModerations(one, other);
  expect(listClashes(both)).toEqual(['verdict']);
  expect(findDecision(both)).toEqual({ kind: 'clash' });
  expect(both.comment).toEqual(other.comment);
  const settled = changeModeration(both, { verdict: { kind: 'agree' } }, writer(1));
  expect(mergeModerations(mergeModerations(settled, one), other)).toEqual(settled);
  expect(listClashes(settled)).toEqual([]);
});

test('two who decide the same do not clash', () => {
  const agree = { verdict: { kind: 'agree' } } as const;
  const both = mergeModerations(
    changeModeration(EMPTY_MODERATION, agree, writer(1)),
    changeModeration(EMPTY_MODERATION, agree, writer(2)),
  );
  expect(both.verdict).toHaveLength(2);
  expect(listDistinct(both.verdict)).toHaveLength(1);
  expect(findDecision(both).kind).toBe('agreed');
});

test('one person with the round on two computers loses neither text', () => {
  const by = writer(1).by;
  const begun = changeModeration(EMPTY_MODERATION, { comment: 'Begun' }, writer(1));
  const office = changeModeration(begun, { comment: 'Begun in the office' }, { ...writer(2), by });
  const home = changeModeration(begun, { comment: 'Begun at home' }, { ...writer(3), by });
  const both = mergeModerations(office, home);
  expect(both.comment.map(({ value }) => value).toSorted()).toEqual([
    'Begun at home',
    'Begun in the office',
  ]);
});

test('a plan says what is new, what stays and what clashes; done again it changes nothing', () => {
  fc.assert(
    fc.property(anyModeration, anyModeration, (a, b) => {
      const plan = planMerge([answered(a)], [answered(b)]);
      const after = plan.changed.length === 0 ? [answered(a)] : plan.changed;
      expect(planMerge(after, [answered(b)]).changed).toEqual([]);
      // Each answer is told of once: it is new, has more to it, differs, or is as it was.
      const told = plan.added + plan.joined + plan.unchanged;
      expect(told).toBe(plan.clashes.length > 0 && plan.changed.length > 0 ? 0 : 1);
      expect(planMerge([], [answered(b)])).toMatchObject({ added: 1, unchanged: 0 });
      expect(plan.clashes.length).toBe(
        listClashes(after[0]?.moderation ?? EMPTY_MODERATION).length > 0 ? 1 : 0,
      );
    }),
  );
});
