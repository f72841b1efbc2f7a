import { expect, test } from 'vitest';

import {
  buildContribution,
  listLeftOut,
  toAsked,
} from '../../../src/domain/audit/build-contribution.ts';
import { contributionSchema } from '../../../src/domain/audit/contribution.ts';
import { EMPTY_ANSWER, type Evidence } from '../../../src/domain/audit/audit.ts';
import { aLink, anAnswer, anAudit, aPlannedAction, uuidOf } from '../../support/builders.ts';
import { aRequest } from '../../support/part-files.ts';
import { PART_IDS, PART_TEMPLATE } from '../../support/parts.ts';

const PRIVATE = anAnswer({ rating: 1, narrative: 'Known', privateNote: 'SECRET', complete: true });
const { id, number, title, ownerRole, questionIds, addedAt } = aLink(9);
const ATTACHED: Evidence = {
  kind: 'attachment',
  ...{ id, number, title, ownerRole, questionIds, addedAt },
  file: { name: 'minutes.pdf', mediaType: 'application/pdf', size: 3, hash: 'a1'.repeat(32) },
};

test('what goes out has the questions asked and no others, and no private note', () => {
  const audit = anAudit(PART_TEMPLATE, [PRIVATE, 2]);
  const asked = toAsked(PART_IDS.slice(0, 1), audit.answerByQuestion);
  expect(asked).toEqual([
    { questionId: PART_IDS[0], answer: anAnswer({ rating: 1, narrative: 'Known' }) },
  ]);
  expect(toAsked(PART_IDS.slice(1, 2), new Map())[0]?.answer).toEqual(EMPTY_ANSWER);
});

test('what comes back says all that was asked, with items, and neither notes nor attachments', () => {
  const audit = anAudit(PART_TEMPLATE, [PRIVATE], {
    evidence: [aLink(1), ATTACHED],
    actions: [aPlannedAction(3, PART_IDS[0] ?? '')],
  });
  const now = new Date('2026-11-20T10:00:00.000Z');
  const part = buildContribution(audit, aRequest(), { name: 'Sam', role: 'HR' }, now);
  expect(contributionSchema.safeParse(part).success).toBe(true);
  expect(part.answers.map(({ questionId }) => questionId)).toEqual(PART_IDS);
  expect(part.evidence.map((item) => item.id)).toEqual([uuidOf(1)]);
  expect(part.actions).toHaveLength(1);
  expect(JSON.stringify(part)).not.toContain('SECRET');
  expect(listLeftOut(audit).map(({ file }) => file.name)).toEqual(['minutes.pdf']);
});
