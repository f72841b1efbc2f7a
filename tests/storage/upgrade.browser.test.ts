import { beforeEach, expect, test } from 'vitest';

import { TABLES_VERSION } from '../../src/domain/device/device-rows.ts';
import { closeStorage, openStorage, whenOpened } from '../../src/storage/connection.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import v1 from '../fixtures/storage/v1.json';
import { AUDIT } from './an-audit.ts';
import {
  ADDED_IN_V5,
  ADDED_IN_V6,
  deleteRaw,
  dumpRaw,
  dumpStores,
  findRawVersion,
  loadRaw,
  openRaw,
} from './raw-database.ts';

const OLD = Object.keys(v1.stores);

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
});

test.each([0, 1, 300])('an upgrade from version 1 leaves all rows of %i answers', async (count) => {
  await loadRaw(v1.nativeVersion, withAnswers(count));
  const before = await dumpStores();
  expect(before['answers']?.rows).toHaveLength(count);

  expect(await openStorage()).toEqual({ ok: true, value: { isNew: false } });
  const read = await readAudit(AUDIT);
  expect(read.ok && read.value.audit.answerByQuestion.size).toBe(count);
  closeStorage();

  const after = await dumpStores();
  expect(await findRawVersion()).toBe(TABLES_VERSION * 10);
  expect(Object.fromEntries(OLD.map((name) => [name, after[name]]))).toEqual(before);
  expect(after['attachments']?.rows).toEqual([]);
});

test('an upgrade that another tab holds up goes on by itself when that tab closes', async () => {
  await loadRaw(v1.nativeVersion, v1.stores);
  const before = await dumpRaw();
  const stubborn = await openRaw();
  expect(await openStorage()).toEqual({ ok: false, problem: { kind: 'blocked' } });
  const opened = whenOpened();
  expect(await Promise.race([opened, pause(300)])).toBe('still waiting');

  stubborn.close();
  expect(await opened).toEqual({ ok: true, value: { isNew: false } });
  expect(await whenOpened()).toMatchObject({ ok: true });
  expect(await dumpRaw()).toEqual({
    version: TABLES_VERSION * 10,
    stores: {
      ...before.stores,
      attachments: [],
      carried: [],
      assignments: [],
      contributions: [],
      ...Object.fromEntries(
        Object.keys({ ...ADDED_IN_V5, ...ADDED_IN_V6 }).map((name) => [name, []]),
      ),
    },
  });
});

/** The fixture with this many answers of its audit and no others. */
function withAnswers(count: number): typeof v1.stores {
  const { answers } = v1.stores;
  const [row] = answers.rows;
  const rows = Array.from({ length: count }, (_, place) => ({
    ...row,
    auditId: AUDIT,
    questionId: `core.question-${String(place).padStart(3, '0')}`,
    answer: { narrative: `Words ${place}`, impact: '', complete: false, privateNote: '' },
    revision: 1,
    changedAt: '2026-03-01T09:05:00.000Z',
  }));
  return { ...v1.stores, answers: { ...answers, rows } };
}

function pause(ms: number): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve('still waiting');
    }, ms);
  });
}
