import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

import { goTo } from './e2e-app.ts';
import { dumpDatabase, type DatabaseDump } from './e2e-database.ts';
import {
  addAction,
  addLink,
  answer,
  headingOf,
  openFirstQuestion,
  originOf,
  placeOf,
} from './e2e-words.ts';

/** Sealing and opening cost a second or two each, and more on a busy machine. */
export const SEAL_MS = 60_000;

export type SavedBackup = { readonly name: string; readonly bytes: Buffer };

/** An audit with an answer, a link and an action; answers the place of its question. */
export async function fillAudit(page: Page, organisation: string): Promise<string> {
  await openFirstQuestion(page, organisation);
  await answer(page, { rating: 'Mostly met', narrative: 'As it was backed up' });
  await addLink(page, { title: 'Policy', address: 'https://example.org/policy' });
  await addAction(page, {
    what: 'Train the team',
    owner: 'Head of service',
    due: { day: '1', month: '3', year: '2027' },
  });
  return placeOf(page);
}

export async function openDataPage(page: Page): Promise<void> {
  await goTo(page, originOf(page), '/data', 'Data and backup');
  await headingOf(page, 'Data and backup').waitFor();
}

/** On the data page: saves everything to a file and waits until the app calls it complete. */
export async function saveBackup(page: Page): Promise<SavedBackup> {
  const starting = page.waitForEvent('download', { timeout: SEAL_MS });
  await page.getByRole('button', { name: 'Save a backup file', exact: true }).click();
  const download = await starting;
  await page.getByText(/^Backup file complete: /).waitFor({ timeout: SEAL_MS });
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Chooses a file on the restore page and presses Continue. */
export async function offerFile(page: Page, bytes: Buffer, name = 'kept.s11backup'): Promise<void> {
  await goTo(page, originOf(page), '/data/restore', 'Restore from a backup file');
  await page
    .getByLabel('Backup file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** From a file to what would change. */
export async function openPreview(page: Page, bytes: Buffer): Promise<void> {
  await offerFile(page, bytes);
  await headingOf(page, 'What would change').waitFor();
}

export async function pressRestore(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Restore \d+ audit/ }).click();
  await headingOf(page, /^Restored \d+ audit/).waitFor();
}

export async function pressUndo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo this restore' }).click();
  await headingOf(page, 'The restore has been undone').waitFor();
}

/**
 * What people wrote, by table: without the facts about this device, and without revisions, which a
 * restore raises so that no other tab takes its own words for the newer.
 */
export async function readWork(page: Page): Promise<unknown> {
  return toWork(await dumpDatabase(page));
}

function toWork({ stores }: DatabaseDump): unknown {
  return Object.fromEntries(
    Object.entries(stores)
      .filter(([name]) => name !== 'settings')
      .map(([name, { rows }]) => [name, rows.map(withoutNumbers)]),
  );
}

function withoutNumbers(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const isCounted = (field: string): boolean => field === 'revision' || field === 'lastQuestionId';
  return Object.fromEntries(Object.entries(row).filter(([field]) => !isCounted(field)));
}
