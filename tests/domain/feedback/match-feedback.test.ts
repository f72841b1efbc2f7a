import { expect, test } from 'vitest';

import { auditIdSchema } from '../../../src/domain/audit/audit.ts';
import { joinReplies } from '../../../src/domain/feedback/join-replies.ts';
import { matchFeedback, type Matchable } from '../../../src/domain/feedback/match-feedback.ts';
import { explainMatch } from '../../../src/features/feedback/explain-match.ts';
import { uuidOf } from '../../support/builders.ts';
import { ROUND, tokenOf } from '../../support/collection.ts';
import { aFeedback } from '../../support/feedback.ts';

const { content } = aFeedback();
const { returned } = content;

function anAuditHere(change: Partial<Matchable> = {}, id: string = returned.auditId): Matchable {
  const details = {
    organisation: 'Anytown Police',
    period: '2026',
    preparedBy: '',
    preparedFor: '',
  };
  return { audit: { id: auditIdSchema.parse(id), details }, ...change };
}

const made = {
  contentHash: returned.contentHash,
  madeAt: returned.madeAt,
  fileName: 'return.s11.json',
  recipients: [],
  sent: [],
};
const ticket = (token: string): NonNullable<Matchable['ticket']> => ({
  roundId: ROUND,
  agencyToken: token,
  roundName: '',
  partnership: '',
  agencyName: '',
  returnTo: '',
});

test('finds the audit by its return, and says when that return was made elsewhere', () => {
  const found = { kind: 'found', auditId: returned.auditId, organisation: 'Anytown Police' };
  expect(matchFeedback(content, [anAuditHere({ returns: [made] })])).toEqual({
    ...found,
    isOwnReturn: true,
  });
  expect(matchFeedback(content, [anAuditHere()])).toEqual({ ...found, isOwnReturn: false });
});

test('never goes by a name: another agency of the round, a kept return and no audit each differ', () => {
  const other = anAuditHere({ ticket: ticket(tokenOf(7)) }, uuidOf(77));
  const kept = anAuditHere(
    {
      keptReturn: {
        auditId: returned.auditId,
        contentHash: returned.contentHash,
        madeAt: returned.madeAt,
        keptAt: returned.madeAt,
      },
    },
    uuidOf(78),
  );
  expect(matchFeedback(content, [other])).toMatchObject({ kind: 'otherAgency' });
  expect(matchFeedback(content, [other, kept])).toMatchObject({ kind: 'keptToRead' });
  expect(matchFeedback(content, [anAuditHere({}, uuidOf(79))])).toEqual({ kind: 'notHere' });
  const words = [[other], [kept], []].map((audits) =>
    explainMatch(matchFeedback(content, audits), content),
  );
  expect(new Set(words.map(({ title }) => title)).size).toBe(3);
  for (const { text } of words) expect(text).toContain('Nothing has been stored or changed.');
});

test('a reply that another tab wrote meanwhile stays before the later one', () => {
  expect(joinReplies({ stored: 'A', seen: 'A', text: 'B' })).toBe('B');
  expect(joinReplies({ stored: 'A', seen: '', text: 'B' })).toBe('A\n\nB');
  expect(joinReplies({ stored: 'A', seen: '', text: 'A and B' })).toBe('A and B');
  expect(joinReplies({ stored: 'A and B', seen: 'A', text: 'B' })).toBe('A and B');
  expect(joinReplies({ stored: 'A', seen: 'A', text: '' })).toBe('');
});
