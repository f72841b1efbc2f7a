import { beforeEach, expect, test } from 'vitest';

import { parseDevice } from '../../src/domain/device/parse-device.ts';
import { addRounds } from '../../src/storage/add-rounds.ts';
import { updateAgency } from '../../src/storage/agencies.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { eraseRound } from '../../src/storage/erase-round.ts';
import { readReturnDocument } from '../../src/storage/received-returns.ts';
import { listRounds, readRound } from '../../src/storage/rounds.ts';
import { DEVICE_V5 } from '../support/a-device.ts';
import { ROUND, tokenOf } from '../support/collection.ts';
import { LATER } from './an-audit.ts';
import { deleteRaw, dumpRaw } from './raw-database.ts';

const ROUND_STORES = [
  'rounds',
  'agencies',
  'receivedReturns',
  'returnDocuments',
  'returnSummaries',
  'roundTemplates',
  'roundHistory',
  'ownTemplates',
  'ownTemplateHistory',
  'moderators',
  'moderations',
  'commentaries',
  'surveys',
] as const;

function readFixture() {
  const parsed = parseDevice(DEVICE_V5);
  if (!parsed.ok) throw new Error(parsed.problem.kind);
  return parsed.value.rows;
}

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await openStorage();
});

test('a round comes from a backup to another device with every row and its returns', async () => {
  expect(await addRounds(readFixture(), [])).toEqual({ ok: true, value: 1 });
  const { stores } = await dumpRaw();
  for (const name of ROUND_STORES) expect(stores[name], name).toEqual(DEVICE_V5.rowsByTable[name]);
  const read = await readRound(ROUND);
  const [received] = read.ok ? read.value.returns : [];
  expect(await readReturnDocument(received?.contentHash ?? '')).toMatchObject({ ok: true });
});

test('a round that is here already stays as it is, whatever the backup says', async () => {
  await addRounds(readFixture(), []);
  await updateAgency(ROUND, tokenOf(1), (agency) => ({ ...agency, notes: 'Newer' }), LATER);
  const before = await dumpRaw();
  expect(await addRounds(readFixture(), [])).toEqual({ ok: true, value: 0 });
  expect(await dumpRaw()).toEqual(before);
});

test('a damaged row of it comes along, to be shown as damaged', async () => {
  const broken = { roundId: ROUND, token: 'broken' };
  await addRounds(readFixture(), [
    { table: 'agencies', row: broken },
    { table: 'agencies', row: { roundId: 'another', token: 'broken' } },
  ]);
  expect(await listRounds()).toMatchObject({
    value: { rounds: [{ damaged: [{ table: 'agencies' }] }] },
  });
  await eraseRound(ROUND);
  const { stores } = await dumpRaw();
  const left = Object.entries(stores).filter(([, rows]) => rows.length > 0);
  expect(left.map(([name]) => name)).toEqual(['ownTemplateHistory', 'ownTemplates']);
});
