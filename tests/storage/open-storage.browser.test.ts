import { beforeEach, describe, expect, test } from 'vitest';

import { updateAnswer } from '../../src/storage/answers.ts';
import {
  closeStorage,
  openStorage,
  watchConnection,
  type ConnectionEvent,
} from '../../src/storage/connection.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import { AUDIT, LATER, LEAD, NOW, startAnAudit, write } from './an-audit.ts';
import {
  deleteRaw,
  dumpRaw,
  findRawVersion,
  loadRaw,
  openRaw,
  settle,
  NAME,
} from './raw-database.ts';
import { openTab } from './second-tab.ts';

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
});

test('makes the database on a first visit and says it is new', async () => {
  expect(await openStorage()).toEqual({ ok: true, value: { isNew: true } });
  expect(await findRawVersion()).toBe(60);
  closeStorage();
  expect(await openStorage()).toEqual({ ok: true, value: { isNew: false } });
});

test('leaves no database behind when it only looks whether there is one', async () => {
  const { probeVersion } = await import('../../src/storage/open-as-it-stands.ts');
  expect(await probeVersion()).toBeUndefined();
  expect(await findRawVersion()).toBeUndefined();
});

describe('a database of a newer version', () => {
  const answers = { keyPath: 'key', autoIncrement: false, indexes: {}, rows: [{ key: 1, new: 2 }] };

  test.each([61, 70, 90])('native version %i is not touched', async (version) => {
    await loadRaw(version, { answers, laterTable: answers });
    const before = await dumpRaw();
    expect(await openStorage()).toEqual({
      ok: false,
      problem: { kind: 'newerVersion', found: version / 10, known: 6 },
    });
    const refused = { ok: false, problem: { kind: 'newerVersion' } };
    expect(await readAudit(AUDIT)).toEqual(refused);
    expect(await updateAnswer(AUDIT, LEAD, write('mine'), 0, NOW)).toEqual(refused);
    expect(await dumpRaw()).toEqual(before);
  });
});

test('a newer version that comes between the look and the opening is not touched', async () => {
  const tab = await openTab(`
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      IDBFactory.prototype.open = version === 60 ? open : IDBFactory.prototype.open;
      if (version === 60) open.call(this, name, 70).onsuccess = ({ target }) => target.result.close();
      return version === undefined ? open.call(this, name) : open.call(this, name, version);
    };
  `);
  expect(await tab.connection.openStorage()).toEqual({
    ok: false,
    problem: { kind: 'newerVersion', found: 7, known: 6 },
  });
  expect(await dumpRaw()).toEqual({ version: 70, stores: {} });
  tab.close();
});

describe('while it is open', () => {
  test('gives way to a newer version, tells of it and writes nothing more', async () => {
    await openStorage();
    await startAnAudit();
    const events: ConnectionEvent[] = [];
    const stop = watchConnection((event) => events.push(event));

    const newer = await openRaw(70);
    newer.close();
    const before = await dumpRaw();

    expect(events).toEqual([{ kind: 'newerVersion' }]);
    const refused = { ok: false, problem: { kind: 'newerVersion' } };
    expect(await updateAnswer(AUDIT, LEAD, write('old row'), 0, LATER)).toEqual(refused);
    expect(await readAudit(AUDIT)).toEqual(refused);
    expect(await openStorage()).toMatchObject({ problem: { kind: 'newerVersion', found: 7 } });
    expect(await updateAnswer(AUDIT, LEAD, write('old row'), 0, LATER)).toEqual(refused);
    expect(await dumpRaw()).toEqual(before);
    stop();
  });

  test('gives way to the deletion of all data and does not bring it back by itself', async () => {
    await openStorage();
    await startAnAudit();
    const events: ConnectionEvent[] = [];
    const stop = watchConnection((event) => events.push(event));

    await deleteRaw();

    expect(events).toEqual([{ kind: 'deleted' }]);
    const refused = { ok: false, problem: { kind: 'deleted' } };
    expect(await updateAnswer(AUDIT, LEAD, write('late'), 0, LATER)).toEqual(refused);
    expect(await findRawVersion()).toBeUndefined();
    expect(await openStorage()).toEqual({ ok: true, value: { isNew: true } });
    expect(await updateAnswer(AUDIT, LEAD, write('late'), 0, LATER)).toMatchObject({
      problem: { kind: 'missingAudit' },
    });
    stop();
  });

  test('a call opens a closed connection again', async () => {
    await openStorage();
    await startAnAudit();
    closeStorage();
    expect(await readAudit(AUDIT)).toMatchObject({ ok: true });
    closeStorage();
    expect(await updateAnswer(AUDIT, LEAD, write('still here'), 0, LATER)).toMatchObject({
      value: { revision: 1 },
    });
    expect(await readAudit(AUDIT)).toMatchObject({ ok: true });
  });
});

test('says within a moment that another tab keeps the old database open', async () => {
  const request = indexedDB.open(NAME, 5);
  const older = await settle(request);
  const start = performance.now();
  expect(await openStorage()).toEqual({ ok: false, problem: { kind: 'blocked' } });
  expect(performance.now() - start).toBeLessThan(2_000);

  older.close();
  expect(await openStorage()).toMatchObject({ ok: true });
  expect(await findRawVersion()).toBe(60);
});

describe('a browser without a working IndexedDB', () => {
  test.each([
    [
      'is absent',
      'delete window.indexedDB; Object.defineProperty(window, "indexedDB", { value: undefined })',
    ],
    [
      'may not be touched',
      'Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("no", "SecurityError") } })',
    ],
    [
      'refuses to open',
      'IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError") }',
    ],
  ])('is unavailable when it %s', async (_, prepare) => {
    const tab = await openTab(prepare);
    expect(await tab.connection.openStorage()).toMatchObject({
      ok: false,
      problem: { kind: 'unavailable' },
    });
    tab.close();
  });

  test('is opened at a later try when it refuses for a moment', async () => {
    const tab = await openTab(`
      const open = IDBFactory.prototype.open;
      let refusals = 2;
      IDBFactory.prototype.open = function (...given) {
        refusals -= 1;
        if (refusals >= 0) throw new DOMException('still clearing up', 'AbortError');
        return open.apply(this, given);
      };
    `);
    expect(await tab.connection.openStorage()).toMatchObject({ ok: true });
    tab.close();
  });

  test('is said not to answer within three seconds', async () => {
    const tab = await openTab('IDBFactory.prototype.open = () => ({})');
    expect(await tab.connection.openStorage()).toEqual({
      ok: false,
      problem: { kind: 'noAnswer' },
    });
    tab.close();
  });
});
