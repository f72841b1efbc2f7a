import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { TABLES_VERSION } from '../../src/domain/device/device-rows.ts';
import v1 from '../fixtures/storage/v1.json';
import { serveAndBrowse } from '../support/e2e-app.ts';
import { listTooWide, lookWithAxe } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { loadDatabase } from '../support/e2e-newer-data.ts';
import { headingOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('a tab that will not close is told of within 2 seconds, and the app opens when it does', async () => {
  const context = await app.newContext();
  const stubborn = await holdOpen(context);
  const before = await dumpDatabase(stubborn);
  const page = await context.newPage();
  const start = Date.now();
  await page.clock.install({ time: start });
  await page.clock.pauseAt(start + 1_000);
  await page.goto(`${app.origin()}/`);
  await stubborn.waitForFunction(() => Reflect.get(window, 'isAsked') === true);
  const told = headingOf(page, 'Close the other tabs of this app');
  // Two seconds of the app's own clock; between its steps a slow machine has the time it needs.
  for (let ran = 0; ran < 2_000 && !(await told.isVisible()); ran += 100) {
    await page.clock.runFor(100);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  expect(await told.isVisible()).toBe(true);
  await page.clock.resume();
  await page.getByText('Waiting for the other tabs to close').waitFor();
  expect(await page.getByText('kept on this device').count()).toBe(0);

  await stubborn.close();
  await page.getByRole('link', { name: 'St Mary’s Church Hall' }).waitFor();
  await page.getByText('Your work is kept on this device').waitFor();
  const after = await dumpDatabase(page);
  expect(after.version).toBe(TABLES_VERSION * 10);
  for (const [name, { rows }] of Object.entries(before.stores)) {
    expect(after.stores[name]?.rows, name).toEqual(rows);
  }
});

test.each([1280, 320])('the page that waits is shown without fault at %i px', async (width) => {
  const context = await app.newContext({ viewport: { width, height: 900 } });
  await holdOpen(context);
  const page = await context.newPage();
  await page.goto(`${app.origin()}/`);
  await headingOf(page, 'Close the other tabs of this app').waitFor();
  expect((await lookWithAxe(page)).violations).toEqual([]);
  expect(await listTooWide(page)).toEqual([]);
  const folder = process.env['PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/blocked-${width}.png` });
});

test('a browser that answers late opens the app all the same', async () => {
  const context = await app.newContext();
  const busy = await context.newPage();
  await busy.goto(`${app.origin()}/nothing-here`);
  await keepBusy(busy);
  const page = await context.newPage();
  await page.goto(`${app.origin()}/`);
  await headingOf(page, 'This browser is not answering').waitFor();
  await page.getByText('opens your audits by itself as soon as the browser answers').waitFor();
  await busy.evaluate(() => {
    Reflect.set(window, 'mayEnd', true);
  });
  await page.getByText('Your work is kept on this device').waitFor();
  await page.getByRole('link', { name: 'Start an audit' }).waitFor();
});

/** Makes version 1 of the database in a transaction that goes on: others wait for the browser. */
async function keepBusy(page: Page): Promise<void> {
  await page.evaluate((stores) => {
    const opening = indexedDB.open('s11-self-audit', 10);
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, autoIncrement }] of Object.entries(stores)) {
        opening.result.createObjectStore(name, { keyPath, autoIncrement });
      }
      const goOn = (): void => {
        if (Reflect.get(window, 'mayEnd') === true) return;
        const request = opening.transaction?.objectStore('audits').count();
        if (request !== undefined) request.onsuccess = goOn;
      };
      goOn();
    };
    opening.onsuccess = () => {
      opening.result.close();
    };
  }, v1.stores);
}

/** A page of the same origin that has version 1 of the data open and does not give way. */
async function holdOpen(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${app.origin()}/nothing-here`);
  await loadDatabase(page, { version: v1.nativeVersion, stores: v1.stores });
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('s11-self-audit');
        opening.onsuccess = () => {
          opening.result.onversionchange = () => {
            Reflect.set(window, 'isAsked', true);
          };
          Reflect.set(window, 'heldOpen', opening.result);
          resolve();
        };
      }),
  );
  return page;
}
