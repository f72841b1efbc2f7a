import { beforeEach, describe, expect, test } from 'vitest';

import type { SignOffEvent } from '../../src/domain/audit/sign-off.ts';
import { must } from '../../src/domain/shared/must.ts';
import { saveAction } from '../../src/storage/actions.ts';
import { listAnswerHistory, updateAnswer, updateAnswerLate } from '../../src/storage/answers.ts';
import { updateDetails } from '../../src/storage/audits.ts';
import { bringBack, listRowHistory } from '../../src/storage/bring-back.ts';
import { removeEvidence, saveEvidence } from '../../src/storage/evidence.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import type { StoredAudit } from '../../src/storage/stored-audit.ts';
import { addSignOffEvent } from '../../src/storage/sign-off.ts';
import {
  aLink,
  anAnswer,
  aPlannedAction,
  AUDIT,
  evidenceId,
  LATER,
  LATEST,
  LEAD,
  NOW,
  openEmptyStorage,
  startAnAudit,
  write,
} from './an-audit.ts';
import { dumpRaw } from './raw-database.ts';

const SIGNED: SignOffEvent = {
  kind: 'signedOff',
  version: '1.0',
  at: LATER.toISOString(),
  declaration: 'True to the best of our knowledge.',
  signatories: [{ name: 'Ros Penhaligon', role: 'Chair', signedOn: '2026-03-01' }],
  minuteReference: 'Minute 14',
};
const REOPENED: SignOffEvent = {
  kind: 'reopened',
  at: LATEST.toISOString(),
  by: 'Sam Okoro',
  reason: 'A policy was replaced.',
};
const REFUSED = { ok: false, problem: { kind: 'signedOff' } };

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
  await updateAnswer(AUDIT, LEAD, write('The chair leads.'), 0, NOW);
  await saveEvidence(AUDIT, aLink(1), NOW);
  await saveEvidence(AUDIT, aLink(1, 'Safeguarding policy, v2'), NOW);
});

describe('a signed-off audit', () => {
  beforeEach(async () => {
    expect(await signOff()).toMatchObject({ ok: true });
  });

  test('keeps answers, evidence and details as they were signed', async () => {
    const before = await dumpRaw();
    expect(await updateAnswer(AUDIT, LEAD, write('Changed'), 1, LATEST)).toEqual(REFUSED);
    expect(await saveEvidence(AUDIT, aLink(2), LATEST)).toEqual(REFUSED);
    expect(await removeEvidence(AUDIT, evidenceId(1), LATEST)).toEqual(REFUSED);
    const rename = updateDetails(AUDIT, (details) => ({ ...details, period: '2026' }), LATEST);
    expect(await rename).toEqual(REFUSED);
    const history = await listRowHistory(AUDIT);
    const earlier = must(history.ok ? history.value.rows[0]?.id : undefined, 'an earlier version');
    expect(await bringBack(AUDIT, earlier, LATEST)).toEqual(REFUSED);
    expect(await dumpRaw()).toEqual(before);
  });

  test('lets its action plan be worked on', async () => {
    expect(await saveAction(AUDIT, aPlannedAction(1), LATEST)).toMatchObject({ ok: true });
  });

  test('keeps words that were typed before and stored too late, beside what was signed', async () => {
    const late = {
      answer: anAnswer('Typed in another tab'),
      baseRevision: 1,
      keptAt: LATER.toISOString(),
    };
    expect(await updateAnswerLate(AUDIT, LEAD, late, LATEST)).toMatchObject({
      value: { answer: { narrative: 'The chair leads.' }, clash: late.answer },
    });
    expect(await listAnswerHistory(AUDIT, LEAD)).toMatchObject({
      value: {
        present: { answer: { narrative: 'The chair leads.' } },
        earlier: [{ answer: late.answer, why: 'clash' }],
      },
    });
  });

  test('is changed again once it is reopened, and keeps both events', async () => {
    const { audit } = await read();
    const seen = { changedAt: audit.changedAt, events: 1 };
    expect(await addSignOffEvent(AUDIT, REOPENED, seen)).toMatchObject({ ok: true });
    expect(await updateAnswer(AUDIT, LEAD, write('Changed'), 1, LATEST)).toMatchObject({
      ok: true,
    });
    expect((await read()).audit.signOffs).toEqual([SIGNED, REOPENED]);
  });

  test('is not signed off a second time, nor reopened twice', async () => {
    const changedMeanwhile = { ok: false, problem: { kind: 'changedMeanwhile' } };
    const { audit } = await read();
    const seen = { changedAt: audit.changedAt, events: 1 };
    expect(await addSignOffEvent(AUDIT, SIGNED, seen)).toEqual(changedMeanwhile);
    await addSignOffEvent(AUDIT, REOPENED, seen);
    expect(await addSignOffEvent(AUDIT, REOPENED, seen)).toEqual(changedMeanwhile);
  });
});

test('what was changed after it was looked at is not signed unseen', async () => {
  const { audit } = await read();
  await updateAnswer(AUDIT, LEAD, write('Changed in another tab'), 1, LATER);
  const seen = { changedAt: audit.changedAt, events: 0 };
  expect(await addSignOffEvent(AUDIT, SIGNED, seen)).toEqual({
    ok: false,
    problem: { kind: 'changedMeanwhile' },
  });
  expect((await read()).audit.signOffs).toEqual([]);
});

async function signOff(): ReturnType<typeof addSignOffEvent> {
  const { audit } = await read();
  return addSignOffEvent(AUDIT, SIGNED, { changedAt: audit.changedAt, events: 0 });
}

async function read(): Promise<StoredAudit> {
  const found = await readAudit(AUDIT);
  if (!found.ok) throw new Error(found.problem.kind);
  return found.value;
}
