import { beforeEach, describe, expect, test } from 'vitest';

import { EMPTY_ANSWER } from '../../src/domain/audit/audit.ts';
import { MAX_TEXT_LENGTH } from '../../src/domain/shared/limits.ts';
import {
  listAnswerHistory,
  readAnswer,
  updateAnswer,
  updateAnswerLate,
} from '../../src/storage/answers.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import {
  anAnswer,
  AUDIT,
  LATER,
  LATEST,
  LEAD,
  NOW,
  openEmptyStorage,
  OTHER_AUDIT,
  POLICY,
  reopenStorage,
  startAnAudit,
  write,
} from './an-audit.ts';
import { dumpRaw } from './raw-database.ts';

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
});

describe('an answer', () => {
  test('stands empty at revision 0 before it is first written', async () => {
    expect(await readAnswer(AUDIT, LEAD)).toEqual({
      ok: true,
      value: { answer: EMPTY_ANSWER, revision: 0 },
    });
  });

  test('is there again after the database was closed and opened', async () => {
    const saved = { answer: anAnswer('We have one.'), revision: 1 };
    expect(await updateAnswer(AUDIT, LEAD, write('We have one.'), 0, LATER)).toEqual({
      ok: true,
      value: saved,
    });
    await reopenStorage();
    expect(await readAnswer(AUDIT, LEAD)).toEqual({ ok: true, value: saved });
    expect(await readAudit(AUDIT)).toMatchObject({
      value: {
        audit: {
          changedAt: LATER.toISOString(),
          answerByQuestion: new Map([[LEAD, saved.answer]]),
        },
        revisionByQuestion: new Map([[LEAD, 1]]),
      },
    });
  });

  test('loses a field that the change takes out', async () => {
    await updateAnswer(AUDIT, LEAD, () => anAnswer('', { rating: 2, naReason: 'No' }), 0, NOW);
    await updateAnswer(AUDIT, LEAD, () => anAnswer('', { naReason: 'No' }), 1, NOW);
    expect(await readAnswer(AUDIT, LEAD)).toEqual({
      ok: true,
      value: { answer: anAnswer('', { naReason: 'No' }), revision: 2 },
    });
  });

  test('is not written by a change that changes nothing, even from a stale revision', async () => {
    await updateAnswer(AUDIT, LEAD, write('Same'), 0, NOW);
    const before = await dumpRaw();
    expect(await updateAnswer(AUDIT, LEAD, write('Same'), 0, LATER)).toEqual({
      ok: true,
      value: { answer: anAnswer('Same'), revision: 1 },
    });
    expect(await dumpRaw()).toEqual(before);
  });

  test('of an audit that is not there is refused', async () => {
    expect(await updateAnswer(OTHER_AUDIT, LEAD, write('Lost?'), 0, NOW)).toEqual({
      ok: false,
      problem: { kind: 'missingAudit', auditId: OTHER_AUDIT },
    });
  });

  test('may be as long as the limit and no longer', async () => {
    const before = await dumpRaw();
    const long = 'x'.repeat(MAX_TEXT_LENGTH);
    expect(await updateAnswer(AUDIT, LEAD, write(`${long}x`), 0, NOW)).toEqual({
      ok: false,
      problem: { kind: 'unfit', where: 'narrative' },
    });
    expect(await dumpRaw()).toEqual(before);
    expect(await updateAnswer(AUDIT, LEAD, write(long), 0, NOW)).toMatchObject({ ok: true });
  });

  test('stays wholly as it was when the change throws', async () => {
    await updateAnswer(AUDIT, LEAD, write('Before'), 0, NOW);
    const before = await dumpRaw();
    const failing = updateAnswer(
      AUDIT,
      LEAD,
      () => {
        throw new RangeError('a bug in a screen');
      },
      1,
      LATER,
    );
    await expect(failing).rejects.toThrow(new RangeError('a bug in a screen'));
    expect(await dumpRaw()).toEqual(before);
  });
});

describe('the history of an answer', () => {
  test('holds every overwritten one, newest first, of that question alone', async () => {
    await updateAnswer(AUDIT, LEAD, write('one'), 0, NOW);
    await updateAnswer(AUDIT, LEAD, write('two'), 1, LATER);
    await updateAnswer(AUDIT, LEAD, write('three'), 2, LATEST);
    await updateAnswer(AUDIT, POLICY, write('other'), 0, LATEST);
    await reopenStorage();

    expect(await listAnswerHistory(AUDIT, LEAD)).toMatchObject({
      value: {
        earlier: [
          {
            answer: anAnswer('two'),
            revision: 2,
            changedAt: LATER.toISOString(),
            movedAt: LATEST.toISOString(),
            why: 'overwritten',
          },
          {
            answer: anAnswer('one'),
            revision: 1,
            changedAt: NOW.toISOString(),
            movedAt: LATER.toISOString(),
            why: 'overwritten',
          },
        ],
        damaged: [],
      },
    });
    expect(await listAnswerHistory(AUDIT, POLICY)).toMatchObject({ value: { earlier: [] } });
  });
});

describe('an answer typed some time ago', () => {
  const late = { answer: anAnswer('late'), baseRevision: 1, keptAt: LATER.toISOString() };

  test('is stored when nothing was written since', async () => {
    await updateAnswer(AUDIT, LEAD, write('first'), 0, NOW);
    expect(await updateAnswerLate(AUDIT, LEAD, late, LATEST)).toEqual({
      ok: true,
      value: { answer: anAnswer('late'), revision: 2 },
    });
  });

  test('stands over one typed before it elsewhere, which is kept', async () => {
    await updateAnswer(AUDIT, LEAD, write('first'), 0, NOW);
    await updateAnswer(AUDIT, LEAD, write('elsewhere'), 1, NOW);
    expect(await updateAnswerLate(AUDIT, LEAD, late, LATEST)).toEqual({
      ok: true,
      value: { answer: anAnswer('late'), revision: 3, clash: anAnswer('elsewhere') },
    });
  });

  test('goes to the history when something was typed after it', async () => {
    await updateAnswer(AUDIT, LEAD, write('first'), 0, NOW);
    await updateAnswer(AUDIT, LEAD, write('newer'), 1, LATEST);
    expect(await updateAnswerLate(AUDIT, LEAD, late, LATEST)).toEqual({
      ok: true,
      value: { answer: anAnswer('newer'), revision: 2, clash: anAnswer('late') },
    });
    expect(await readAnswer(AUDIT, LEAD)).toMatchObject({ value: { answer: anAnswer('newer') } });
    expect(await listAnswerHistory(AUDIT, LEAD)).toMatchObject({
      value: {
        earlier: [{ answer: anAnswer('late'), why: 'clash' }, { answer: anAnswer('first') }],
      },
    });
  });

  test('is refused, and not put into the history, when it is longer than an answer can hold', async () => {
    await updateAnswer(AUDIT, LEAD, write('first'), 0, NOW);
    await updateAnswer(AUDIT, LEAD, write('newer'), 1, LATEST);
    const long = { ...late, answer: anAnswer('x'.repeat(250_001)) };
    expect(await updateAnswerLate(AUDIT, LEAD, long, LATEST)).toEqual({
      ok: false,
      problem: { kind: 'unfit', where: 'narrative' },
    });
    expect(await listAnswerHistory(AUDIT, LEAD)).toMatchObject({
      value: { earlier: [{ answer: anAnswer('first') }], damaged: [] },
    });
  });
});
