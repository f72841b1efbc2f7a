import { afterEach, beforeEach, expect, test } from 'vitest';

import { TABLES_VERSION } from '../../../src/domain/device/device-rows.ts';
import { isSealedRow } from '../../../src/domain/journal/sealed-row.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { closeStorage, openStorage } from '../../../src/storage/connection.ts';
import { listCopies, readCopy } from '../../../src/storage/copies.ts';
import { KEY_LENGTH, makeSealer } from '../../../src/storage/lock/cipher.ts';
import { dropSealer, holdSealer } from '../../../src/storage/lock/sealer.ts';
import { countUnswept, sweepRows } from '../../../src/storage/lock/sweep.ts';
import v1 from '../../fixtures/storage/v1.json';
import v2 from '../../fixtures/storage/v2.json';
import v3 from '../../fixtures/storage/v3.json';
import v4 from '../../fixtures/storage/v4.json';
import v5 from '../../fixtures/storage/v5.json';
import { dropCopies, readDevice } from '../a-filled-device.ts';
import { deleteRaw, dumpRaw, findRawVersion, loadRaw, readStores } from '../raw-database.ts';

const RELEASED = [v1, v2, v3, v4, v5].map(({ nativeVersion, stores }) => ({
  nativeVersion,
  version: nativeVersion / 10,
  stores: readStores(stores),
}));
const sealer = makeSealer(new Uint8Array(KEY_LENGTH).fill(7));

beforeEach(async () => {
  dropSealer();
  closeStorage();
  localStorage.clear();
  await deleteRaw();
  await dropCopies();
});
afterEach(async () => {
  dropSealer();
  closeStorage();
  await dropCopies();
});

test.each(RELEASED)(
  'an upgrade from version $version goes over sealed rows as over plain ones',
  async ({ nativeVersion, stores }) => {
    await loadRaw(nativeVersion, stores);
    await openStorage();
    const plain = await readDevice();
    closeStorage();
    await deleteRaw();
    await dropCopies();

    await loadRaw(nativeVersion, stores);
    await sweepRows(sealer, 'sealed', () => undefined);
    holdSealer(sealer);
    expect(await openStorage()).toEqual({ ok: true, value: { isNew: false } });
    expect(await findRawVersion()).toBe(TABLES_VERSION * 10);
    expect(await readDevice()).toEqual(plain);
    expect(
      Object.values((await dumpRaw()).stores)
        .flat()
        .every(isSealedRow),
    ).toBe(true);

    // What was kept aside before it is sealed too, and is what was there.
    expect(await countUnswept(sealer, 'sealed')).toBe(0);
    const copies = await listCopies();
    const copy = must(copies.ok ? copies.value[0] : undefined, 'a copy');
    const read = await readCopy(copy.id);
    const rows = read.ok ? read.value.device.rowsByTable['answers'] : undefined;
    expect(rows).toEqual(must(stores['answers'], 'the table of answers').rows);
  },
);

test('without the key nothing is upgraded', async () => {
  await loadRaw(v1.nativeVersion, v1.stores);
  await sweepRows(sealer, 'sealed', () => undefined);
  const before = await dumpRaw();
  expect(await openStorage()).toMatchObject({ ok: false });
  closeStorage();
  expect(await dumpRaw()).toEqual(before);
});
