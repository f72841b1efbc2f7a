import type { Page } from 'playwright-core';
import { test } from 'vitest';

import { goTo, type RunningApp } from './e2e-app.ts';
import { expectSound } from './e2e-axe.ts';
import { addLink, answer, headingOf, openSample, startPoliceAudit } from './e2e-words.ts';

const MISSING = '/audits/00000000-0000-4000-8000-000000000000';
const POLICE = '/templates/police/wt2023/standard';

/** The pages of answering, each in the states it can be in, have no fault at that width of the window. */
export function testAnsweringIsSound(app: RunningApp, width: number): void {
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
}

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
export async function listPlaces(page: Page): Promise<readonly [string, string]> {
  const read = async (part: string): Promise<string> => {
    const link = page.getByRole('main').locator(`a[href*="${part}"]`).first();
    return ((await link.getAttribute('href')) ?? '').replace(/^#/, '');
  };
  return [await read('/standards/'), await read('/questions/')];
}
