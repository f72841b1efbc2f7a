import { beforeEach, describe, expect, test } from 'vitest';

import type { Audit } from '../../src/domain/audit/audit.ts';
import { updateAnswer } from '../../src/storage/answers.ts';
import { putAudit, rememberPlace, startAudit, updateDetails } from '../../src/storage/audits.ts';
import { listAudits, readAudit } from '../../src/storage/read-audit.ts';
import { removeAudit } from '../../src/storage/removed-audits.ts';
import { fillAudit } from './a-filled-audit.ts';
import {
  aLink,
  anAnswer,
  aPlannedAction,
  aTemplate,
  AUDIT,
  DETAILS,
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
import { dumpRaw, putRaw } from './raw-database.ts';

beforeEach(openEmptyStorage);

describe('an audit', () => {
  test('is read back as it was started, with its template', async () => {
    await startAnAudit();
    expect(await readAudit(AUDIT)).toEqual({
      ok: true,
      value: {
        audit: {
          id: AUDIT,
          templateHash: aTemplate().hash,
          details: DETAILS,
          isSample: false,
          answerByQuestion: new Map(),
          evidence: [],
          actions: [],
          carried: [],
          assignments: [],
          signOffs: [],
          startedAt: NOW.toISOString(),
          changedAt: NOW.toISOString(),
        },
        template: aTemplate(),
        revisionByQuestion: new Map(),
        changedAtByQuestion: new Map(),
        damaged: [],
      },
    });
  });

  test('that was never started is missing', async () => {
    expect(await readAudit(AUDIT)).toEqual({
      ok: false,
      problem: { kind: 'missingAudit', auditId: AUDIT },
    });
  });

  test('is never started over another', async () => {
    await fillAudit();
    const before = await dumpRaw();
    const again = {
      id: AUDIT,
      template: aTemplate('b'),
      details: DETAILS,
      isSample: true,
      now: LATER,
    };
    expect(await startAudit(again)).toEqual({
      ok: false,
      problem: { kind: 'auditExists', auditId: AUDIT },
    });
    expect(await dumpRaw()).toEqual(before);
  });

  test('keeps its details as they were when they change', async () => {
    await startAnAudit();
    expect(await updateDetails(AUDIT, (now) => ({ ...now, period: '2026' }), LATER)).toEqual({
      ok: true,
      value: { ...DETAILS, period: '2026' },
    });
    expect(await readAudit(AUDIT)).toMatchObject({
      value: { audit: { details: { period: '2026' }, changedAt: LATER.toISOString() } },
    });
    expect((await dumpRaw()).stores['rowHistory']).toMatchObject([
      { kind: 'details', why: 'overwritten', row: DETAILS, movedAt: LATER.toISOString() },
    ]);
  });

  test('refuses details over the limit, naming the field', async () => {
    await startAnAudit();
    const long = 'x'.repeat(501);
    expect(await updateDetails(AUDIT, (now) => ({ ...now, period: long }), LATER)).toEqual({
      ok: false,
      problem: { kind: 'unfit', where: 'period' },
    });
  });

  test('remembers the place without counting it as a change', async () => {
    await startAnAudit();
    await rememberPlace(AUDIT, POLICY);
    await reopenStorage();
    expect(await readAudit(AUDIT)).toMatchObject({
      value: { lastQuestionId: POLICY, audit: { changedAt: NOW.toISOString() } },
    });
  });
});

describe('a whole audit', () => {
  const { id: evidenceIdOfLink, ...link } = aLink(1);
  const sample: Audit = {
    id: AUDIT,
    templateHash: aTemplate().hash,
    details: DETAILS,
    isSample: true,
    answerByQuestion: new Map([[LEAD, anAnswer('Sample', { rating: 1 })]]),
    evidence: [
      {
        ...link,
        kind: 'document',
        id: evidenceIdOfLink,
        whereHeld: 'Office',
        number: 7,
        addedAt: NOW.toISOString(),
      },
    ],
    carried: [],
    assignments: [],
    signOffs: [],
    actions: [
      {
        ...aPlannedAction(1),
        kind: 'accepted',
        reason: 'Small',
        number: 3,
        addedAt: NOW.toISOString(),
      },
    ],
    startedAt: NOW.toISOString(),
    changedAt: LATER.toISOString(),
  };

  test('is not stored in part when one thing in it does not fit', async () => {
    const before = await dumpRaw();
    const broken = { ...sample, answerByQuestion: new Map([[LEAD, anAnswer('', { rating: 99 })]]) };
    expect(await putAudit(broken, aTemplate(), LATEST)).toEqual({
      ok: false,
      problem: { kind: 'unfit', where: 'answers.0.answer.rating' },
    });
    expect(await dumpRaw()).toEqual(before);
  });
});

describe('the list of audits', () => {
  test('has the one changed last first and leaves out those removed', async () => {
    await startAnAudit(AUDIT);
    await startAnAudit(OTHER_AUDIT, aTemplate('b'));
    await updateAnswer(AUDIT, LEAD, write('newer'), 0, LATER);
    expect(await listAudits()).toMatchObject({
      value: {
        audits: [
          { audit: { id: AUDIT, answerByQuestion: new Map([[LEAD, anAnswer('newer')]]) } },
          { audit: { id: OTHER_AUDIT }, template: { hash: 'b'.repeat(64) } },
        ],
        damaged: [],
      },
    });
    await removeAudit(AUDIT, LATEST);
    expect(await listAudits()).toMatchObject({
      value: { audits: [{ audit: { id: OTHER_AUDIT } }] },
    });
  });

  test('names a head and a template it cannot read beside the audits it can', async () => {
    await startAnAudit(AUDIT);
    await startAnAudit(OTHER_AUDIT, aTemplate('b'));
    await putRaw('audits', { id: 'not-a-uuid' });
    await putRaw('templates', { ...aTemplate('b'), title: '' });
    expect(await listAudits()).toMatchObject({
      value: {
        audits: [{ audit: { id: AUDIT } }],
        damaged: [
          { table: 'audits', key: 'not-a-uuid', where: 'id' },
          { table: 'templates', key: 'b'.repeat(64), where: 'title' },
        ],
      },
    });
  });
});
