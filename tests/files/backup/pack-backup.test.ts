import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { packBackup } from '../../../src/files/backup/pack-backup.ts';
import { readBackup } from '../../../src/files/backup/read-backup.ts';
import { DEVICE_V1, DEVICE_V2 } from '../../support/a-device.ts';
import { MADE_AT } from '../../support/backup-round-trip.ts';

test('the same device and moment give the same file, in whatever order the tables came', () => {
  const turned = Object.fromEntries(Object.entries(DEVICE_V2.rowsByTable).toReversed());
  expect(packBackup({ ...DEVICE_V2, rowsByTable: turned }, MADE_AT)).toEqual(
    packBackup(DEVICE_V2, MADE_AT),
  );
});

test('the file is a zip that any tool opens, the manifest first and readable without one', () => {
  const packed = packBackup(DEVICE_V2, MADE_AT, '0.1.0');
  const names = Object.keys(unzipSync(packed));
  expect(names[0]).toBe('manifest.json');
  expect(names.filter((name) => name.startsWith('bytes/'))).toHaveLength(3);
  const text = new TextDecoder('latin1').decode(packed);
  expect(text.slice(0, 300)).toContain(
    '{"format":"s11-backup","version":1,"tablesVersion":2,"madeAt":"2026-11-26T14:32:10.000Z","appVersion":"0.1.0"',
  );
  expect(text.slice(-75)).toMatch(/^s11-sha256:[0-9a-f]{64}$/);
});

test('the same bytes in two audits are kept once, and come back in both', () => {
  const [attachment] = DEVICE_V2.rowsByTable['attachments']?.slice(-1) ?? [];
  const attachments = [
    attachment,
    { ...Object(attachment), auditId: '00000000-0000-4000-8000-000000000001' },
  ];
  const device = { ...DEVICE_V2, rowsByTable: { ...DEVICE_V1.rowsByTable, attachments } };
  const packed = packBackup(device, MADE_AT);
  expect(packed.length).toBeLessThan(packBackup(DEVICE_V2, MADE_AT).length + 1_000);
  expect(readBackup(packed)).toMatchObject({
    value: { manifest: { bytes: 1 }, rows: { attachments } },
  });
});

test('bytes that come back are their own, and not a part of the file they were in', () => {
  const read = readBackup(packBackup(DEVICE_V2, MADE_AT));
  if (!read.ok) throw new Error(read.problem.kind);
  for (const { bytes } of read.value.rows.attachments) {
    expect(bytes.buffer.byteLength).toBe(bytes.length);
  }
});

test.each(['1970-01-01T00:00:00.000Z', '2150-06-01T12:00:00.000Z', '2026-03-29T01:30:00.000Z'])(
  'a clock at %s makes a backup all the same',
  (moment) => {
    const packed = packBackup(DEVICE_V1, moment);
    expect(readBackup(packed)).toMatchObject({ ok: true, value: { manifest: { madeAt: moment } } });
  },
);

test('an empty device makes a backup of nothing', () => {
  const packed = packBackup({ tablesVersion: 2, rowsByTable: {} }, MADE_AT);
  expect(readBackup(packed)).toMatchObject({ ok: true, value: { rows: { audits: [] } } });
});

test('what no row of ours holds is a mistake of ours, and not left out in silence', () => {
  for (const value of [new Map(), Symbol('x'), 1n, /x/]) {
    expect(() =>
      packBackup({ tablesVersion: 2, rowsByTable: { settings: [{ key: 'x', value }] } }, MADE_AT),
    ).toThrow('A row holds');
  }
});
