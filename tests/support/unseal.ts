import type { Page } from 'playwright-core';

import { KEY_FIELDS, TABLE_NAMES } from '../../src/domain/device/tables.ts';
import { isSealedRow } from '../../src/domain/journal/sealed-row.ts';
import { writeSheet } from '../../src/features/lock/recovery-sheet.ts';
import { openSealedReturn } from '../../src/files/audit-return/seal-return.ts';
import { fromLetters, makeSealer } from '../../src/storage/lock/cipher.ts';
import { readRecord } from '../../src/storage/lock/lock-record.ts';
import { SEALED_TEXT, type Sealer } from '../../src/storage/lock/sealer.ts';
import type { DatabaseDump, StoreDump } from './e2e-database.ts';
import { readCopy } from './e2e-journal.ts';

/** What is stored under the lock, opened past the app with the key that stands on the sheet. */

export type Sheet = {
  /** As it is saved. */
  readonly text: string;
  readonly sealer: Sealer;
};

export async function takeSheet(page: Page, recoveryKey: string): Promise<Sheet> {
  const kept = await page.evaluate(() => localStorage.getItem('s11-lock') ?? '');
  const byRecoveryKey = readRecord(kept)?.byRecoveryKey ?? '';
  const sealed = fromLetters(byRecoveryKey) ?? new Uint8Array();
  const opened = await openSealedReturn(sealed, recoveryKey);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const text = writeSheet({ recoveryKey, byRecoveryKey }, '27 November 2026');
  return { text, sealer: makeSealer(opened.value) };
}

/** The row as it was before it was sealed; as it is where it does not open. */
export function openRow(sealer: Sealer, name: string, row: unknown): unknown {
  const table = TABLE_NAMES.find((each) => each === name);
  if (table === undefined || !isSealedRow(row)) return row;
  const key = KEY_FIELDS[table];
  const isCounted = 'id' in row && typeof row.id === 'number';
  return sealer.openRow({ table, key, plain: key, ...(isCounted ? { counted: 'id' } : {}) }, row);
}

/** A row that does not open stays as it is, and is none that a schema reads. */
export function unsealDump(sealer: Sealer, { version, stores }: DatabaseDump): DatabaseDump {
  const opened = Object.entries(stores).map(([name, { rows, ...store }]): [string, StoreDump] => [
    name,
    { ...store, rows: rows.map((row) => openRow(sealer, name, row)) },
  ]);
  return { version, stores: Object.fromEntries(opened) };
}

/** The lines of the second copy, without the hash that each begins with. */
export async function listSealedLines(page: Page): Promise<readonly string[]> {
  const lines = (await readCopy(page)).split('\n').filter((line) => line !== '');
  if (lines.length === 0) throw new Error('There is no second copy');
  return lines.map((line) => line.slice(line.indexOf(' ') + 1));
}

export function opensLine(sealer: Sealer, line: string): boolean {
  return line.startsWith(SEALED_TEXT) && sealer.openText(line) !== undefined;
}

/** Waits until the words are in the second copy, sealed. */
export async function waitUntilSealed(page: Page, sealer: Sealer, words: string): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    const lines = await listSealedLines(page).catch(() => []);
    if (lines.some((line) => sealer.openText(line)?.includes(words) === true)) return;
    if (Date.now() > end) throw new Error(`Not copied: ${words}`);
    await page.waitForTimeout(100);
  }
}
