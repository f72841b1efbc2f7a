import { beforeEach, describe, expect, test } from 'vitest';

import { hashBytes } from '../../src/domain/shared/content-hash.ts';
import { listAnswerHistory, updateAnswer } from '../../src/storage/answers.ts';
import { bringCarried, startWithBrought } from '../../src/storage/carried.ts';
import { tables } from '../../src/storage/database.ts';
import { removeEvidence, saveEvidence } from '../../src/storage/evidence.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import { addSignOffEvent } from '../../src/storage/sign-off.ts';
import { undoBringing } from '../../src/storage/undo-bringing.ts';
import { anEarlier, BROUGHT, FILE, listStates, read } from './a-bringing.ts';
import {
  aLink,
  anAnswer,
  aTemplate,
  AUDIT,
  DETAILS,
  evidenceId,
  LATER,
  LATEST,
  LEAD,
  NOW,
  openEmptyStorage,
  OTHER_AUDIT,
  POLICY,
  startAnAudit,
  write,
} from './an-audit.ts';
import { dumpRaw } from './raw-database.ts';

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
  await tables.attachments.put({
    auditId: OTHER_AUDIT,
    hash: hashBytes(FILE),
    bytes: FILE,
    addedAt: NOW.toISOString(),
  });
});

describe('bringing', () => {
  test('puts words where none stand, keeps each answer as it was, and chooses no rating', async () => {
    expect(await bringCarried(AUDIT, BROUGHT, LATER)).toMatchObject({ value: { added: 3 } });
    const { audit } = await read();
    expect(audit.answerByQuestion.get(LEAD)).toEqual(
      anAnswer(`Words of ${LEAD}`, { impact: 'Safer children' }),
    );
    expect(audit.carried.find(({ questionId }) => questionId === LEAD)).toMatchObject({
      source: BROUGHT.source,
      rating: 'Partly met',
      narrative: `Words of ${LEAD}`,
      broughtAt: LATER.toISOString(),
    });
    expect(await listStates()).toEqual({
      [LEAD]: 'toConfirm',
      [POLICY]: 'toConfirm',
      none: 'setAside',
    });
  });

  test('overwrites nothing typed: the earlier words stay beside it, to be read', async () => {
    await updateAnswer(AUDIT, LEAD, write('Typed today'), 0, NOW);
    await updateAnswer(
      AUDIT,
      POLICY,
      () => anAnswer('Typed too', { rating: 1, complete: true }),
      0,
      NOW,
    );
    const brought = { ...BROUGHT, answers: [anEarlier(LEAD, { impact: '' }), anEarlier(POLICY)] };
    await bringCarried(AUDIT, brought, LATER);
    const { audit } = await read();
    expect(audit.answerByQuestion.get(LEAD)).toEqual(anAnswer('Typed today'));
    expect(audit.answerByQuestion.get(POLICY)).toEqual(
      anAnswer('Typed too', { rating: 1, impact: 'Safer children' }),
    );
    expect(await listStates()).toEqual({ [LEAD]: 'setAside', [POLICY]: 'toConfirm' });
    expect(await listAnswerHistory(AUDIT, POLICY)).toMatchObject({
      value: { earlier: [{ answer: { complete: true }, why: 'overwritten' }] },
    });
  });

  test('brings each item once, numbered here, to be confirmed, with its bytes', async () => {
    await saveEvidence(AUDIT, aLink(5, 'Here already'), NOW);
    await bringCarried(AUDIT, BROUGHT, LATER);
    const { audit } = await read();
    expect(audit.evidence).toMatchObject([
      { number: 1, title: 'Here already' },
      { number: 2, carriedFrom: 'Anytown, 2025', questionIds: [LEAD] },
      { number: 3, kind: 'attachment', questionIds: [LEAD, POLICY] },
    ]);
    expect(audit.actions).toMatchObject([{ number: 1, carriedFrom: 'Anytown, 2025' }]);
    const file = await tables.attachments.get([AUDIT, hashBytes(FILE)]);
    expect(file).toMatchObject({ bytes: FILE });
    expect(await saveEvidence(AUDIT, aLink(6), LATEST)).toMatchObject({ value: { number: 4 } });
  });

  test('the same again adds nothing, also when an item was removed since', async () => {
    await bringCarried(AUDIT, BROUGHT, LATER);
    await removeEvidence(AUDIT, evidenceId(1), LATER);
    const before = await dumpRaw();
    expect(await bringCarried(AUDIT, BROUGHT, LATEST)).toMatchObject({ value: { added: 0 } });
    expect(await dumpRaw()).toEqual(before);
  });

  test('evidence that serves no question comes for itself, once, and goes with the undo', async () => {
    const alone = {
      ...aLink(9, 'Of no question'),
      questionIds: [],
      number: 5,
      addedAt: NOW.toISOString(),
    };
    const brought = { ...BROUGHT, answers: [], evidence: [alone], actions: [] };
    const before = (await read()).audit.evidence;
    expect(await bringCarried(AUDIT, brought, LATER)).toMatchObject({ value: { added: 1 } });
    expect((await read()).audit.evidence).toMatchObject([
      { title: 'Of no question', carriedFrom: 'Anytown, 2025', questionIds: [] },
    ]);
    expect(await bringCarried(AUDIT, brought, LATEST)).toMatchObject({ value: { added: 0 } });
    expect((await read()).audit.evidence).toHaveLength(1);
    await undoBringing(AUDIT, LATER.toISOString(), LATEST);
    expect((await read()).audit.evidence).toEqual(before);
  });

  test('what breaks a limit is refused whole', async () => {
    const before = await dumpRaw();
    const unfit = {
      ...BROUGHT,
      answers: [anEarlier(LEAD), anEarlier(POLICY, { title: 'x'.repeat(501) })],
    };
    expect(await bringCarried(AUDIT, unfit, LATER)).toMatchObject({ problem: { kind: 'unfit' } });
    expect(await dumpRaw()).toEqual(before);
  });

  test('a signed-off audit takes nothing', async () => {
    const { audit } = await read();
    await addSignOffEvent(
      AUDIT,
      {
        kind: 'signedOff',
        version: '1.0',
        at: LATER.toISOString(),
        declaration: 'True.',
        signatories: [{ name: 'Ros', role: 'Chair', signedOn: '2026-03-01' }],
        minuteReference: '',
      },
      { changedAt: audit.changedAt, events: 0 },
    );
    expect(await bringCarried(AUDIT, BROUGHT, LATEST)).toEqual({
      ok: false,
      problem: { kind: 'signedOff' },
    });
  });

  test('starts the audit of another site with all of it at once', async () => {
    const started = await startWithBrought(
      {
        id: OTHER_AUDIT,
        template: aTemplate(),
        details: { ...DETAILS, site: 'Northside' },
        isSample: false,
        now: LATER,
      },
      { ...BROUGHT, filesOf: AUDIT },
    );
    expect(started).toMatchObject({ ok: true });
    const copied = await readAudit(OTHER_AUDIT);
    expect(copied).toMatchObject({
      value: { audit: { details: { site: 'Northside' }, evidence: [{}, {}], actions: [{}] } },
    });
  });
});

describe('undoing', () => {
  test('makes the audit what it was, but for the history', async () => {
    await updateAnswer(AUDIT, POLICY, () => anAnswer('', { rating: 1 }), 0, NOW);
    await bringCarried(AUDIT, BROUGHT, LATER);
    expect(await undoBringing(AUDIT, LATER.toISOString(), LATEST)).toEqual({
      ok: true,
      value: { answers: 0, items: 0 },
    });
    const { audit } = await read();
    expect(audit.answerByQuestion.get(LEAD)).toEqual(anAnswer(''));
    expect(audit.answerByQuestion.get(POLICY)).toEqual(anAnswer('', { rating: 1 }));
    expect([audit.carried, audit.evidence, audit.actions]).toEqual([[], [], []]);
    expect(await tables.attachments.get([AUDIT, hashBytes(FILE)])).toBeUndefined();
    expect(await bringCarried(AUDIT, BROUGHT, LATEST)).toMatchObject({ value: { added: 3 } });
    expect((await read()).audit.evidence.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('leaves what was worked on since', async () => {
    await bringCarried(AUDIT, BROUGHT, LATER);
    await updateAnswer(AUDIT, LEAD, write('Worked on'), 1, LATEST);
    await saveEvidence(AUDIT, aLink(1, 'Worked on'), LATEST);
    expect(await undoBringing(AUDIT, LATER.toISOString(), LATEST)).toMatchObject({
      value: { answers: 1, items: 1 },
    });
    const { audit } = await read();
    expect(audit.answerByQuestion.get(LEAD)?.narrative).toBe('Worked on');
    expect(audit.evidence).toMatchObject([{ title: 'Worked on' }]);
  });
});
