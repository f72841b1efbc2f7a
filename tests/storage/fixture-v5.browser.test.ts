import { beforeEach, expect, test } from 'vitest';

import { TABLE_NAMES } from '../../src/domain/device/device-rows.ts';
import { parseDevice } from '../../src/domain/device/parse-device.ts';
import { findSigningKey } from '../../src/domain/device/signing-key.ts';
import { must } from '../../src/domain/shared/must.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { listAudits, readAudit } from '../../src/storage/read-audit.ts';
import { readRawDevice } from '../../src/storage/read-raw-device.ts';
import { readReturnDocument } from '../../src/storage/received-returns.ts';
import { listRounds } from '../../src/storage/rounds.ts';
import { hashContent } from '../../src/domain/shared/content-hash.ts';
import v5 from '../fixtures/storage/v5.json';
import v5Kept from '../fixtures/storage/v5-kept.json';
import { ROUND, tokenOf } from '../support/collection.ts';
import { AUDIT } from './an-audit.ts';
import {
  ADDED_IN_V6,
  deleteRaw,
  dumpStores,
  findRawVersion,
  loadRaw,
  readStores,
} from './raw-database.ts';

/** A database as version 5 left it on a device. Released: never edited, always opened. */
const stores = readStores(v5.stores);

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await loadRaw(v5.nativeVersion, stores);
});

test('gains the table of feedback when it is opened, and nothing else changes', async () => {
  expect(await openStorage()).toEqual({ ok: true, value: { isNew: false } });
  await listAudits();
  await listRounds();
  await readRawDevice();
  closeStorage();
  expect(await dumpStores()).toEqual({ ...stores, ...ADDED_IN_V6 });
  expect(await findRawVersion()).toBe(60);
});

test('holds rows in every table, and every row of it is one of today', async () => {
  expect([...Object.keys(stores), ...Object.keys(ADDED_IN_V6)].toSorted()).toEqual(
    TABLE_NAMES.toSorted(),
  );
  const parsed = parseDevice(must(await readRawDevice(), 'the fixture'));
  if (!parsed.ok) throw new Error(parsed.problem.kind);
  expect(parsed.value.unreadable).toEqual([]);
  const { feedback, ...others } = parsed.value.rows;
  expect(feedback).toEqual([]);
  for (const rows of Object.values(others)) expect(rows.length).toBeGreaterThan(0);
});

test('gives back the round, who is expected, and what came', async () => {
  await openStorage();
  const listed = await listRounds();
  expect(listed).toMatchObject({
    value: {
      damaged: [],
      rounds: [
        {
          round: { id: ROUND, dueDate: '2026-11-13' },
          agencies: [
            { name: 'Agency 2', notExpected: 'Closed in March' },
            { name: 'Anytown Police', chases: [{ on: '2026-11-15' }] },
          ],
          returns: [{ organisation: 'Anytown Police', agencyToken: tokenOf(1) }],
        },
      ],
    },
  });
  const [round] = listed.ok ? listed.value.rounds : [];
  const hash = must(round?.returns[0], 'a return').contentHash;
  const read = await readReturnDocument(hash);
  if (!read.ok) throw new Error(read.problem.kind);
  expect(hashContent(read.value.content)).toBe(hash);
});

test('says of an audit which round its questions came from', async () => {
  await openStorage();
  expect(await readAudit(AUDIT)).toMatchObject({
    value: { ticket: { roundId: ROUND, agencyToken: tokenOf(1) } },
  });
});

test('a return that was kept to be read, and the key of the device, are there', async () => {
  closeStorage();
  await deleteRaw();
  await loadRaw(v5Kept.nativeVersion, readStores(v5Kept.stores));
  const parsed = parseDevice(must(await readRawDevice(), 'the fixture'));
  if (!parsed.ok) throw new Error(parsed.problem.kind);
  expect(parsed.value.unreadable).toEqual([]);
  expect(findSigningKey(parsed.value.rows.settings)?.algorithm).toBe('Ed25519');
  await openStorage();
  expect(await listAudits()).toMatchObject({
    value: { audits: [{ keptReturn: { leftOut: 1, contentHash: 'ab'.repeat(32) } }] },
  });
});
