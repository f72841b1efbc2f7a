import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { STEP_MS } from '../support/e2e-app.ts';
import { headingOf, startPoliceAudit, waitUntilReadyOffline } from '../support/e2e-words.ts';
import { CHROMIUM_ARGS, findChromium } from '../support/find-chromium.ts';
import {
  copyOver,
  DIST,
  findPort,
  makeOpenFolder,
  readHosting,
  startServer,
} from '../support/hosts/host.ts';
import { visitHost } from '../support/hosts/visit-host.ts';
import { serveApp } from '../support/serve-app.ts';

/* What `docs/hosting` says of a memory stick, a small server and an intranet without https. */

const DEEP = '#/templates/police/wt2023/standard/questions/core.senior-lead';
const DEEP_TITLE = '1.3 Senior safeguarding lead';

const folder = makeOpenFolder();
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGS, '--host-resolver-rules=MAP intranet.test 127.0.0.1'],
  });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a double click on the file says that the app must be opened at its address', async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(STEP_MS);
  await page.goto(pathToFileURL(join(DIST, 'index.html')).href);
  await headingOf(page, 'The app could not start here').waitFor();
  await page
    .getByText('If you opened the app from a folder, open it at its web address.')
    .waitFor();
  expect(await page.locator('#app > *, input, textarea').count()).toBe(0);
  await page.close();
});

test('a small server from a stick brings all of it, and may go again', async () => {
  const site = join(folder, 'stick');
  copyOver(DIST, site);
  const port = await findPort();
  const words = /`(python -m http\.server) \d+ (--bind 127\.0\.0\.1)`/.exec(
    readHosting('README.md'),
  );
  expect(words?.slice(1)).toEqual(['python -m http.server', '--bind 127.0.0.1']);
  const host = await startServer(
    'python3',
    ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', site],
    { address: `http://localhost:${port}/`, folder: site },
  );
  const { page, faults } = await visitHost(browser, host.address);
  await waitUntilReadyOffline(page);
  await host.stop();
  await page.reload();
  await startPoliceAudit(page, 'Stick Police');
  await page.goto(`${host.address}${DEEP}`);
  await headingOf(page, DEEP_TITLE).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('an intranet without https works while its server is there, and promises no more', async () => {
  const served = await serveApp();
  const { page, faults } = await visitHost(
    browser,
    served.origin.replace('127.0.0.1', 'intranet.test').concat('/'),
  );
  await startPoliceAudit(page, 'Intranet Police');
  await page.reload();
  await headingOf(page, 'Intranet Police').waitFor();
  await page.waitForTimeout(2_000);
  expect(await page.getByText('Ready to work offline').count()).toBe(0);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  // Browsers take no such word from a host without https, and say so.
  expect(faults.filter((fault) => !fault.includes('Cross-Origin-Opener-Policy'))).toEqual([]);
  await served.stop();
  await expect(page.reload()).rejects.toThrow('ERR_CONNECTION_REFUSED');
  await page.context().close();
});
