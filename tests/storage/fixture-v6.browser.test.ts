import { beforeEach, expect, test } from 'vitest';

import { TABLE_NAMES } from '../../src/domain/device/device-rows.ts';
import { parseDevice } from '../../src/domain/device/parse-device.ts';
import { must } from '../../src/domain/shared/must.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { listFeedback } from '../../src/storage/feedback.ts';
import { listAudits } from '../../src/storage/read-audit.ts';
import { readRawDevice } from '../../src/storage/read-raw-device.ts';
import v6 from '../fixtures/storage/v6.json';
import { AUDIT } from './an-audit.ts';
import { deleteRaw, dumpStores, findRawVersion, loadRaw, readStores } from './raw-database.ts';

/** A database as version 6 left it on a device. Released: never edited, always opened. */
const stores = readStores(v6.stores);

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await loadRaw(v6.nativeVersion, stores);
});

test('opens and is not changed by being read', async () => {
  expect(await openStorage()).toEqual({ ok: true, value: { isNew: false } });
  await listAudits();
  await readRawDevice();
  closeStorage();
  expect(await dumpStores()).toEqual(stores);
  expect(await findRawVersion()).toBe(60);
});

test('holds rows in every table, and every row of it is one of today', async () => {
  expect(Object.keys(stores).toSorted()).toEqual(TABLE_NAMES.toSorted());
  const parsed = parseDevice(must(await readRawDevice(), 'the fixture'));
  if (!parsed.ok) throw new Error(parsed.problem.kind);
  expect(parsed.value.unreadable).toEqual([]);
  for (const rows of Object.values(parsed.value.rows)) expect(rows.length).toBeGreaterThan(0);
});

test('gives back what the partnership said and what was answered', async () => {
  await openStorage();
  expect(await listFeedback(AUDIT)).toMatchObject({
    value: {
      damaged: [],
      received: [
        {
          feedback: { content: { partnership: 'Anyshire Safeguarding Children Partnership' } },
          replyByQuestion: new Map([
            ['core.question-1', 'The policy of May 2026; it is attached.'],
          ]),
        },
      ],
    },
  });
});
