import { expect, test } from 'vitest';

import { checkBackup } from '../../../src/files/backup/check-backup.ts';
import { packBackup } from '../../../src/files/backup/pack-backup.ts';
import { openSealedBackup, sealBackup } from '../../../src/files/backup/seal-backup.ts';
import { DEVICE_V2 } from '../../support/a-device.ts';

const PASSPHRASE = '4821-0937-5560-2714-8893';

/** Sealing is slow by design, and slower on a busy machine. */
const SLOW = 120_000;

test(
  'a browser packs, seals, opens and checks a backup',
  async () => {
    const packed = packBackup(DEVICE_V2, '2026-11-26T14:32:10.000Z', '0.1.0');
    const opened = await openSealedBackup(await sealBackup(packed, PASSPHRASE), PASSPHRASE);
    expect(opened).toEqual({ ok: true, value: packed });
    if (opened.ok) expect(checkBackup(opened.value, DEVICE_V2)).toMatchObject({ ok: true });
  },
  SLOW,
);

test('a browser reads the backup that was made elsewhere', async () => {
  const file = await fetch(new URL('../../fixtures/backup/v1.s11backup', import.meta.url));
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect(checkBackup(bytes, DEVICE_V2)).toMatchObject({ ok: true });
});
