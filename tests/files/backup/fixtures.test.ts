import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { parseDevice } from '../../../src/domain/device/parse-device.ts';
import { checkBackup } from '../../../src/files/backup/check-backup.ts';
import { readBackup } from '../../../src/files/backup/read-backup.ts';
import { openSealedBackup } from '../../../src/files/backup/seal-backup.ts';
import { unpackBackup } from '../../../src/files/backup/unpack-backup.ts';
import {
  DEVICE_V1,
  DEVICE_V2,
  DEVICE_V3,
  DEVICE_V4,
  DEVICE_V5,
  DEVICE_V5_KEPT,
  DEVICE_V6,
} from '../../support/a-device.ts';

/** Files as released versions wrote them: never made anew, always opened. */
const read = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(`tests/fixtures/backup/${name}.s11backup`));

test.each([
  ['v1', DEVICE_V2],
  ['v1-tables-1', DEVICE_V1],
  ['v1-tables-3', DEVICE_V3],
  ['v1-tables-4', DEVICE_V4],
  ['v1-tables-5', DEVICE_V5],
  ['v1-tables-5-kept', DEVICE_V5_KEPT],
  ['v1-tables-6', DEVICE_V6],
])('the backup %s opens, with every row and byte it was made of', (name, device) => {
  const bytes = read(name);
  const parsed = parseDevice(device);
  if (!parsed.ok) throw new Error('The rows of a fixture are of a released version');
  expect(parsed.value.unreadable).toEqual([]);
  expect(readBackup(bytes)).toMatchObject({ ok: true, value: parsed.value });
  expect(checkBackup(bytes, device)).toMatchObject({ ok: true });
});

test('a backup says when and by what it was made, and how much is in it', () => {
  expect(unpackBackup(read('v1'))).toMatchObject({
    value: {
      manifest: {
        format: 's11-backup',
        version: 1,
        tablesVersion: 2,
        madeAt: '2026-11-26T14:32:10.000Z',
        appVersion: '0.1.0',
        rows: { audits: 2, answers: 3, attachments: 3 },
        bytes: 3,
      },
    },
  });
});

test('the sealed backup opens with its passphrase, and is the same', async () => {
  const sealed = read('v1-sealed');
  expect(readBackup(sealed)).toEqual({ ok: false, problem: { kind: 'encrypted' } });
  const opened = await openSealedBackup(sealed, '4821-0937-5560-2714-8893');
  expect(opened).toEqual({ ok: true, value: read('v1') });
}, 60_000);
