import { beforeEach, describe, expect, test } from 'vitest';

import { readAnswer, updateAnswer } from '../../src/storage/answers.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import {
  anAnswer,
  AUDIT,
  LATER,
  LEAD,
  NOW,
  openEmptyStorage,
  POLICY,
  startAnAudit,
  write,
} from './an-audit.ts';
import { dumpRaw, putRaw } from './raw-database.ts';

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
});

describe('a damaged answer', () => {
  const damaged = {
    auditId: AUDIT,
    questionId: LEAD,
    answer: { rating: 'high' },
    revision: 4,
    changedAt: NOW.toISOString(),
  };

  test('is named, and the rest of the audit is still read', async () => {
    await updateAnswer(AUDIT, POLICY, write('Whole'), 0, NOW);
    await putRaw('answers', damaged);
    const row = { table: 'answers', key: `${AUDIT} ${LEAD}`, where: 'answer.rating' };
    expect(await readAnswer(AUDIT, LEAD)).toEqual({
      ok: false,
      problem: { kind: 'damagedRow', ...row },
    });
    expect(await readAudit(AUDIT)).toMatchObject({
      ok: true,
      value: {
        damaged: [row],
        audit: { answerByQuestion: new Map([[POLICY, anAnswer('Whole')]]) },
      },
    });
  });

  test('is kept as found when a new answer takes its place', async () => {
    await putRaw('answers', damaged);
    expect(await updateAnswer(AUDIT, LEAD, write('Anew'), 0, LATER)).toEqual({
      ok: true,
      value: { answer: anAnswer('Anew'), revision: 1 },
    });
    expect((await dumpRaw()).stores['rowHistory']).toMatchObject([
      { kind: 'damaged', table: 'answers', rowId: LEAD, why: 'overwritten', row: damaged },
    ]);
    expect(await readAudit(AUDIT)).toMatchObject({ value: { damaged: [] } });
  });
});
