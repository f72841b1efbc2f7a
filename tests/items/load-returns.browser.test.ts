import { beforeEach, expect, test } from 'vitest';

import { buildReturn } from '../../src/domain/audit-return/build-return.ts';
import { splitReturn } from '../../src/domain/collection/return-document.ts';
import { summariseReturn } from '../../src/domain/collection/summarise-return.ts';
import { keyOfReturns, loadReturns, recallReturns } from '../../src/items/load-returns.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { storeImport } from '../../src/storage/received-returns.ts';
import { startRound } from '../../src/storage/rounds.ts';
import { aReceived, anAgency, aRound, ROUND } from '../support/collection.ts';
import { aFullAudit, RETURN_TEMPLATE } from '../support/return-files.ts';
import { NOW } from '../storage/an-audit.ts';
import { deleteRaw } from '../storage/raw-database.ts';

const auditReturn = buildReturn(aFullAudit(), RETURN_TEMPLATE, {
  madeAt: '2026-11-10T10:00:00.000Z',
  recipients: [],
  damaged: 0,
});
const { text, templateHash, template } = splitReturn(auditReturn, 'unchanged');

/** A return whose text is stored, or one of which only the row is here. */
function aRow(place: number) {
  return { ...aReceived(place), templateHash };
}

async function store(places: readonly number[]): Promise<void> {
  const returns = places.map((place) => ({ received: aRow(place), text, template }));
  const stored = await storeImport(ROUND, { returns, agencies: [] }, NOW);
  if (!stored.ok) throw new Error(stored.problem.kind);
}

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await openStorage();
  const agencies = [anAgency(1), anAgency(2), anAgency(3)];
  const started = await startRound({ round: aRound(), agencies, templates: [] }, NOW);
  if (!started.ok) throw new Error(started.problem.kind);
});

test('what was read of the same returns is at hand, whatever their order, and no other', async () => {
  await store([1, 2]);
  const key = keyOfReturns([aRow(1), aRow(2)]);
  expect(recallReturns(key)).toBeUndefined();
  const read = await loadReturns(key, () => undefined);
  expect(read?.summaryByHash.get(aRow(1).contentHash)).toEqual(summariseReturn(auditReturn));
  expect(read?.templateByHash.get(templateHash)).toEqual(template);
  expect(recallReturns(keyOfReturns([aRow(2), aRow(1)]))).toBe(read);
  expect(await loadReturns(key, () => undefined)).toBe(read);
  expect(recallReturns(keyOfReturns([aRow(1)]))).toBeUndefined();
});

test('what could not be read is missing, and is there once it can be', async () => {
  await store([1]);
  const key = keyOfReturns([aRow(1), aRow(3)]);
  const half = await loadReturns(key, () => undefined);
  expect([...(half?.summaryByHash.keys() ?? [])]).toEqual([aRow(1).contentHash]);
  expect(recallReturns(key)).toBeUndefined();
  await store([3]);
  const whole = await loadReturns(key, () => undefined);
  expect(whole?.summaryByHash.size).toBe(2);
});
