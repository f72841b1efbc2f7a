import { expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { refuseToStore } from '../support/e2e-refusal.ts';
import {
  headingOf,
  narrativeOf,
  openFirstQuestion,
  openSample,
  waitUntilSaved,
} from '../support/e2e-words.ts';

/** Every part comes from the server, which may fail to send it. */
const NOT_INSTALLED = { serviceWorkers: 'block' } as const;

const app = serveAndBrowse();

test('a part that cannot be loaded is said, and other pages still open', async () => {
  const page = await app.visit('/', NOT_INSTALLED);
  await page.route('**/assets/about-page-*.js', (route) => route.abort());
  await page.getByRole('link', { name: 'About this app' }).click();
  await headingOf(page, 'Sorry, there is a problem with this app').waitFor();
  await page.getByRole('link', { name: 'Audits', exact: true }).click();
  await headingOf(page, 'Audit your safeguarding arrangements').waitFor();
});

test('questions that cannot be loaded are asked for again', async () => {
  const page = await app.visit('/', NOT_INSTALLED);
  await page.route('**/assets/choice-files-*.js', (route) => route.abort());
  await page.getByRole('link', { name: 'Start an audit' }).click();
  await page.getByText('The questions could not be loaded').waitFor();
  await page.unroute('**/assets/choice-files-*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('radio', { name: 'Police forces' }).waitFor();
});

test('a sample that cannot be loaded is said, and can be tried again', async () => {
  const page = await app.visit('/', NOT_INSTALLED);
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.getByRole('button', { name: 'See a sample audit' }).click();
  await page.getByRole('alert').getByText('Nothing has been changed').waitFor();
  await page.unroute('**/assets/*.js');
  await openSample(page);
});

test('a failed save is said, and mended, without the part that explains it', async () => {
  const page = await app.visit('/', NOT_INSTALLED);
  await openFirstQuestion(page, 'Partless Police');
  await page.route('**/assets/*.js', (route) => route.abort());
  await refuseToStore(page, true);
  await narrativeOf(page).fill('Words in danger');
  await page.getByText('Not saved.').waitFor();
  await page.getByText('Copy what you have just typed before you leave this page.').waitFor();
  await refuseToStore(page, false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await waitUntilSaved(page);
});

test('a browser that keeps nothing is said to, without the part that explains it', async () => {
  const context = await app.newContext(NOT_INSTALLED);
  await context.addInitScript("Object.defineProperty(window, 'indexedDB', { value: undefined })");
  const page = await context.newPage();
  await page.route('**/assets/open-refused-*.js', (route) => route.abort());
  await page.goto(`${app.origin()}/#/audits/new`);
  await headingOf(page, 'Your audits could not be opened').waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
});

test('words kept from last time wait for a start that can load what stores them', async () => {
  const page = await app.visit('/', NOT_INSTALLED);
  await openFirstQuestion(page, 'Partless Police');
  await refuseToStore(page, true);
  await narrativeOf(page).fill('Kept aside');
  await page.getByText('What you typed is kept in this browser.').waitFor();
  await page.route('**/assets/replay-pending-*.js', (route) => route.abort());
  await page.goto(`${app.origin()}/#/about`);
  await page.reload();
  await headingOf(page, 'About this app').waitFor();
  expect(await page.getByText('Words you had typed last time').count()).toBe(0);
  await page.unroute('**/assets/replay-pending-*.js');
  await page.reload();
  await page.getByText('Words you had typed last time were saved').waitFor();
});
