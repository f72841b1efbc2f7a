import { beforeEach, expect, test } from 'vitest';

import { TABLE_NAMES } from '../../src/domain/device/device-rows.ts';
import { parseDevice } from '../../src/domain/device/parse-device.ts';
import { must } from '../../src/domain/shared/must.ts';
import { listAnswerHistory, updateAnswer } from '../../src/storage/answers.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { saveEvidence } from '../../src/storage/evidence.ts';
import { listAudits, readAudit } from '../../src/storage/read-audit.ts';
import { readRawDevice } from '../../src/storage/read-raw-device.ts';
import { listRemovedAudits } from '../../src/storage/removed-audits.ts';
import v2 from '../fixtures/storage/v2.json';
import v3 from '../fixtures/storage/v3.json';
import { anAnswer, aLink, AUDIT, LATEST, LEAD, OTHER_AUDIT, POLICY, write } from './an-audit.ts';
import {
  ADDED_IN_V5,
  ADDED_IN_V6,
  deleteRaw,
  dumpStores,
  findRawVersion,
  loadRaw,
  readStores,
} from './raw-database.ts';

/** A database as version 3 left it on a device. Released: never edited, always opened. */
const stores = readStores(v3.stores);

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await loadRaw(v3.nativeVersion, stores);
});

test('opens and is not changed by being read', async () => {
  expect(await openStorage()).toEqual({ ok: true, value: { isNew: false } });
  await listAudits();
  await readRawDevice();
  closeStorage();
  expect(await dumpStores()).toEqual({ ...stores, ...ADDED_IN_V5, ...ADDED_IN_V6 });
  expect(await findRawVersion()).toBe(60);
});

test('holds rows in every table of its version, those of version 2 among them', () => {
  expect(
    [...Object.keys(stores), ...Object.keys({ ...ADDED_IN_V5, ...ADDED_IN_V6 })].toSorted(),
  ).toEqual(TABLE_NAMES.toSorted());
  for (const { rows } of Object.values(stores)) expect(rows.length).toBeGreaterThan(0);
  const { answers, attachments, answerHistory } = v2.stores;
  expect(v3.stores).toMatchObject({ answers, attachments, answerHistory });
});

test('has the tables and indexes that a new database has', async () => {
  await deleteRaw();
  await openStorage();
  closeStorage();
  const withoutRows = Object.entries(stores).map(([name, store]) => [name, { ...store, rows: [] }]);
  expect(await dumpStores()).toEqual({
    ...Object.fromEntries(withoutRows),
    ...ADDED_IN_V5,
    ...ADDED_IN_V6,
  });
});

test('every row of it is one of today', async () => {
  const parsed = parseDevice(must(await readRawDevice(), 'the fixture'));
  if (!parsed.ok) throw new Error(parsed.problem.kind);
  expect(parsed.value.unreadable).toEqual([]);
  const kept = Object.entries(parsed.value.rows).map(([table, rows]) => [table, rows.length]);
  const stored = Object.entries({ ...stores, ...ADDED_IN_V5, ...ADDED_IN_V6 }).map(
    ([table, { rows }]) => [table, rows.length],
  );
  expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(stored));
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
        evidence: [{ number: 1 }, { number: 3 }, { number: 4, file: { name: 'minutes.txt' } }],
        carried: [{ state: 'toConfirm' }, { state: 'confirmed' }, { state: 'setAside' }],
        assignments: [{ questionId: POLICY, to: 'Secretary' }],
        signOffs: [{ version: '1.0' }, { kind: 'reopened' }],
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
  expect(await saveEvidence(AUDIT, aLink(9), LATEST)).toMatchObject({ value: { number: 5 } });
});
