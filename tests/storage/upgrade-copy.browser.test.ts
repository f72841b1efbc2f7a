import { beforeEach, expect, test } from 'vitest';

import { must } from '../../src/domain/shared/must.ts';
import { readAnswer, updateAnswer } from '../../src/storage/answers.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { listCopies, readCopy } from '../../src/storage/copies.ts';
import { undoCopy } from '../../src/storage/restore-rows.ts';
import v1 from '../fixtures/storage/v1.json';
import { REFUSE_COPIES, dropCopies } from './a-filled-device.ts';
import { AUDIT, LATER, LATEST, LEAD, write } from './an-audit.ts';
import { deleteRaw, dumpRaw, findRawVersion, loadRaw } from './raw-database.ts';
import { openTab } from './second-tab.ts';

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await dropCopies();
});

test('a copy of every row, as the old version had it, is made before an upgrade', async () => {
  await loadRaw(v1.nativeVersion, v1.stores);
  const before = await dumpRaw();
  expect(await openStorage()).toMatchObject({ ok: true });
  expect(await findRawVersion()).toBe(60);

  const copies = await listCopies();
  const copy = must(copies.ok ? copies.value[0] : undefined, 'a copy');
  expect(copy).toMatchObject({ why: 'upgrade', tablesVersion: 1, absent: [] });
  expect(await readCopy(copy.id)).toMatchObject({
    value: { device: { tablesVersion: 1, rowsByTable: withRowsOnly(before.stores) } },
  });
});

test('no copy is made for a new device, or where there is nothing to upgrade', async () => {
  await openStorage();
  closeStorage();
  await openStorage();
  expect(await listCopies()).toEqual({ ok: true, value: [] });
});

test('work done since an upgrade is kept aside when the copy from before it is brought back', async () => {
  await loadRaw(v1.nativeVersion, v1.stores);
  await openStorage();
  await updateAnswer(AUDIT, LEAD, write('After the upgrade'), 3, LATER);
  const copies = await listCopies();
  const copy = must(copies.ok ? copies.value[0] : undefined, 'a copy');
  const undone = await undoCopy(copy.id, LATEST);
  expect(await readAnswer(AUDIT, LEAD)).toMatchObject({
    value: { answer: { narrative: 'The chair leads on safeguarding.' } },
  });
  const wayBack = must(undone.ok ? undone.value.copyId : undefined, 'a copy of the work since');
  await undoCopy(wayBack, LATEST);
  expect(await readAnswer(AUDIT, LEAD)).toMatchObject({
    value: { answer: { narrative: 'After the upgrade' } },
  });
});

test('nothing is upgraded while no copy can be made, until the user says to go on', async () => {
  await loadRaw(v1.nativeVersion, v1.stores);
  const before = await dumpRaw();
  const tab = await openTab(REFUSE_COPIES);
  expect(await tab.connection.openStorage()).toMatchObject({
    ok: false,
    problem: { kind: 'noCopy' },
  });
  expect(await dumpRaw()).toEqual(before);
  tab.openDatabase.allowUpgradeUncopied();
  expect(await tab.connection.openStorage()).toMatchObject({ ok: true });
  expect(await findRawVersion()).toBe(60);
  tab.close();
});

/** Stores without rows take no room in a copy. */
function withRowsOnly(stores: Readonly<Record<string, readonly unknown[]>>): unknown {
  return Object.fromEntries(Object.entries(stores).filter(([, rows]) => rows.length > 0));
}
