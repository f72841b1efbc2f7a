import type { Page } from 'playwright-core';

/** On the page for reading a return: gives it a file, and has it read. */
export async function offerReturn(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page
    .getByLabel('Return file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: bytes });
  await page.getByRole('button', { name: 'Read the return' }).click();
}
