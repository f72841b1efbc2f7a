import { beforeEach, expect, test } from 'vitest';

import { parseDevice } from '../../src/domain/device/parse-device.ts';
import { must } from '../../src/domain/shared/must.ts';
import { listAnswerHistory, updateAnswer } from '../../src/storage/answers.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { saveEvidence } from '../../src/storage/evidence.ts';
import { listAudits, readAudit } from '../../src/storage/read-audit.ts';
import { readRawDevice } from '../../src/storage/read-raw-device.ts';
import { listRemovedAudits } from '../../src/storage/removed-audits.ts';
import v1 from '../fixtures/storage/v1.json';
import v2 from '../fixtures/storage/v2.json';
import { anAnswer, aLink, AUDIT, LATEST, LEAD, OTHER_AUDIT, POLICY, write } from './an-audit.ts';
import {
  ADDED_IN_V3,
  ADDED_IN_V5,
  ADDED_IN_V6,
  deleteRaw,
  dumpStores,
  findRawVersion,
  loadRaw,
  readStores,
} from './raw-database.ts';

/** A database as version 2 left it on a device. Released: never edited, always opened. */
const stores = readStores(v2.stores);

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await loadRaw(v2.nativeVersion, stores);
});

test('opens, and is brought to the tables of today with every row as it was', async () => {
  expect(await openStorage()).toEqual({ ok: true, value: { isNew: false } });
  await listAudits();
  await readRawDevice();
  closeStorage();
  expect(await dumpStores()).toEqual({ ...stores, ...ADDED_IN_V3, ...ADDED_IN_V5, ...ADDED_IN_V6 });
  expect(await findRawVersion()).toBe(60);
});

test('holds what the fixture of version 1 holds, and attachments', () => {
  const { attachments, ...others } = stores;
  expect(others).toEqual(v1.stores);
  expect(attachments?.rows).toHaveLength(3);
});

test('has the tables and indexes that a new database has', async () => {
  await deleteRaw();
  await openStorage();
  closeStorage();
  const withoutRows = Object.entries(stores).map(([name, store]) => [name, { ...store, rows: [] }]);
  expect(await dumpStores()).toEqual({
    ...Object.fromEntries(withoutRows),
    ...ADDED_IN_V3,
    ...ADDED_IN_V5,
    ...ADDED_IN_V6,
  });
});

test('every row of it is one of today', async () => {
  const parsed = parseDevice(must(await readRawDevice(), 'the fixture'));
  if (!parsed.ok) throw new Error(parsed.problem.kind);
  expect(parsed.value.unreadable).toEqual([]);
  const kept = Object.entries(parsed.value.rows).map(([table, rows]) => [table, rows.length]);
  const stored = Object.entries(stores).map(([table, { rows }]) => [table, rows.length]);
  expect(Object.fromEntries(kept)).toEqual({
    ...Object.fromEntries(stored),
    ...Object.fromEntries(
      Object.keys({ ...ADDED_IN_V3, ...ADDED_IN_V5, ...ADDED_IN_V6 }).map((table) => [table, 0]),
    ),
  });
});

test('gives back every byte of an attachment, under the hash of its bytes', async () => {
  const device = must(await readRawDevice(), 'the fixture');
  const parsed = parseDevice(device);
  if (!parsed.ok) throw new Error(parsed.problem.kind);
  const { attachments } = parsed.value.rows;
  expect(attachments.map(({ bytes }) => bytes.length).toSorted((a, b) => a - b)).toEqual([
    0, 24, 256,
  ]);
  for (const { bytes, hash } of attachments) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
    expect(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')).toBe(hash);
  }
});

test('gives back answers, items, histories and what was removed', async () => {
  await openStorage();
  expect(await readAudit(AUDIT)).toMatchObject({
    value: {
      audit: {
        answerByQuestion: new Map([
          [LEAD, expect.objectContaining({ narrative: 'The chair leads on safeguarding.' })],
          [POLICY, anAnswer('', { naReason: 'We employ nobody.' })],
        ]),
        evidence: [{ number: 1 }, { number: 3 }],
        actions: [{ number: 1 }, { number: 2 }],
      },
      damaged: [],
    },
  });
  expect(await listAnswerHistory(AUDIT, LEAD)).toMatchObject({
    value: { earlier: [{ why: 'clash' }, { why: 'overwritten' }], damaged: [] },
  });
  expect(await listRemovedAudits()).toMatchObject({
    value: { removed: [{ id: OTHER_AUDIT }], damaged: [] },
  });
});

test('takes changes on from where it stood', async () => {
  await openStorage();
  expect(await updateAnswer(AUDIT, LEAD, write('Now'), 3, LATEST)).toMatchObject({
    value: { revision: 4 },
  });
  expect(await saveEvidence(AUDIT, aLink(9), LATEST)).toMatchObject({ value: { number: 4 } });
});
