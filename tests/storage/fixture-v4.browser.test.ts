import { beforeEach, expect, test } from 'vitest';

import { TABLE_NAMES } from '../../src/domain/device/device-rows.ts';
import { parseDevice } from '../../src/domain/device/parse-device.ts';
import { must } from '../../src/domain/shared/must.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { listAudits, readAudit } from '../../src/storage/read-audit.ts';
import { readRawDevice } from '../../src/storage/read-raw-device.ts';
import v4 from '../fixtures/storage/v4.json';
import { AUDIT } from './an-audit.ts';
import {
  ADDED_IN_V5,
  ADDED_IN_V6,
  deleteRaw,
  dumpStores,
  findRawVersion,
  loadRaw,
  readStores,
} from './raw-database.ts';

/** A database as version 4 left it on a device. Released: never edited, always opened. */
const stores = readStores(v4.stores);

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await loadRaw(v4.nativeVersion, stores);
});

test('opens and is not changed by being read', async () => {
  expect(await openStorage()).toEqual({ ok: true, value: { isNew: false } });
  await listAudits();
  await readRawDevice();
  closeStorage();
  expect(await dumpStores()).toEqual({ ...stores, ...ADDED_IN_V5, ...ADDED_IN_V6 });
  expect(await findRawVersion()).toBe(60);
});

test('holds rows in every table of its version, and every row of it is one of today', async () => {
  expect(
    [...Object.keys(stores), ...Object.keys({ ...ADDED_IN_V5, ...ADDED_IN_V6 })].toSorted(),
  ).toEqual(TABLE_NAMES.toSorted());
  const parsed = parseDevice(must(await readRawDevice(), 'the fixture'));
  if (!parsed.ok) throw new Error(parsed.problem.kind);
  expect(parsed.value.unreadable).toEqual([]);
  for (const { rows } of Object.values(stores)) expect(rows.length).toBeGreaterThan(0);
  const kept = Object.entries(parsed.value.rows).map(([table, rows]) => [table, rows.length]);
  const stored = Object.entries({ ...stores, ...ADDED_IN_V5, ...ADDED_IN_V6 }).map(
    ([table, { rows }]) => [table, rows.length],
  );
  expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(stored));
});

test('gives back which returns were made, and which were marked as sent', async () => {
  await openStorage();
  expect(await readAudit(AUDIT)).toMatchObject({
    value: {
      returns: [
        { version: '1.0', sent: [{ on: '2026-03-06', to: 'Anyshire partnership' }] },
        { recipients: [], sent: [] },
      ],
    },
  });
});
