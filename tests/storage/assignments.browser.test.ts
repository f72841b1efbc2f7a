import { beforeEach, expect, test } from 'vitest';

import { auditIdSchema } from '../../src/domain/audit/audit.ts';
import type { Assignment } from '../../src/domain/audit/assignment.ts';
import type { QuestionId } from '../../src/domain/template/template.ts';
import { noteRequest, saveAssignments } from '../../src/storage/assignments.ts';
import { putAudit } from '../../src/storage/audits.ts';
import { findPart } from '../../src/storage/parts.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import { removeAudit } from '../../src/storage/removed-audits.ts';
import {
  aTemplate,
  AUDIT,
  LATER,
  LEAD,
  NOW,
  openEmptyStorage,
  OTHER_AUDIT,
  POLICY,
  startAnAudit,
} from './an-audit.ts';

const REQUEST = '3f0c6f4e-6a5c-4f0e-9a52-0d5f5a1c7b09';

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
});

function ask(questionId: QuestionId, to: string): Assignment {
  return { questionId, to, assignedAt: NOW.toISOString(), dueDate: '2026-04-01' };
}

async function list(): Promise<readonly Assignment[]> {
  const read = await readAudit(AUDIT);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value.audit.assignments;
}

test('a question is asked of one at a time: the one asked last', async () => {
  await saveAssignments(AUDIT, [ask(LEAD, 'Sam'), ask(POLICY, 'Sam')], [], NOW);
  const before = await saveAssignments(AUDIT, [ask(LEAD, 'Ana')], [], LATER);
  expect(before).toEqual({ ok: true, value: [ask(LEAD, 'Sam')] });
  expect(await list()).toEqual(expect.arrayContaining([ask(LEAD, 'Ana'), ask(POLICY, 'Sam')]));
});

test('what was taken back can be given again as it was', async () => {
  await saveAssignments(AUDIT, [ask(LEAD, 'Sam'), ask(POLICY, 'Sam')], [], NOW);
  const before = await saveAssignments(AUDIT, [], [LEAD, POLICY], LATER);
  expect(await list()).toEqual([]);
  if (!before.ok) throw new Error('refused');
  await saveAssignments(AUDIT, before.value, [], LATER);
  expect(await list()).toHaveLength(2);
});

test('one that does not fit leaves all as it was', async () => {
  const long = ask(POLICY, 'x'.repeat(501));
  expect(await saveAssignments(AUDIT, [ask(LEAD, 'Sam'), long], [], NOW)).toMatchObject({
    problem: { kind: 'unfit', where: 'to' },
  });
  expect(await list()).toEqual([]);
});

test('the file it went out in is noted, and brings back nothing that was taken back', async () => {
  await saveAssignments(AUDIT, [ask(LEAD, 'Sam')], [], NOW);
  await noteRequest(AUDIT, [LEAD, POLICY], REQUEST, LATER);
  expect(await list()).toEqual([{ ...ask(LEAD, 'Sam'), requestId: REQUEST }]);
});

test('a part is found by its request, also one that was put away', async () => {
  expect(await findPart(REQUEST, AUDIT)).toEqual({ ok: true, value: { hasWhole: true } });
  const whole = await readAudit(AUDIT);
  if (!whole.ok) throw new Error(whole.problem.kind);
  const part = { ...whole.value.audit, id: OTHER_AUDIT };
  const request = {
    id: REQUEST,
    auditId: auditIdSchema.parse('3f0c6f4e-6a5c-4f0e-9a52-0d5f5a1c7b77'),
    askedBy: 'Jo',
    to: 'Sam',
    message: '',
    askedAt: NOW.toISOString(),
    asked: [],
  };
  await putAudit(part, aTemplate(), NOW, { request });
  expect(await findPart(REQUEST, request.auditId)).toEqual({
    ok: true,
    value: { hasWhole: false, begun: { auditId: OTHER_AUDIT, isRemoved: false } },
  });
  await removeAudit(OTHER_AUDIT, LATER);
  expect(await findPart(REQUEST, AUDIT)).toMatchObject({
    value: { begun: { auditId: OTHER_AUDIT, isRemoved: true } },
  });
});
