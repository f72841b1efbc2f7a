import { beforeEach, expect, test } from 'vitest';

import { compareRounds } from '../../src/domain/device/compare-rounds.ts';
import type { DeviceRows, RawDevice } from '../../src/domain/device/device-rows.ts';
import { parseDevice } from '../../src/domain/device/parse-device.ts';
import { must } from '../../src/domain/shared/must.ts';
import { addRounds } from '../../src/storage/add-rounds.ts';
import { addAgencies, removeAgency, updateAgency } from '../../src/storage/agencies.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { decideReturn, readReturnDocument } from '../../src/storage/received-returns.ts';
import { readRawDevice } from '../../src/storage/read-raw-device.ts';
import { replaceRound, undoReplace } from '../../src/storage/replace-rounds.ts';
import { readRound } from '../../src/storage/rounds.ts';
import { DEVICE_V5 } from '../support/a-device.ts';
import { anAgency, ROUND, tokenOf } from '../support/collection.ts';
import { LATER } from './an-audit.ts';
import { deleteRaw, dumpRaw } from './raw-database.ts';

function readRows(raw: RawDevice): DeviceRows {
  const parsed = parseDevice(raw);
  if (!parsed.ok) throw new Error(parsed.problem.kind);
  return parsed.value.rows;
}

const file = readRows(DEVICE_V5);

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await openStorage();
  await addRounds(file, []);
});

/** What somebody did on this device after the file was made. */
async function workOn(): Promise<void> {
  await updateAgency(ROUND, tokenOf(1), (agency) => ({ ...agency, notes: 'Newer' }), LATER);
  await addAgencies(ROUND, [anAgency(77)], LATER);
  const stored = await readRound(ROUND);
  const [received] = stored.ok ? stored.value.returns : [];
  const { contentHash } = must(received, 'a return');
  await decideReturn(
    ROUND,
    contentHash,
    { kind: 'setAside', reason: 'Twice', at: LATER.toISOString() },
    LATER,
  );
}

test('a round becomes what the file says, and its history keeps what was here', async () => {
  await workOn();
  const done = await replaceRound(ROUND, file, [], LATER);
  expect(done.ok).toBe(true);
  const rows = readRows(must(await readRawDevice(), 'a device'));
  expect(compareRounds(file, rows)).toMatchObject([{ kind: 'same' }]);
  const history = rows.roundHistory.filter(({ movedAt }) => movedAt === LATER.toISOString());
  expect(history.map(({ kind, why, rowId }) => `${kind} ${why} ${rowId}`)).toEqual(
    expect.arrayContaining([
      `agency overwritten ${tokenOf(1)}`,
      `agency removed ${tokenOf(77)}`,
      expect.stringMatching(/^received overwritten /),
    ]),
  );
  const kept = history.find(({ rowId, row }) => rowId === tokenOf(1) && hasNote(row, 'Newer'));
  expect(kept).toBeDefined();
  const stored = await readRound(ROUND);
  const [received] = stored.ok ? stored.value.returns : [];
  expect(await readReturnDocument(received?.contentHash ?? '')).toMatchObject({ ok: true });
});

function hasNote(row: unknown, text: string): boolean {
  return typeof row === 'object' && row !== null && Reflect.get(row, 'notes') === text;
}

test('undoing gives back every row that was here', async () => {
  await workOn();
  const before = await dumpRaw();
  const done = await replaceRound(ROUND, file, [], LATER);
  if (!done.ok) throw new Error(done.problem.kind);
  expect(await dumpRaw()).not.toEqual(before);
  expect(await undoReplace(ROUND, done.value)).toMatchObject({ ok: true });
  expect(await dumpRaw()).toEqual(before);
});

test('a tab that still shows the old words cannot write over the new', async () => {
  await workOn();
  const shown = await readRound(ROUND);
  const base = shown.ok ? shown.value.revisionByToken.get(tokenOf(1)) : undefined;
  await replaceRound(ROUND, file, [], LATER);
  const late = await updateAgency(ROUND, tokenOf(1), (agency) => agency, LATER, base);
  expect(late).toMatchObject({ ok: false, problem: { kind: 'changedSince' } });
});

test('taking the same state twice keeps nothing twice', async () => {
  await workOn();
  await replaceRound(ROUND, file, [], LATER);
  const once = (await dumpRaw()).stores['roundHistory'];
  await replaceRound(ROUND, file, [], LATER);
  expect((await dumpRaw()).stores['roundHistory']).toEqual(once);
  await removeAgency(ROUND, tokenOf(1), LATER);
  await replaceRound(ROUND, file, [], LATER);
  const stored = await readRound(ROUND);
  expect(stored.ok && stored.value.agencies.some(({ token }) => token === tokenOf(1))).toBe(true);
});
