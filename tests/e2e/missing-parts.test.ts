import { test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { headingOf, openSample } from '../support/e2e-words.ts';

/** Every part comes from the server, which may fail to send it. */
const NOT_INSTALLED = { serviceWorkers: 'block' } as const;

const app = serveAndBrowse();

test('a part that cannot be loaded is said, and other pages still open', async () => {
  const page = await app.visit('/', NOT_INSTALLED);
  await page.route('**/assets/about-page-*.js', (route) => route.abort());
  await page.getByRole('link', { name: 'About and privacy' }).click();
  await headingOf(page, 'Sorry, there is a problem with this app').waitFor();
  await page.getByRole('link', { name: 'Audits', exact: true }).click();
  await headingOf(page, 'Audit your safeguarding arrangements').waitFor();
});

test('questions that cannot be loaded are asked for again', async () => {
  const page = await app.visit('/', NOT_INSTALLED);
  await page.route('**/assets/wt2023-*.js', (route) => route.abort());
  await page.getByRole('link', { name: 'Start an audit' }).click();
  await page.getByText('The questions could not be loaded').waitFor();
  await page.unroute('**/assets/wt2023-*.js');
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
