import { expect, test } from 'vitest';

import { must } from '../../../src/domain/shared/must.ts';
import { readReturnFile } from '../../../src/files/audit-return/read-return.ts';
import { startReturnReader } from '../../../src/files/audit-return/return-reader.ts';
import { planBatch } from '../../../src/features/import-returns/batch.ts';
import { describeRow } from '../../../src/features/import-returns/describe-row.ts';
import type { FoundItem } from '../../../src/features/import-returns/found-item.ts';
import { NO_CHOICES, type ImportRow } from '../../../src/features/import-returns/import-message.ts';
import {
  readIncoming,
  type Incoming,
  type Reading,
} from '../../../src/features/import-returns/read-incoming.ts';
import { writeSummaryCsv } from '../../../src/features/import-returns/summary-csv.ts';
import { explainReturnProblem } from '../../../src/items/explain-return-problem.ts';
import { anAgency, aRound } from '../../support/collection.ts';
import { toIncoming } from '../../support/hostile-case.ts';
import { listHostileCases, zipOfPaths, zipOfZeros } from '../../support/hostile-returns.ts';
import { liteTemplate, makeAgencies, makeFiles } from '../../support/round-files.ts';
import { returnBytes } from '../../support/return-files.ts';

const CASES = listHostileCases();
const NOW = '2026-11-27T09:00:00.000Z';
const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype];
const OWN = PROTOTYPES.map((one) => Reflect.ownKeys(one).length);

function aReading(): Reading {
  return { readReturn: startReturnReader(), now: NOW };
}

async function readAll(files: readonly Incoming[]): Promise<readonly FoundItem[]> {
  const reading = aReading();
  const items: FoundItem[] = [];
  for (const file of files) items.push(...(await readIncoming(file, reading)));
  return items;
}

function toRows(items: readonly FoundItem[]): readonly ImportRow[] {
  const collected = { round: aRound(), agencies: [anAgency(1)], returns: [] };
  const toAgency = () => anAgency(99);
  return planBatch(collected, items, { choices: NO_CHOICES, now: NOW, toAgency }).rows;
}

async function importOne(file: Incoming, reading: Reading): Promise<ImportRow> {
  return must(toRows(await readIncoming(file, reading))[0], 'a row');
}

test('the import door judges every one of them as the list says, and says why', async () => {
  const reading = aReading();
  await reading.readReturn(returnBytes());
  const wrong: string[] = [];
  for (const { id, what, file, verdict, says } of CASES) {
    const row = await importOne(file, reading);
    const words = describeRow(row, false);
    const isRefused = row.result.kind === 'refused';
    const isSaid = says?.test(`${words.detail} ${words.next}`) ?? true;
    const isRight = isRefused === (verdict === 'reject') && isSaid;
    if (!isRight) wrong.push(`${id} ${what}: ${row.result.kind} ${words.detail}`);
    if (isRefused && words.next === '') wrong.push(`${id} says nothing to do`);
  }
  expect(wrong).toEqual([]);
  expect(PROTOTYPES.map((one) => Reflect.ownKeys(one).length)).toEqual(OWN);
  expect('polluted' in {}).toBe(false);
});

test('so does the door for one return', async () => {
  const wrong: string[] = [];
  for (const { id, what, file, verdict, says } of CASES) {
    const read = await readReturnFile(file);
    const isRight = read.ok === (verdict !== 'reject');
    if (!isRight) wrong.push(`${id} ${what}: ${read.ok ? 'read' : read.problem.kind}`);
    else if (!read.ok && says?.test(explainReturnProblem(read.problem).what) === false) {
      wrong.push(`${id} ${what}: ${explainReturnProblem(read.problem).what}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a zip that unpacks without end is refused, and names in a zip lead nowhere', async () => {
  const bomb = await importOne(zipOfZeros(20_000_000), aReading());
  expect(describeRow(bomb, false).detail).toContain('100 times');
  const rows = toRows(await readIncoming(zipOfPaths(), aReading()));
  expect(rows.map(({ fileName }) => fileName)).toEqual(['x.json', 'abs.json', 'b.json']);
});

test('all of them among 200 good files leave the 200 as they are', async () => {
  const good = makeFiles(await liteTemplate(), 200).map(({ bytes, name }) =>
    toIncoming(bytes, name),
  );
  const hostile = [...CASES.map(({ file }) => file), zipOfPaths()];
  const items = await readAll([...good.slice(0, 100), ...hostile, ...good.slice(100)]);
  const collected = { round: aRound(), agencies: makeAgencies(200), returns: [] };
  const toAgency = () => anAgency(999);
  const batch = planBatch(collected, items, { choices: NO_CHOICES, now: NOW, toAgency });
  expect(batch.toStore).toHaveLength(200);
  const refused = CASES.filter(({ verdict }) => verdict === 'reject').length;
  expect(batch.rows.filter(({ result }) => result.kind === 'refused')).toHaveLength(refused);
});

test('the summary of them has no cell that a spreadsheet program would run', async () => {
  const items = await readAll(CASES.map(({ file }) => file));
  const csv = new TextDecoder().decode(writeSummaryCsv(toRows(items), true));
  for (const line of csv.trimEnd().split('\r\n')) {
    for (const cell of line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)) {
      const text = cell.replace(/^[\ufeff"\s\u00a0\u200b]+/, '');
      expect(text).not.toMatch(/^[=+@\uff1d\uff0b\uff0d\uff20\t\r\n\0]|^-(?!\d+(\.\d+)?$)/);
    }
  }
});
