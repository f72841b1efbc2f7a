import type { Page } from 'playwright-core';
import { test } from 'vitest';

import { goTo, type RunningApp } from './e2e-app.ts';
import { expectSound } from './e2e-axe.ts';
import { offerFile, openDataPage, openPreview, pressRestore, saveBackup } from './e2e-backup.ts';
import { answer, headingOf, openSample, startPoliceAudit } from './e2e-words.ts';
import { listPlaces } from './sound-pages.ts';

/** Care of the data, the report and the lists of audits have no fault at that width of the window. */
export function testCareIsSound(app: RunningApp, width: number): void {
  const visit = (path?: string): Promise<Page> =>
    app.visit(path, { viewport: { width, height: width === 320 ? 640 : 900 } });

  test('data and backup has no fault: empty, filled, with errors, and before anything is removed', async () => {
    const page = await visit('/data');
    await page.getByText('Nothing stored yet').waitFor();
    await expectSound(page, 'data, empty');
    await goTo(page, app.origin(), '/', /Audit your safeguarding/);
    await openSample(page);
    await openDataPage(page);
    await page.getByText('1 audit, ').waitFor();
    await expectSound(page, 'data, filled');
    await page.getByRole('checkbox', { name: 'Protect the file with a passphrase' }).check();
    await page.getByLabel('Passphrase', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Save a backup file', exact: true }).click();
    await page.getByRole('link', { name: 'Enter a passphrase' }).waitFor();
    await expectSound(page, 'data, with an error');
    await page.getByRole('checkbox', { name: 'Protect the file with a passphrase' }).uncheck();
    await saveBackup(page);
    await expectSound(page, 'data, backup complete');
    await goTo(page, app.origin(), '/data/erase', 'Remove everything from this device');
    await page.getByRole('button', { name: 'Remove everything' }).click();
    await page.getByText('There is a problem').waitFor();
    await expectSound(page, 'erase, with an error');
    await page.getByLabel('Type “remove” to confirm').fill('remove');
    await page.getByRole('button', { name: 'Remove everything' }).click();
    await headingOf(page, 'Everything has been removed').waitFor();
    await expectSound(page, 'erased');
  });

  test('restoring has no fault: choosing, with errors, preview, restored, and safety copies', async () => {
    const page = await visit();
    await openSample(page);
    const [, question] = await listPlaces(page);
    await openDataPage(page);
    const { bytes } = await saveBackup(page);
    await page.goto(`${app.origin()}/#${question}`);
    await answer(page, { narrative: 'Changed' });
    await goTo(page, app.origin(), '/data/restore', 'Restore from a backup file');
    await expectSound(page, 'restore, choosing');
    await offerFile(page, Buffer.from('no backup'));
    await page.getByText('There is a problem').waitFor();
    await expectSound(page, 'restore, with an error');
    await openPreview(page, bytes);
    await expectSound(page, 'restore, preview');
    await page.getByRole('radio', { name: 'Use the backup’s' }).check();
    await pressRestore(page);
    await expectSound(page, 'restored');
    await openDataPage(page);
    await page.getByRole('button', { name: /^Delete this copy/ }).click();
    await expectSound(page, 'data, with a copy, asking');
  });

  test('a question called complete too soon has no fault', async () => {
    const page = await visit();
    await startPoliceAudit(page, 'Anyborough Police');
    await expectSound(page, 'task list of a new audit');
    await page.getByRole('link', { name: 'Start answering' }).click();
    await page.getByRole('radio', { name: 'Yes, completed' }).check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.getByText('There is a problem').waitFor();
    await expectSound(page, 'question, with errors');
  });

  test('the report, the list of audits and the removed ones have no fault', async () => {
    const page = await visit();
    const audit = await openSample(page);
    await goTo(page, app.origin(), `${audit}/report`, 'Section 11 self-audit');
    await page.locator('.recharts-surface').first().waitFor();
    await expectSound(page, 'report');
    await page.getByRole('button', { name: 'Download the PDF report' }).click();
    await page.getByText(/The PDF has been made|Some characters will look different/).waitFor();
    await expectSound(page, 'report, with its PDF made');
    await goTo(page, app.origin(), '/', 'Your audits');
    await startPoliceAudit(page, 'Soundmarch Police');
    await goTo(page, app.origin(), '/', 'Your audits');
    await page.getByRole('button', { name: 'Remove the audit of Soundmarch Police' }).waitFor();
    await expectSound(page, 'list of audits');
    await page.getByRole('button', { name: 'Remove the audit of Soundmarch Police' }).click();
    await page.getByText('Removed audits (1)').click();
    await expectSound(page, 'removed audits');
    await page.getByRole('button', { name: /^Delete the audit of/ }).click();
    await expectSound(page, 'removed audits, asking');
  });
}
