import { beforeEach, expect, test } from 'vitest';

import { TABLES_VERSION } from '../../src/domain/device/device-rows.ts';
import { must } from '../../src/domain/shared/must.ts';
import { closeStorage, openStorage, whenOpened } from '../../src/storage/connection.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import v1 from '../fixtures/storage/v1.json';
import v2 from '../fixtures/storage/v2.json';
import v3 from '../fixtures/storage/v3.json';
import v4 from '../fixtures/storage/v4.json';
import v5 from '../fixtures/storage/v5.json';
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
  readStores,
  type RawStore,
} from './raw-database.ts';

const RELEASED = [v1, v2, v3, v4, v5];

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
});

test.each(
  RELEASED.flatMap(({ nativeVersion, stores }) =>
    [0, 1, 300].map((count) => ({ version: nativeVersion / 10, count, stores })),
  ),
)('an upgrade from version $version leaves all rows of $count answers', async (given) => {
  const { version, count } = given;
  await loadRaw(version * 10, withAnswers(readStores(given.stores), count));
  const before = await dumpStores();
  expect(before['answers']?.rows).toHaveLength(count);

  expect(await openStorage()).toEqual({ ok: true, value: { isNew: false } });
  const read = await readAudit(AUDIT);
  expect(read.ok && read.value.audit.answerByQuestion.size).toBe(count);
  closeStorage();

  const after = await dumpStores();
  expect(await findRawVersion()).toBe(TABLES_VERSION * 10);
  const old = Object.keys(given.stores);
  expect(Object.fromEntries(old.map((name) => [name, after[name]]))).toEqual(before);
  const added = Object.keys(after).filter((name) => !old.includes(name));
  expect(added.flatMap((name) => after[name]?.rows)).toEqual([]);
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

type Stores = Readonly<Record<string, RawStore>>;

/** A fixture with this many answers of its audit and no others. */
function withAnswers(stores: Stores, count: number): Stores {
  const answers = must(stores['answers'], 'the table of answers');
  const row: unknown = answers.rows[0];
  const first = typeof row === 'object' && row !== null ? row : {};
  const rows = Array.from({ length: count }, (_, place) => ({
    ...first,
    auditId: AUDIT,
    questionId: `core.question-${String(place).padStart(3, '0')}`,
    answer: { narrative: `Words ${place}`, impact: '', complete: false, privateNote: '' },
    revision: 1,
    changedAt: '2026-03-01T09:05:00.000Z',
  }));
  return { ...stores, answers: { ...answers, rows } };
}

function pause(ms: number): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve('still waiting');
    }, ms);
  });
}
