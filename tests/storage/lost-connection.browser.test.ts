import { liveQuery } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';

import { readAnswer, updateAnswer } from '../../src/storage/answers.ts';
import { watchConnection, type ConnectionEvent } from '../../src/storage/connection.ts';
import { listAudits } from '../../src/storage/read-audit.ts';
import { AUDIT, LATER, LEAD, openEmptyStorage, startAnAudit, write } from './an-audit.ts';

/** How often the browser's own method still fails; Dexie takes hold of it when it opens. */
let failures: { name: string; left: number } = { name: '', left: 0 };
const startTransaction = Reflect.get(IDBDatabase.prototype, 'transaction');
IDBDatabase.prototype.transaction = function (...given) {
  if (failures.left > 0) {
    failures.left -= 1;
    throw new DOMException('the connection is gone', failures.name);
  }
  return startTransaction.apply(this, given);
};

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
});

afterEach(() => {
  failures = { name: '', left: 0 };
});

test('a database the browser throws away is said to be lost, and words typed on are not taken as saved', async () => {
  const events: ConnectionEvent[] = [];
  const stop = watchConnection((event) => events.push(event));
  await cdp().send('Storage.clearDataForOrigin', {
    origin: location.origin,
    storageTypes: 'indexeddb',
  });
  await vi.waitFor(() => {
    expect(events).toEqual([{ kind: 'lost' }]);
  });
  expect(await listAudits()).toEqual({ ok: true, value: { audits: [], damaged: [] } });
  expect(await updateAnswer(AUDIT, LEAD, write('typed on'), 0, LATER)).toEqual({
    ok: false,
    problem: { kind: 'missingAudit', auditId: AUDIT },
  });
  stop();
});

test.each(['InvalidStateError', 'UnknownError'])(
  'a write goes through although the browser fails it once with %s',
  async (name) => {
    failures = { name, left: 1 };
    expect(await updateAnswer(AUDIT, LEAD, write('kept'), 0, LATER)).toMatchObject({
      ok: true,
      value: { revision: 1 },
    });
    expect(await readAnswer(AUDIT, LEAD)).toMatchObject({ value: { revision: 1 } });
  },
);

test.each([
  ['InvalidStateError', { kind: 'closed' }],
  ['UnknownError', { kind: 'failed', reason: 'UnknownError' }],
])('a write that the browser keeps failing with %s is refused', async (name, problem) => {
  failures = { name, left: 1_000 };
  expect(await updateAnswer(AUDIT, LEAD, write('kept'), 0, LATER)).toEqual({ ok: false, problem });
});

test('many calls at once go through although the browser fails each of them once', async () => {
  failures = { name: 'UnknownError', left: 20 };
  const calls = Array.from({ length: 20 }, (_, turn) =>
    updateAnswer(AUDIT, LEAD, write(`text ${turn}`), turn, LATER),
  );
  expect((await Promise.all(calls)).every(({ ok }) => ok)).toBe(true);
});

test('a screen reads on, and is kept up to date, although the browser fails it once', async () => {
  failures = { name: 'UnknownError', left: 1 };
  const seen: number[] = [];
  const subscription = liveQuery(() => readAnswer(AUDIT, LEAD)).subscribe((stored) => {
    seen.push(stored.ok ? stored.value.revision : -1);
  });
  await vi.waitFor(() => {
    expect(seen).toEqual([0]);
  });
  await updateAnswer(AUDIT, LEAD, write('later'), 0, LATER);
  await vi.waitFor(() => {
    expect(seen).toEqual([0, 1]);
  });
  subscription.unsubscribe();
});
