import { beforeEach, expect, test } from 'vitest';

import { parseDevice } from '../../src/domain/device/parse-device.ts';
import { must } from '../../src/domain/shared/must.ts';
import { addRounds } from '../../src/storage/add-rounds.ts';
import { removeAgency, updateAgency } from '../../src/storage/agencies.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { decideReturn } from '../../src/storage/received-returns.ts';
import { putBackInRound, readRoundHistory } from '../../src/storage/round-history.ts';
import { readRound, updateRound } from '../../src/storage/rounds.ts';
import { DEVICE_V5 } from '../support/a-device.ts';
import { ROUND, tokenOf } from '../support/collection.ts';
import { LATER } from './an-audit.ts';
import { deleteRaw, dumpRaw, putRaw } from './raw-database.ts';

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await openStorage();
  const parsed = parseDevice(DEVICE_V5);
  if (!parsed.ok) throw new Error(parsed.problem.kind);
  await addRounds(parsed.value.rows, []);
});

async function newestId(): Promise<number> {
  const read = await readRoundHistory(ROUND);
  const ids = read.ok ? read.value.rows.map(({ id }) => id ?? 0) : [];
  return Math.max(...ids);
}

async function readNow() {
  const stored = await readRound(ROUND);
  return must(stored.ok ? stored.value : undefined, 'a round');
}

test('an earlier state stands again, and putting back the newest entry undoes that', async () => {
  const before = await readNow();
  await updateAgency(ROUND, tokenOf(1), (agency) => ({ ...agency, notes: 'Newer' }), LATER);
  const changed = await readNow();
  expect(await putBackInRound(ROUND, await newestId(), LATER)).toMatchObject({ ok: true });
  expect((await readNow()).agencies).toEqual(before.agencies);
  expect(await putBackInRound(ROUND, await newestId(), LATER)).toMatchObject({ ok: true });
  expect((await readNow()).agencies).toEqual(changed.agencies);
});

test('an agency that was removed, the round itself and a decision come back', async () => {
  const before = await readNow();
  await removeAgency(ROUND, tokenOf(1), LATER);
  await putBackInRound(ROUND, await newestId(), LATER);
  const { round, revision } = await readNow();
  const renamed = { ...round, name: 'Renamed' };
  await updateRound(ROUND, renamed, { baseRevision: revision, templates: [] }, LATER);
  await putBackInRound(ROUND, await newestId(), LATER);
  const { contentHash } = must(before.returns[0], 'a return');
  const decision = { kind: 'setAside', reason: '', at: LATER.toISOString() } as const;
  await decideReturn(ROUND, contentHash, decision, LATER);
  await putBackInRound(ROUND, await newestId(), LATER);
  const after = await readNow();
  expect(after.round).toEqual(before.round);
  expect(after.agencies).toEqual(before.agencies);
  expect(after.returns).toEqual(before.returns);
});

test('what cannot stand again is refused, and nothing is changed', async () => {
  const id = 9_000;
  const common = { id, roundId: ROUND, movedAt: LATER.toISOString(), why: 'removed' };
  await putRaw('roundHistory', { ...common, kind: 'damaged', rowId: 'x', row: 'x' });
  const before = await dumpRaw();
  expect(await putBackInRound(ROUND, id, LATER)).toMatchObject({
    ok: false,
    problem: { kind: 'partsMissing' },
  });
  expect(await putBackInRound(ROUND, 9_999, LATER)).toMatchObject({
    ok: false,
    problem: { kind: 'missingRow' },
  });
  expect(await dumpRaw()).toEqual(before);
});
