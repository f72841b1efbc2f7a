import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Answer } from '../../../src/domain/audit/audit.ts';
import { isSealedRow } from '../../../src/domain/journal/sealed-row.ts';
import { closeStorage, openStorage } from '../../../src/storage/connection.ts';
import { copyTables } from '../../../src/storage/copies-database.ts';
import { makeCopy } from '../../../src/storage/copies.ts';
import { keepDraft } from '../../../src/storage/kept-drafts.ts';
import { makeSealer } from '../../../src/storage/lock/cipher.ts';
import { findRecord, keepRecord, removeRecord } from '../../../src/storage/lock/keep-record.ts';
import type { LockRecord } from '../../../src/storage/lock/lock-record.ts';
import { dropSealer, holdSealer } from '../../../src/storage/lock/sealer.ts';
import { countUnswept, sweepRows } from '../../../src/storage/lock/sweep.ts';
import { readAudit } from '../../../src/storage/read-audit.ts';
import { readRawDevice } from '../../../src/storage/read-raw-device.ts';
import { updateAnswer } from '../../../src/storage/answers.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { openFilledDevice, readDevice, undoNewest } from '../a-filled-device.ts';
import { AUDIT, LATER, LEAD, NOW } from '../an-audit.ts';
import { dumpRaw, putRaw } from '../raw-database.ts';

const sealer = makeSealer(Uint8Array.from({ length: 32 }, (_, place) => place));
const other = makeSealer(new Uint8Array(32));
const nothing = (): void => undefined;

beforeEach(async () => {
  dropSealer();
  await openFilledDevice();
});
afterEach(async () => {
  dropSealer();
  closeStorage();
  await removeRecord();
});

async function lock(): Promise<void> {
  await sweepRows(sealer, 'sealed', nothing);
  holdSealer(sealer);
}

async function listRows(): Promise<readonly unknown[]> {
  return Object.values((await dumpRaw()).stores).flat();
}

test('with the lock on every row is sealed, and reads as before', async () => {
  const before = await readDevice();
  await lock();
  expect((await listRows()).every(isSealedRow)).toBe(true);
  expect(await readDevice()).toEqual(before);
});

test('what is written with it on is sealed: rows, safety copies and drafts', async () => {
  await lock();
  const say = (answer: Answer): Answer => ({ ...answer, narrative: 'CANARY' });
  const saved = await updateAnswer(AUDIT, LEAD, say, 1, LATER);
  expect(saved.ok).toBe(true);
  const device = must(await readRawDevice(), 'a database');
  await makeCopy({ why: 'erase', device, absent: [] }, NOW);
  keepDraft('d', { words: 'CANARY' });
  expect((await listRows()).every(isSealedRow)).toBe(true);
  expect(JSON.stringify(localStorage)).not.toContain('CANARY');
  expect(await countUnswept(sealer, 'sealed')).toBe(0);
  expect(await copyTables.copies.count()).toBe(1);
  await undoNewest();
  expect((await listRows()).every(isSealedRow)).toBe(true);
});

test('taken off, all is as it was before, and no other key takes anything off', async () => {
  const before = await dumpRaw();
  await lock();
  await sweepRows(other, 'plain', nothing);
  expect((await listRows()).every(isSealedRow)).toBe(true);
  await sweepRows(sealer, 'plain', nothing);
  expect(await dumpRaw()).toEqual(before);
});

test('stopped half-way it goes on where it was, both ways', async () => {
  const before = await dumpRaw();
  for (const stopAt of [1, 3, 6]) {
    for (const to of ['sealed', 'plain'] as const) {
      let told = 0;
      const stopped = sweepRows(sealer, to, () => {
        told += 1;
        if (told === stopAt) throw new Error('killed');
      });
      await expect(stopped).rejects.toThrow('killed');
      holdSealer(sealer, to);
      expect((await readDevice()).unreadable).toEqual([]);
      await sweepRows(sealer, to, nothing);
      expect(await countUnswept(sealer, to)).toBe(0);
    }
  }
  expect(await dumpRaw()).toEqual(before);
});

test('without the key nothing is read as if it were damaged, and nothing is written', async () => {
  await lock();
  const before = await dumpRaw();
  dropSealer();
  const read = await readAudit(AUDIT);
  expect(read).toMatchObject({ ok: false, problem: { kind: 'failed' } });
  await expect(readRawDevice()).rejects.toThrow('The lock is on');
  expect(await dumpRaw()).toEqual(before);
  localStorage.clear();
});

test('a row with a flipped bit is named, and the others are read', async () => {
  await lock();
  const rows = (await dumpRaw()).stores['answers'] ?? [];
  const [row] = rows;
  if (!isSealedRow(row)) throw new Error('not sealed');
  const bytes = structuredClone(row);
  const sealed: unknown = Reflect.get(bytes, 's11Sealed');
  if (!(sealed instanceof Uint8Array)) throw new Error('not sealed');
  sealed[60] = (sealed[60] ?? 0) ^ 1;
  await putRaw('answers', bytes);
  const { rows: read, unreadable } = await readDevice();
  expect(unreadable.map(({ table }) => table)).toEqual(['answers']);
  expect(read.answers).toHaveLength(rows.length - 1);
});

const RECORD: LockRecord = {
  format: 1,
  id: '3f0c6f4e-6a5c-4f0e-9a52-0d5f5a1c7b01',
  revision: 1,
  state: 'sealed',
  byPassphrase: 'AAAA',
  byRecoveryKey: 'BBBB',
  check: 'CCCC',
  madeAt: '2026-11-27T09:00:00.000Z',
};

test('what opens the lock is kept in three places, and any one of them suffices', async () => {
  const damages: readonly (() => unknown)[] = [
    () => {
      localStorage.setItem('s11-lock', '?');
    },
    async () => (await navigator.storage.getDirectory()).removeEntry('s11-lock'),
    () => indexedDB.deleteDatabase('s11-lock'),
  ];
  for (const spared of damages) {
    expect(await keepRecord(RECORD)).toBe(3);
    for (const damage of damages) if (damage !== spared) await damage();
    expect(await findRecord()).toEqual({ record: RECORD, behind: 2 });
  }
  await removeRecord();
  expect((await findRecord()).record).toBeUndefined();
  expect(await openStorage()).toMatchObject({ ok: true });
});
