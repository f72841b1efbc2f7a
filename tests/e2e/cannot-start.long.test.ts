import { expect, test } from 'vitest';

import { INSTALLING, serveAndBrowse } from '../support/e2e-app.ts';
import { listTooWide, lookWithAxe } from '../support/e2e-axe.ts';
import { headingOf } from '../support/e2e-words.ts';

const NOT_INSTALLED = { serviceWorkers: 'block' } as const;

const app = serveAndBrowse(undefined, INSTALLING);

test.each([1280, 320])('with scripts off the page says so, at %i px', async (width) => {
  const context = await app.newContext({
    javaScriptEnabled: false,
    viewport: { width, height: 600 },
  });
  const page = await context.newPage();
  await page.goto(app.origin());
  await headingOf(page, 'Switch JavaScript on to use this app').waitFor();
  expect(await page.locator('main').innerText()).toContain(
    'Audits already kept in this browser are still there.',
  );
});

test.each([
  ['array methods', 'delete Array.prototype.toSorted'],
  ['object methods', 'delete Object.hasOwn'],
  [
    'what a pattern may hold',
    "const Plain = RegExp; window.RegExp = function (source, flags) { if (String(source).includes('(?<!')) throw new SyntaxError('no'); return new Plain(source, flags) }",
  ],
])('a browser that is too old, without %s, says so instead of a blank page', async (_, prepare) => {
  const context = await app.newContext({ viewport: { width: 320, height: 600 }, ...NOT_INSTALLED });
  await context.addInitScript(prepare);
  const page = await context.newPage();
  await page.goto(app.origin());
  await headingOf(page, 'The app could not start here').waitFor();
  await page.getByText('Nothing has been changed or deleted.').waitFor();
  expect(await page.locator('#app, input, textarea').count()).toBe(0);
  expect(await listTooWide(page)).toEqual([]);
});

test('an app that cannot be loaded says so, and goes away when it comes after all', async () => {
  const context = await app.newContext(NOT_INSTALLED);
  const page = await context.newPage();
  await page.route('**/assets/index-*.js', (route) => route.abort());
  await page.goto(app.origin());
  await headingOf(page, 'The app could not start here').waitFor();
  // Too few elements for many rules to have something to look at.
  expect((await lookWithAxe(page)).violations).toEqual([]);
  expect(await listTooWide(page)).toEqual([]);
  await page.evaluate(() => document.querySelector('#app')?.append('The app'));
  await headingOf(page, 'The app could not start here').waitFor({ state: 'hidden' });
});

test('a browser that can run the app is told nothing of the kind', async () => {
  const page = await app.visit();
  await page.waitForTimeout(3_500);
  expect(await page.getByText('could not start').count()).toBe(0);
});
