import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';

import { hashBytes } from '../../src/domain/shared/content-hash.ts';
import { readAttachment, readAttachmentSpace } from '../../src/storage/attachments.ts';
import { closeStorage } from '../../src/storage/connection.ts';
import {
  removeEvidence,
  restoreEvidence,
  saveAttachedEvidence,
  type EvidenceDraft,
} from '../../src/storage/evidence.ts';
import {
  AUDIT,
  evidenceId,
  LATER,
  LATEST,
  NOW,
  openEmptyStorage,
  OTHER_AUDIT,
  startAnAudit,
} from './an-audit.ts';
import { dumpRaw } from './raw-database.ts';

const BYTES = crypto.getRandomValues(new Uint8Array(5_000));
const { origin } = location;

function aFile(place: number, bytes: Uint8Array): Extract<EvidenceDraft, { kind: 'attachment' }> {
  return {
    kind: 'attachment',
    id: evidenceId(place),
    title: 'Policy',
    ownerRole: '',
    questionIds: [],
    file: {
      name: 'policy.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
      hash: hashBytes(bytes),
    },
  };
}

describe('with room', () => {
  beforeEach(async () => {
    await openEmptyStorage();
    await startAnAudit();
  });

  test('a file is kept with its evidence and comes back to the byte', async () => {
    const saved = await saveAttachedEvidence(AUDIT, aFile(1, BYTES), BYTES, NOW);
    expect(saved).toMatchObject({ ok: true, value: { number: 1 } });
    expect(await readAttachment(AUDIT, hashBytes(BYTES))).toEqual({ ok: true, value: BYTES });
    const missing = { ok: false, problem: { kind: 'missingFile' } };
    expect(await readAttachment(OTHER_AUDIT, hashBytes(BYTES))).toEqual(missing);
  });

  test('the same bytes twice are refused with the evidence that has them', async () => {
    await saveAttachedEvidence(AUDIT, aFile(1, BYTES), BYTES, NOW);
    const before = await dumpRaw();
    const again = await saveAttachedEvidence(AUDIT, aFile(2, BYTES), BYTES, LATER);
    const problem = { kind: 'sameFile', evidence: { number: 1 } };
    expect(again).toMatchObject({ ok: false, problem });
    expect(await dumpRaw()).toEqual(before);
  });

  test('evidence that cannot be stored leaves no bytes behind', async () => {
    const unfit = { ...aFile(1, BYTES), title: 'x'.repeat(501) };
    const before = await dumpRaw();
    expect(await saveAttachedEvidence(AUDIT, unfit, BYTES, NOW)).toMatchObject({
      ok: false,
      problem: { kind: 'unfit', where: 'title' },
    });
    expect(await saveAttachedEvidence(OTHER_AUDIT, aFile(1, BYTES), BYTES, NOW)).toMatchObject({
      ok: false,
      problem: { kind: 'missingAudit' },
    });
    expect(await dumpRaw()).toEqual(before);
  });

  test('removed evidence keeps its file until it is put back, and the room it takes is told apart', async () => {
    const more = crypto.getRandomValues(new Uint8Array(700));
    await saveAttachedEvidence(AUDIT, aFile(1, BYTES), BYTES, NOW);
    await saveAttachedEvidence(AUDIT, aFile(2, more), more, NOW);
    await removeEvidence(AUDIT, evidenceId(1), LATER);
    expect(await readAttachmentSpace(AUDIT)).toEqual({
      ok: true,
      value: { files: 1, bytes: 700, spareFiles: 1, spareBytes: 5_000 },
    });
    await restoreEvidence(AUDIT, evidenceId(1), LATEST);
    expect(await readAttachment(AUDIT, hashBytes(BYTES))).toEqual({ ok: true, value: BYTES });
    expect(await readAttachmentSpace(AUDIT)).toEqual({
      ok: true,
      value: { files: 2, bytes: 5_700, spareFiles: 0, spareBytes: 0 },
    });
  });
});

describe('without room', () => {
  beforeEach(async () => {
    closeStorage();
    await cdp().send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
    await openEmptyStorage();
    await startAnAudit();
  });
  afterEach(async () => {
    await cdp().send('Storage.overrideQuotaForOrigin', { origin });
  });

  test('neither the file nor its evidence is stored, and both are once there is room', async () => {
    const large = new Uint8Array(3_000_000);
    for (let at = 0; at < large.length; at += 50_000) {
      crypto.getRandomValues(large.subarray(at, at + 50_000));
    }
    const before = await dumpRaw();
    expect(await saveAttachedEvidence(AUDIT, aFile(1, large), large, NOW)).toEqual({
      ok: false,
      problem: { kind: 'full' },
    });
    expect(await dumpRaw()).toEqual(before);
    await cdp().send('Storage.overrideQuotaForOrigin', { origin });
    expect(await saveAttachedEvidence(AUDIT, aFile(1, large), large, LATER)).toMatchObject({
      ok: true,
      value: { number: 1 },
    });
  });
});
