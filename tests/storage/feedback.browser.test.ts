import { beforeEach, expect, test } from 'vitest';

import { questionIdSchema } from '../../src/domain/template/template.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { keepFeedback, listFeedback, saveReply } from '../../src/storage/feedback.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import { eraseAudit } from '../../src/storage/erase-audit.ts';
import { FEEDBACK } from '../support/feedback-fixture.ts';
import { AUDIT, NOW, OTHER_AUDIT, startAnAudit } from './an-audit.ts';
import { deleteRaw, dumpRaw, putRaw } from './raw-database.ts';

const QUESTION = questionIdSchema.parse('core.question-1');

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await openStorage();
  await startAnAudit();
});

test('is kept once beside its audit, whose answers and day of change stay', async () => {
  const before = await readAudit(AUDIT);
  expect(await keepFeedback(AUDIT, FEEDBACK, 'f.json', NOW)).toEqual({ ok: true, value: 'kept' });
  expect(await keepFeedback(AUDIT, FEEDBACK, 'g.json', NOW)).toEqual({
    ok: true,
    value: 'wasKept',
  });
  expect(await listFeedback(AUDIT)).toMatchObject({
    value: { received: [{ feedback: FEEDBACK, fileName: 'f.json' }], damaged: [] },
  });
  expect(await readAudit(AUDIT)).toEqual(before);
  expect(await keepFeedback(OTHER_AUDIT, FEEDBACK, 'f.json', NOW)).toMatchObject({
    problem: { kind: 'missingAudit' },
  });
});

test('a reply is stored, one of another tab stays, and both go with their audit', async () => {
  await keepFeedback(AUDIT, FEEDBACK, 'f.json', NOW);
  const listed = await listFeedback(AUDIT);
  const id = listed.ok ? (listed.value.received[0]?.id ?? '') : '';
  const key = { auditId: AUDIT, id };
  await saveReply(key, QUESTION, { text: 'Of May 2026', seen: '' }, NOW);
  await saveReply(key, QUESTION, { text: 'It is attached', seen: '' }, NOW);
  const read = await listFeedback(AUDIT);
  const [one] = read.ok ? read.value.received : [];
  expect(one?.replyByQuestion.get(QUESTION)).toBe('Of May 2026\n\nIt is attached');
  expect(
    await saveReply({ ...key, id: 'a'.repeat(64) }, QUESTION, { text: 'x', seen: '' }, NOW),
  ).toEqual({ ok: false, problem: { kind: 'missingFeedback' } });
  await eraseAudit(AUDIT, { safetyCopy: false }, NOW);
  expect((await dumpRaw()).stores['feedback']).toEqual([]);
});

test('a damaged row is told and hides no other', async () => {
  await keepFeedback(AUDIT, FEEDBACK, 'f.json', NOW);
  await putRaw('feedback', { auditId: AUDIT, id: 'b'.repeat(64), text: 'half' });
  expect(await listFeedback(AUDIT)).toMatchObject({
    value: { received: [{ fileName: 'f.json' }], damaged: [{ table: 'feedback' }] },
  });
});
