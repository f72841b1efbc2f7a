import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound, listTooWide, lookWithAxe } from '../support/e2e-axe.ts';
import {
  offerFile,
  openDataPage,
  openPreview,
  pressRestore,
  saveBackup,
} from '../support/e2e-backup.ts';
import { addLink, answer, headingOf, openSample, startPoliceAudit } from '../support/e2e-words.ts';

const MISSING = '/audits/00000000-0000-4000-8000-000000000000';
const POLICE = '/templates/police/wt2023/standard';

const app = serveAndBrowse();

describe.each([1280, 320])('at %i px', (width) => {
  const visit = (path?: string): Promise<Page> =>
    app.visit(path, { viewport: { width, height: width === 320 ? 640 : 900 } });

  test('the pages without an audit have no fault', async () => {
    const page = await visit();
    await expectSound(page, 'first screen');
    for (const [path, heading] of [
      ['/about', 'About this app'],
      ['/no-such-page', 'Page not found'],
      [MISSING, 'This audit is not on this device'],
      ['/templates', 'Templates'],
      ['/templates/search?words=lado', 'Questions with “lado”'],
      [POLICE, 'Police forces'],
      [`${POLICE}/questions/core.senior-lead`, '1.3 Senior safeguarding lead'],
      [`${POLICE}/compare/wt2018`, 'Working Together 2018 and Working Together 2023 compared'],
      [`${POLICE}/form`, 'Section 11 self-audit'],
      ['/templates/none/wt2023/standard', 'There is no such template'],
      ['/audits/new', 'Start an audit'],
    ] as const) {
      await goTo(page, app.origin(), path, heading);
      if (path === '/audits/new') await page.getByRole('radio').first().waitFor();
      await expectSound(page, path);
    }
    await page.getByRole('button', { name: 'Start the audit' }).click();
    await page.getByText('There is a problem').waitFor();
    await expectSound(page, 'start, with errors');
    await page.getByRole('radio', { name: 'Police forces' }).check();
    await page.getByRole('button', { name: 'Start the audit' }).click();
    await expectSound(page, 'start, with one error left');
  });

  test('the pages of a filled audit have no fault', async () => {
    const page = await visit();
    const audit = await openSample(page);
    await expectSound(page, 'task list');
    const [standard, question] = await listPlaces(page);
    await goTo(page, app.origin(), `${audit}/details`, 'Details of this audit');
    await expectSound(page, 'details');
    await page.getByLabel('Name of your organisation').fill('');
    await page.getByRole('button', { name: 'Save details' }).click();
    await page.getByText('There is a problem').waitFor();
    await expectSound(page, 'details, with errors');
    await page.goto(`${app.origin()}/#${standard}`);
    await page.getByRole('table').waitFor();
    await expectSound(page, 'standard');
    await page.goto(`${app.origin()}/#${question}`);
    await page.getByRole('button', { name: 'Add a link' }).waitFor();
    await expectSound(page, 'question');
    await goTo(page, app.origin(), `${audit}/history`, 'Earlier versions and removed items');
    await expectSound(page, 'earlier versions, none');
    for (const [place, heading] of [
      ['evidence', 'Evidence register'],
      ['actions', 'Action plan'],
    ] as const) {
      await goTo(page, app.origin(), `${audit}/${place}`, heading);
      await page.getByRole('table').first().waitFor();
      await expectSound(page, heading);
    }
    for (const place of [`${audit}/no-such-page`, `${audit}/questions/none`]) {
      await page.goto(`${app.origin()}/#${place}`);
      await headingOf(page, /not found|no such/).waitFor();
      await expectSound(page, place);
    }
  });

  test('a question has no fault with all its parts and forms open', async () => {
    const page = await visit();
    await openSample(page);
    const [, question] = await listPlaces(page);
    await page.goto(`${app.origin()}/#${question}`);
    await page.getByRole('button', { name: 'Add a link' }).waitFor();
    for (const details of await page.locator('summary').all()) await details.click();
    await expectSound(page, 'question, all parts open');
    await page.getByRole('button', { name: 'Add a link' }).click();
    await page.getByRole('button', { name: 'Add an action' }).click();
    await expectSound(page, 'question, evidence and action forms open');
    const form = page.getByRole('form', { name: 'Add a link' });
    await form
      .getByRole('group', { name: 'What date does it represent?' })
      .getByLabel('Day')
      .fill('3');
    await form.getByRole('button', { name: 'Save evidence' }).click();
    await page.getByRole('button', { name: 'Save action' }).click();
    await page.getByText('Enter what will change').first().waitFor();
    await page.getByText('Enter what the evidence is').first().waitFor();
    await expectSound(page, 'question, evidence and action forms with errors');
    await page.getByRole('button', { name: 'Cancel' }).first().click();
    await page.getByRole('button', { name: 'Add a document held elsewhere' }).click();
    await expectSound(page, 'question, document form open');
    await page.getByLabel('What is it?').fill('Minutes of the board');
    await page.getByLabel('Where is it held?').fill('Shared drive');
    await page.getByRole('button', { name: 'Save evidence' }).click();
    await page.getByRole('button', { name: 'Add a link' }).click();
    await page.getByLabel('What is it?').fill('Half a link');
    await page.getByRole('button', { name: /^Change E\d+ Minutes of the board/ }).click();
    await page.getByText('Save or cancel the evidence you are adding').waitFor();
    await expectSound(page, 'question, a form in the way of another');
    await page.getByRole('button', { name: /^Remove E\d+ Minutes of the board/ }).click();
    await page.getByText('Removed evidence (1)').click();
    await expectSound(page, 'question, removed evidence open');
  });

  test('what is kept of earlier answers and items has no fault', async () => {
    const page = await visit();
    const audit = await startPoliceAudit(page, 'Anyborough Police');
    await page.getByRole('link', { name: 'Start answering' }).click();
    await answer(page, { rating: 'Not met', narrative: 'A long text. '.repeat(40) });
    await answer(page, { rating: 'Mostly met', narrative: '' });
    await addLink(page, { title: 'Policy', address: 'https://example.org/policy' });
    await page.getByRole('button', { name: /^Remove E01/ }).click();
    await page.getByText('Removed E01 Policy').waitFor();
    await page.getByRole('link', { name: /^Earlier answers/ }).click();
    await expectOpenSound(page, 'earlier answers', /^Bring this answer back/);
    await goTo(page, app.origin(), `${audit}/history`, 'Earlier versions and removed items');
    await expectOpenSound(page, 'earlier versions', /^Bring it back/);
  });

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
});

test('a fault would be found', async () => {
  const page = await app.visit('/about', { viewport: { width: 320, height: 640 } });
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.style.width = '500px';
    document.querySelector('main')?.append(button);
  });
  const { violations } = await lookWithAxe(page);
  expect(violations.join()).toMatch(/^button-name: /);
  expect((await listTooWide(page)).join()).toContain('<button');
});

/** Looks at a list of what is kept, then with all its parts open and something brought back. */
async function expectOpenSound(page: Page, what: string, button: RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).first().waitFor();
  await expectSound(page, what);
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  for (const details of await page.locator('summary:visible').all()) await details.click();
  await expectSound(page, `${what}, all parts open`);
}

/** A standard of the sample with answers in it, and the question to go on with. */
async function listPlaces(page: Page): Promise<readonly [string, string]> {
  const read = async (part: string): Promise<string> => {
    const link = page.getByRole('main').locator(`a[href*="${part}"]`).first();
    return ((await link.getAttribute('href')) ?? '').replace(/^#/, '');
  };
  return [await read('/standards/'), await read('/questions/')];
}
