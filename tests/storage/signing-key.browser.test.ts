import { beforeEach, describe, expect, test } from 'vitest';

import type { SigningKey } from '../../src/domain/device/signing-key.ts';
import { must } from '../../src/domain/shared/must.ts';
import { packBackup } from '../../src/files/backup/pack-backup.ts';
import { readBackup } from '../../src/files/backup/read-backup.ts';
import { makeSigningPair } from '../../src/files/audit-return/sign-return.ts';
import { ensureSigningKey } from '../../src/items/ensure-signing-key.ts';
import { readCareFacts, saveLastBackup } from '../../src/storage/care-facts.ts';
import { listCopies } from '../../src/storage/copies.ts';
import { readRawDevice } from '../../src/storage/read-raw-device.ts';
import { restoreRows } from '../../src/storage/restore-rows.ts';
import { keepSigningKey, readSigningKey, removeSigningKey } from '../../src/storage/signing-key.ts';
import { openFilledDevice } from './a-filled-device.ts';
import { AUDIT, LATER, LATEST, openEmptyStorage, reopenStorage } from './an-audit.ts';
import { putRaw } from './raw-database.ts';

beforeEach(openFilledDevice);

function aKey(): SigningKey {
  return { algorithm: 'Ed25519', ...makeSigningPair(), madeAt: LATER.toISOString() };
}

const kept = (key: SigningKey): object => ({ ok: true, value: { kind: 'kept', key } });

test('a key is made on the first wish, and is the same at each other and after a reload', async () => {
  expect(await readSigningKey()).toEqual({ ok: true, value: { kind: 'none' } });
  const made = await ensureSigningKey(LATER);
  if (!made.ok) throw new Error(made.problem.kind);
  expect(await ensureSigningKey(LATEST)).toEqual(made);
  await reopenStorage();
  expect(await readSigningKey()).toEqual(kept(made.value));
});

test('of two tabs that make one at once, both sign with the same', async () => {
  const [one, other] = await Promise.all([ensureSigningKey(LATER), ensureSigningKey(LATER)]);
  expect(one).toMatchObject({ ok: true });
  expect(other).toEqual(one);
});

test('a key is taken away by its public half, and put back by an undo', async () => {
  const key = aKey();
  await keepSigningKey(key);
  await removeSigningKey(aKey().publicKey);
  expect(await readSigningKey()).toEqual(kept(key));
  await removeSigningKey(key.publicKey);
  expect(await readSigningKey()).toEqual({ ok: true, value: { kind: 'none' } });
  await keepSigningKey(key);
  expect(await readSigningKey()).toEqual(kept(key));
});

test('what is kept as a key and is none is named, and a new key takes its place', async () => {
  await putRaw('settings', { key: 'signingKey', value: { algorithm: 'Ed25519', secretKey: 'x' } });
  expect(await readSigningKey()).toEqual({ ok: true, value: { kind: 'damaged' } });
  const made = await ensureSigningKey(LATER);
  expect(await readSigningKey()).toEqual(kept(must(made.ok ? made.value : undefined, 'the key')));
});

test('a key that stands in no backup is something to be backed up', async () => {
  await saveLastBackup({ at: '2026-01-01T00:00:00.000Z', where: 'download' });
  const before = await readCareFacts();
  await keepSigningKey(aKey());
  const after = await readCareFacts();
  if (!before.ok || !after.ok) throw new Error('not read');
  expect(after.value.changes).toBe(before.value.changes + 1);
});

describe('in a backup file', () => {
  /** The device as a file, read back. */
  async function backUp() {
    const raw = must(await readRawDevice(), 'the device');
    const read = readBackup(packBackup(raw, LATEST.toISOString()));
    if (!read.ok) throw new Error(read.problem.kind);
    return read.value;
  }

  test('the key travels, and comes to a device that has none, with audits or alone', async () => {
    const key = aKey();
    await keepSigningKey(key);
    const { rows, unreadable } = await backUp();
    await openEmptyStorage();
    expect(await restoreRows(rows, unreadable, [AUDIT], LATEST, { withKey: true })).toMatchObject({
      ok: true,
    });
    expect(await readSigningKey()).toEqual(kept(key));

    await removeSigningKey(key.publicKey);
    const copies = await listCopies();
    const alone = await restoreRows(rows, unreadable, [], LATEST, { withKey: true });
    expect(alone).toEqual({ ok: true, value: { copyId: undefined } });
    expect(await readSigningKey()).toEqual(kept(key));
    expect(await listCopies()).toEqual(copies);
  });

  test('the key stays there when it is not wished for, and never puts another aside', async () => {
    await keepSigningKey(aKey());
    const { rows, unreadable } = await backUp();
    await openEmptyStorage();
    await restoreRows(rows, unreadable, [AUDIT], LATEST);
    expect(await readSigningKey()).toEqual({ ok: true, value: { kind: 'none' } });
    const own = aKey();
    await keepSigningKey(own);
    await restoreRows(rows, unreadable, [AUDIT], LATEST, { withKey: true });
    expect(await readSigningKey()).toEqual(kept(own));
  });
});
