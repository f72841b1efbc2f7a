import { afterEach, beforeEach, expect, test } from 'vitest';

import { listAnswerHistory, readAnswer, updateAnswer } from '../../src/storage/answers.ts';
import { openAnew } from '../../src/storage/connection.ts';
import { readHealth } from '../../src/storage/storage-health.ts';
import { AUDIT, LATER, LEAD, openEmptyStorage, startAnAudit, write } from './an-audit.ts';

/** What the next calls meet, counted from 1: starts of transactions and the requests in them. */
let trouble: { what: string; at: number } | undefined;
let silent = 0;
let calls = 0;
let failed = 0;

function meet(database: IDBDatabase, transaction?: IDBTransaction): void {
  if (trouble === undefined) return;
  calls += 1;
  if (calls !== trouble.at) return;
  failed += 1;
  if (trouble.what !== 'close') throw new DOMException('the connection is gone', trouble.what);
  transaction?.abort();
  database.close();
  database.dispatchEvent(new Event('close'));
  throw new DOMException('closing', 'InvalidStateError');
}

// Dexie takes hold of the browser's methods when it opens.
const startTransaction = Reflect.get(IDBDatabase.prototype, 'transaction');
IDBDatabase.prototype.transaction = function (...given) {
  meet(this);
  const transaction = startTransaction.apply(this, given);
  if (silent > 0) {
    silent -= 1;
    Object.defineProperty(transaction, 'oncomplete', { value: null, writable: true });
    transaction.addEventListener('complete', (event) => {
      event.stopImmediatePropagation();
    });
  }
  return transaction;
};
const METHODS = ['get', 'put', 'add', 'openCursor', 'getAll', 'count'] as const;
for (const name of METHODS) {
  const call: unknown = Reflect.get(IDBObjectStore.prototype, name);
  if (typeof call !== 'function') throw new Error(name);
  Reflect.set(
    IDBObjectStore.prototype,
    name,
    function (this: IDBObjectStore, ...given: readonly unknown[]): unknown {
      meet(this.transaction.db, this.transaction);
      const request: unknown = Reflect.apply(call, this, given);
      return request;
    },
  );
}

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
});

afterEach(() => {
  trouble = undefined;
  silent = 0;
});

test('whichever call fails, and however: what was written is stored, once and in order', async () => {
  const runs = ['InvalidStateError', 'UnknownError', 'close'].flatMap((what) =>
    Array.from({ length: 12 }, (_, place) => ({ what, at: place + 1 })),
  );
  let whole = 0;
  let revision = 0;
  for (const run of runs) {
    trouble = run;
    calls = 0;
    failed = 0;
    const words: string[] = [];
    // Until the call has come that fails, and one save more.
    for (let save = 0; failed === 0 || save % 2 === 1; save += 1) {
      const text = `${run.what} ${run.at} ${save}`;
      words.unshift(text);
      const saved = await updateAnswer(AUDIT, LEAD, write(text), revision, LATER);
      expect(saved, text).toMatchObject({ ok: true, value: { revision: revision + 1 } });
      revision += 1;
    }
    trouble = undefined;
    const stands = await readAnswer(AUDIT, LEAD);
    const history = await listAnswerHistory(AUDIT, LEAD);
    const earlier = history.ok ? history.value.earlier : [];
    const found = [
      stands.ok ? stands.value.answer.narrative : '',
      ...earlier.map(({ answer }) => answer.narrative),
    ];
    if (failed === 1 && words.every((text, place) => found[place] === text)) whole += 1;
    expect(earlier.some(({ why }) => why === 'clash')).toBe(false);
  }
  console.log(`G7 (short): ${whole} of ${runs.length} failing calls, nothing lost`);
  expect(whole).toBe(runs.length);
});

test('a database that goes silent is told of within seconds, and serves again when asked once more', async () => {
  silent = 1;
  const begun = performance.now();
  const saving = updateAnswer(AUDIT, LEAD, write('kept'), 0, LATER);
  await expect.poll(() => readHealth().kind, { timeout: 8_000 }).toBe('silent');
  console.log(`silence was told after ${Math.round(performance.now() - begun)} ms`);
  openAnew();
  expect(await saving).toMatchObject({ ok: true, value: { revision: 1 } });
  expect(readHealth().kind).toBe('well');
  expect(await readAnswer(AUDIT, LEAD)).toMatchObject({
    value: { answer: { narrative: 'kept' }, revision: 1 },
  });
});
