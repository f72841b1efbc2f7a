import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

import { readPdfText } from './pdf-tools.ts';
import { readTreeText } from './pdf-tree.ts';

/** How long a PDF may take on a slow machine, in milliseconds. */
const PDF_MS = 60_000;

export type DownloadedReport = { readonly name: string; readonly bytes: Uint8Array };

/** On the report page: makes the PDF, confirming replaced characters when asked, and reads the file. */
export async function downloadReport(page: Page): Promise<DownloadedReport> {
  const starting = page.waitForEvent('download', { timeout: PDF_MS });
  await pressDownload(page);
  const download = await starting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/**
 * Chooses the full report, which has every answer, presses the button, and confirms when the app
 * asks about characters it must replace.
 */
export async function pressDownload(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Full report' }).check();
  await page.getByRole('button', { name: 'Download the PDF report' }).click();
  const confirm = page.getByRole('button', { name: 'Download it like this' });
  const made = page.getByText('The PDF has been made. It has not been sent.');
  await confirm.or(made).waitFor({ timeout: PDF_MS });
  if (await confirm.isVisible()) await confirm.click();
  await made.waitFor();
}

/** Without any white space: lines break where the page ends them, not where words do. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

/**
 * Which of these texts the PDF does not say, neither as drawn nor as read aloud. Both are asked,
 * since a page's foot may stand in the middle of a text as drawn.
 */
export function listMissing(bytes: Uint8Array, texts: readonly string[]): readonly string[] {
  const drawn = squeeze(readPdfText(bytes));
  const read = squeeze(readTreeText(bytes));
  return texts.flatMap((text) => [
    ...(drawn.includes(squeeze(text)) ? [] : [`drawn: ${text}`]),
    ...(read.includes(squeeze(text)) ? [] : [`read: ${text}`]),
  ]);
}
