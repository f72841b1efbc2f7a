import { expect, test } from 'vitest';

import {
  changeModeration,
  type ModerationChange,
} from '../../../src/domain/moderation/change-moderation.ts';
import { losesWords } from '../../../src/domain/moderation/loses-words.ts';
import {
  EMPTY_MODERATION,
  moderatorIdSchema,
  penSchema,
} from '../../../src/domain/moderation/moderation.ts';
import { uuidOf } from '../../support/builders.ts';

const writer = {
  by: moderatorIdSchema.parse(uuidOf(1)),
  pen: penSchema.parse(uuidOf(2)),
  at: '2026-11-20T10:00:00.000Z',
};

test.each<[ModerationChange, ModerationChange, boolean]>([
  [{ comment: 'Please' }, { comment: 'Please send it' }, false],
  [{ comment: 'Please' }, { comment: 'Plea' }, true],
  [{ privateNote: 'Ring them' }, { privateNote: '' }, true],
  [{ tags: ['A'] }, { tags: ['A', 'B'] }, false],
  [{ tags: ['A'] }, { tags: [] }, true],
  [{ verdict: { kind: 'agree' } }, { verdict: { kind: 'undecided' } }, true],
  [
    { verdict: { kind: 'challenge', reason: 'Why' } },
    { verdict: { kind: 'challenge', reason: 'Why so?' } },
    false,
  ],
  [
    { verdict: { kind: 'change', rating: 1, reason: 'Why' } },
    { verdict: { kind: 'change', rating: 2, reason: 'Why' } },
    true,
  ],
])('from %j to %j loses words: %s', (earlier, later, isLost) => {
  const before = changeModeration(EMPTY_MODERATION, earlier, writer);
  expect(losesWords(before, changeModeration(before, later, writer))).toBe(isLost);
  expect(losesWords(EMPTY_MODERATION, before)).toBe(false);
});
