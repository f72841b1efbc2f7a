import { Buffer } from 'node:buffer';

import type { Page } from 'playwright-core';

import type { Agency } from '../../src/domain/collection/agency.ts';
import { aRound, ROUND } from './collection.ts';
import { goTo } from './e2e-app.ts';
import { putRow } from './e2e-database.ts';
import type { RoundFile } from './round-files.ts';

const AT = '2026-09-01T09:00:00.000Z';

/** Puts a round and its agencies on the device and goes to where returns are imported. */
export async function openImport(
  page: Page,
  origin: string,
  agencies: readonly Agency[],
): Promise<void> {
  await putRound(page, agencies);
  await goToImport(page, origin);
}

export function goToImport(page: Page, origin: string): Promise<void> {
  return goTo(page, origin, `/rounds/${ROUND}/import`, 'Import returns');
}

/** Puts a round of these agencies on the device, past our code. */
export async function putRound(page: Page, agencies: readonly Agency[]): Promise<void> {
  // The tables are there once a page of theirs is shown.
  await page.getByRole('heading', { level: 1 }).waitFor();
  const round = { id: ROUND, round: aRound(), revision: 1, startedAt: AT, changedAt: AT };
  await putRow(page, 'rounds', round);
  for (const agency of agencies) {
    const { token } = agency;
    await putRow(page, 'agencies', { roundId: ROUND, token, agency, revision: 1, changedAt: AT });
  }
}

/** Files as the browser's own window would hand them over. */
export function toPicked(
  files: readonly RoundFile[],
): readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[] {
  return files.map(({ name, bytes }) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  }));
}
