import { expect, test } from 'vitest';

import { changeModeration } from '../../../src/domain/moderation/change-moderation.ts';
import {
  findAgreed,
  findDecision,
  type Decision,
  type Rating,
} from '../../../src/domain/moderation/find-decision.ts';
import { listEarlierDecisions } from '../../../src/domain/moderation/meet-earlier.ts';
import {
  EMPTY_MODERATION,
  moderatorIdSchema,
  penSchema,
  type Verdict,
} from '../../../src/domain/moderation/moderation.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import { uuidOf } from '../../support/builders.ts';
import { aReceived, anAgency, aRound, hashOf, tokenOf } from '../../support/collection.ts';

const AT = '2026-11-20T10:00:00.000Z';
const BY = moderatorIdSchema.parse(uuidOf(1));
const decide = (verdict: Verdict) =>
  changeModeration(
    EMPTY_MODERATION,
    { verdict },
    { by: BY, pen: penSchema.parse(uuidOf(2)), at: AT },
  );

test.each<[Verdict, Decision['kind']]>([
  [{ kind: 'agree' }, 'agreed'],
  [{ kind: 'undecided' }, 'undecided'],
  [{ kind: 'challenge', reason: ' ' }, 'unfinished'],
  [{ kind: 'challenge', reason: 'Why?' }, 'challenged'],
  [{ kind: 'change', reason: 'Since March' }, 'unfinished'],
  [{ kind: 'change', rating: 2, reason: '' }, 'unfinished'],
  [{ kind: 'change', rating: 2, reason: 'Since March' }, 'changed'],
])('%j is %s', (verdict, kind) => {
  expect(findDecision(decide(verdict)).kind).toBe(kind);
});

const self: Rating = { kind: 'rated', rating: 3 };

test('agreed is the self-rating where a moderator agrees, and theirs where they changed it', () => {
  const agreed = (verdict: Verdict) => findAgreed(self, findDecision(decide(verdict)), 4);
  expect(agreed({ kind: 'agree' })).toEqual(self);
  expect(agreed({ kind: 'change', rating: 1, reason: 'Out of date' })).toEqual({
    kind: 'rated',
    rating: 1,
  });
  expect(agreed({ kind: 'change', rating: 'notApplicable', reason: 'No staff' })).toEqual({
    kind: 'notApplicable',
  });
  expect(agreed({ kind: 'challenge', reason: 'Why?' })).toEqual({ kind: 'open' });
  expect(agreed({ kind: 'change', rating: 9, reason: 'A scale of another round' })).toEqual({
    kind: 'open',
  });
});

test('a newer return meets what was decided of the older, and the older keeps it', () => {
  const questionId = questionIdSchema.parse('core.question-1');
  const older = aReceived(1);
  const newer = aReceived(2, {
    auditId: older.auditId,
    agencyToken: tokenOf(1),
    changedAt: '2026-11-15T09:00:00.000Z',
  });
  const moderation = decide({ kind: 'agree' });
  const collected = { round: aRound(), agencies: [anAgency(1)], returns: [older, newer] };
  const moderated = [{ contentHash: hashOf(1), questionId, moderation }];
  const earlier = listEarlierDecisions(collected, moderated);
  expect(earlier.get(tokenOf(1))?.get(questionId)).toEqual([{ received: older, moderation }]);
  // Set aside, the newer leaves the older where it was: its decision counts again.
  const decision = { kind: 'setAside', reason: 'Sent by mistake', at: AT } as const;
  const returns = [older, { ...newer, decision }];
  expect(listEarlierDecisions({ ...collected, returns }, moderated).size).toBe(0);
});
