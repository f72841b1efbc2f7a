import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';

import { putAudit } from '../../src/storage/audits.ts';
import { updateAnswer } from '../../src/storage/answers.ts';
import { closeStorage } from '../../src/storage/connection.ts';
import { KEY_LENGTH, makeSealer } from '../../src/storage/lock/cipher.ts';
import { dropSealer, holdSealer } from '../../src/storage/lock/sealer.ts';
import { saveSetting } from '../../src/storage/settings.ts';
import {
  anAnswer,
  aTemplate,
  AUDIT,
  DETAILS,
  LATER,
  LEAD,
  NOW,
  openEmptyStorage,
  OTHER_AUDIT,
  startAnAudit,
  write,
} from './an-audit.ts';
import { dumpRaw } from './raw-database.ts';

const { origin } = location;
const FULL = { ok: false, problem: { kind: 'full' } };

/** Room for one noise of 400 kB and not for two. */
const SMALL_DEVICE = 1_000_000;

describe.each([
  { what: 'a full device', isLocked: false },
  { what: 'a full device with the lock on', isLocked: true },
])('$what', ({ isLocked }) => {
  beforeEach(async () => {
    closeStorage();
    // Chromium remembers for half a minute how much room it found, unless the data is cleared.
    await cdp().send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: SMALL_DEVICE });
    if (isLocked) holdSealer(makeSealer(new Uint8Array(KEY_LENGTH)));
    await openEmptyStorage();
    await startAnAudit();
  });

  afterEach(async () => {
    dropSealer();
    await cdp().send('Storage.overrideQuotaForOrigin', { origin });
  });

  test('refuses a whole write and takes it once there is room', async () => {
    const noise = makeNoise(200_000);
    const first = await updateAnswer(AUDIT, LEAD, write(noise), 0, NOW);
    expect(first.ok).toBe(true);
    const before = await dumpRaw();

    const more = makeNoise(200_000);
    expect(await updateAnswer(AUDIT, LEAD, write(more), 1, LATER)).toEqual(FULL);
    expect(await saveSetting('noise', more.repeat(3))).toEqual(FULL);
    expect(isSame(await dumpRaw(), before)).toBe(true);

    await cdp().send('Storage.overrideQuotaForOrigin', { origin });
    const again = await updateAnswer(AUDIT, LEAD, write(more), 1, LATER);
    expect(again.ok && again.value.revision).toBe(2);
  });

  test('leaves nothing of a whole audit that does not fit', async () => {
    const before = await dumpRaw();
    const large = {
      id: OTHER_AUDIT,
      templateHash: aTemplate().hash,
      details: DETAILS,
      isSample: true,
      answerByQuestion: new Map([
        [
          LEAD,
          anAnswer(makeNoise(250_000), {
            impact: makeNoise(250_000),
            privateNote: makeNoise(250_000),
          }),
        ],
      ]),
      evidence: [],
      actions: [],
      carried: [],
      assignments: [],
      signOffs: [],
      startedAt: NOW.toISOString(),
      changedAt: NOW.toISOString(),
    };
    expect(await putAudit(large, aTemplate(), NOW)).toEqual(FULL);
    expect(isSame(await dumpRaw(), before)).toBe(true);
  });
});

/** Compared without printing, since noise fills the screen. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Text that does not compress: the limit counts bytes on the disk. */
function makeNoise(length: number): string {
  const noise: string[] = [];
  for (let from = 0; from < length; from += 10_000) {
    noise.push(String.fromCharCode(...crypto.getRandomValues(new Uint16Array(10_000))));
  }
  return noise.join('');
}
