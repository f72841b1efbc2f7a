import { expect, test } from 'vitest';

import { startReturnReader } from '../../../src/files/audit-return/return-reader.ts';
import { planBatch } from '../../../src/features/import-returns/batch.ts';
import type { FoundItem } from '../../../src/features/import-returns/found-item.ts';
import { NO_CHOICES, type ImportRow } from '../../../src/features/import-returns/import-message.ts';
import {
  readIncoming,
  type Incoming,
  type Reading,
} from '../../../src/features/import-returns/read-incoming.ts';
import { writeSummaryCsv } from '../../../src/features/import-returns/summary-csv.ts';
import { anAgency, aRound } from '../../support/collection.ts';
import { zipOfPaths } from '../../support/door-cases.ts';
import { toIncoming, V } from '../../support/hostile-case.ts';
import { listHostileCases } from '../../support/hostile-returns.ts';
import { liteTemplate, makeAgencies, makeFiles } from '../../support/round-files.ts';

const CASES = listHostileCases();
const NOW = '2026-11-27T09:00:00.000Z';

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

test('all of them among 60 good files leave the 60 as they are', async () => {
  const good = makeFiles(await liteTemplate(), 60).map(({ bytes, name }) =>
    toIncoming(bytes, name),
  );
  const hostile = [...CASES.map(({ file }) => file), toIncoming(zipOfPaths(V), 'paths.zip')];
  const items = await readAll([...good.slice(0, 30), ...hostile, ...good.slice(30)]);
  const collected = { round: aRound(), agencies: makeAgencies(60), returns: [] };
  const toAgency = () => anAgency(999);
  const batch = planBatch(collected, items, { choices: NO_CHOICES, now: NOW, toAgency });
  expect(batch.toStore).toHaveLength(60);
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
