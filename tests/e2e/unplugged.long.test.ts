import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { fillRoute, listRoutes } from '../support/app-routes.ts';
import { goTo, STEP_MS } from '../support/e2e-app.ts';
import { openDataPage, openPreview, pressRestore, saveBackup } from '../support/e2e-backup.ts';
import { makeTemplate } from '../support/e2e-own-templates.ts';
import { headingOf, openSample, waitUntilReadyOffline } from '../support/e2e-words.ts';
import { CHROMIUM_ARGS, findChromium } from '../support/find-chromium.ts';
import { DIST } from '../support/hosts/host.ts';
import { readNetLog } from '../support/net-log.ts';
import { goThrough } from '../support/offline-journey.ts';
import { serveApp, type ServedApp } from '../support/serve-app.ts';

/*
 * Goal G33: one visit with a network, and then none. First with the server dead and every name
 * unknown, then in a network namespace in which there is nothing at all, with the server alive to
 * say that nothing reached it.
 */

const SAMPLE_ROUND = /^Sample: safeguarding self-audit \d{4}$/;
const BROKEN =
  /^(Page not found|Sorry, there is a problem with this app|.*could not be (loaded|opened))/;

const folder = mkdtempSync(join(tmpdir(), 's11-unplugged-'));
const withoutNetwork = join(folder, 'chromium-without-network');
let served: ServedApp;
let port = 0;

beforeAll(async () => {
  writeFileSync(withoutNetwork, `#!/bin/sh\nexec unshare -rn '${findChromium()}' "$@"\n`);
  chmodSync(withoutNetwork, 0o755);
  served = await serveApp();
  port = Number(new URL(served.origin).port);
});
afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Way = {
  readonly executable: () => string;
  readonly args: readonly string[];
  readonly isServerDead: boolean;
};

const NO_NAMES = '--host-resolver-rules=MAP * ~NOTFOUND';

describe.each<readonly [string, Way]>([
  [
    'the server dead and every name unknown',
    { executable: findChromium, args: [NO_NAMES], isServerDead: true },
  ],
  [
    'no network at all',
    { executable: () => withoutNetwork, args: ['--no-sandbox'], isServerDead: false },
  ],
])('after one visit, with %s', (_, way) => {
  test('every page opens, every part answers and the main journeys work, and nothing is asked of a network', async () => {
    if (!way.isServerDead) refuseWithoutNamespaces();
    const profile = mkdtempSync(join(folder, 'profile-'));
    await install(profile);
    const control = await browse(mkdtempSync(join(folder, 'control-')), way, async (page) => {
      await page.waitForTimeout(10_000);
    });

    const installedAt = served.log.length;
    if (way.isServerDead) await served.stop();
    let routes = 0;
    let asked: readonly string[] = [];
    try {
      asked = await browse(profile, way, async (page) => {
        await page.goto(served.origin);
        expect(await readBuilt(page)).toEqual([]);
        const { audit, faults } = await goThrough(page);
        await backUpAndRestore(page);
        routes = await openEveryRoute(page, audit);
        expect(faults).toEqual([]);
      });
      expect(served.log.slice(installedAt)).toEqual([]);
    } finally {
      if (way.isServerDead) served = await serveApp(port);
    }

    const beyond = asked.filter((address) => !control.includes(address));
    // The browser's own, which fail: its look for a newer service worker, and its asking for the
    // page too while it starts the worker, of which it needs no answer.
    const own = [`${served.origin}/`, `${served.origin}/service-worker.js`];
    expect(beyond.filter((address) => !own.includes(address))).toEqual([]);
    expect(beyond.filter((address) => address === own[0]).length).toBeLessThanOrEqual(1);
    console.log(
      `G33: ${routes} of ${listRoutes().length} pages opened with ${way.isServerDead ? 'a dead server' : 'no network'}; ${beyond.length} requests beyond the control run's ${control.length}, all the browser’s own`,
    );
  });
});

test('a request that a page makes is seen in the log and by the server, and with no network does not leave', async () => {
  const leak = 'http://leak.test/x';
  const page = `${served.origin}/nothing-here`;
  const named = { executable: findChromium, args: [NO_NAMES.replace('*', 'leak.test')] };
  const before = served.log.length;
  const asked = await browse(mkdtempSync(join(folder, 'leak-')), named, async (there) => {
    await there.goto(page);
    await there.evaluate((address) => fetch(address).catch(() => undefined), leak);
  });
  expect(asked).toContain(leak);
  expect(served.log.slice(before)).toContain('/nothing-here');

  refuseWithoutNamespaces();
  const after = served.log.length;
  const cut = { executable: () => withoutNetwork, args: ['--no-sandbox'] };
  const tried = await browse(mkdtempSync(join(folder, 'cut-')), cut, async (there) => {
    await expect(there.goto(page)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
  });
  expect(tried).toContain(page);
  expect(served.log.slice(after)).toEqual([]);
});

/** The one visit. */
async function install(profile: string): Promise<void> {
  const context = await launch(profile, { executable: findChromium, args: [] });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(served.origin);
  await waitUntilReadyOffline(page);
  await context.close();
}

/** Does something in a browser of its own and answers all it asked for meanwhile. */
async function browse(
  profile: string,
  { executable, args }: Pick<Way, 'executable' | 'args'>,
  visit: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  const log = `${profile}.json`;
  const context = await launch(profile, { executable, args: [...args, `--log-net-log=${log}`] });
  try {
    await visit(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
  }
  return readNetLog(log).filter((address) => /^(https?|wss?|ftp):/.test(address));
}

async function launch(
  profile: string,
  { executable, args }: Pick<Way, 'executable' | 'args'>,
): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable(),
    args: [...CHROMIUM_ARGS, ...args],
    serviceWorkers: 'allow',
  });
  context.setDefaultTimeout(2 * STEP_MS);
  return context;
}

/** Of all built files those that the page cannot have; the worker itself is the browser's to keep. */
function readBuilt(page: Page): Promise<readonly string[]> {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'service-worker.js')
    .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length + 1));
  expect(files.length).toBeGreaterThan(150);
  return page.evaluate(async (paths) => {
    const missing: string[] = [];
    for (const path of paths) {
      const answered = await fetch(`./${path}`).catch(() => undefined);
      if (answered?.ok !== true) missing.push(path);
    }
    return missing;
  }, files);
}

async function backUpAndRestore(page: Page): Promise<void> {
  await openDataPage(page);
  const { bytes } = await saveBackup(page);
  await goTo(page, served.origin, '/', 'Your audits');
  await page.getByRole('button', { name: /^Remove the audit of/ }).click();
  await openPreview(page, bytes);
  await page.getByRole('radio', { name: 'Use the backup’s' }).check();
  await pressRestore(page);
}

/** Every page that the app has, on what is there and on the samples. Answers how many. */
async function openEveryRoute(page: Page, audit: string): Promise<number> {
  const { origin } = served;
  await goTo(page, origin, '/', 'Your audits');
  const sample = await openSample(page);
  const [standard, question] = await Promise.all(
    ['/standards/', '/questions/'].map(async (part) => {
      const link = page.getByRole('main').locator(`a[href*="${part}"]`).first();
      return ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? '';
    }),
  );
  await goTo(page, origin, '/rounds/sample', SAMPLE_ROUND);
  const round = new URL(page.url()).hash.split('/')[2] ?? '';
  const agency = page
    .getByRole('main')
    .locator('a[href*="/agencies/"]:not([href$="/add"])')
    .first();
  const token = ((await agency.getAttribute('href')) ?? '').split('/').at(-1) ?? '';
  await goTo(page, origin, '/rounds/templates', 'Your own templates');
  await makeTemplate(page);
  const own = new URL(page.url()).hash.split('/')[3] ?? '';
  const values = {
    audit: sample.split('/').at(-1) ?? '',
    earlier: audit.split('/').at(-1) ?? '',
    standard: standard ?? '',
    question: question ?? '',
    ...{ round, token, template: own },
    ...{ agency: 'police', edition: 'wt2023', depth: 'standard', other: 'wt2018' },
    ...{ topic: 'start-an-audit', word: 'lado' },
  };
  for (const path of listRoutes()) {
    const address = fillRoute(path, values);
    await page.goto(`${origin}/#/settings`);
    await headingOf(page, 'Settings').waitFor();
    await page.goto(`${origin}/#${address}`);
    if (path !== '/settings') await headingOf(page, 'Settings').waitFor({ state: 'detached' });
    await headingOf(page, /./).waitFor();
    expect(await headingOf(page, /./).innerText(), address).not.toMatch(BROKEN);
  }
  return listRoutes().length;
}

/** One plain line where the system gives none, never a test left out in silence. */
function refuseWithoutNamespaces(): void {
  try {
    execFileSync('unshare', ['-rn', 'true'], { stdio: 'ignore' });
  } catch {
    throw new Error(
      'No network namespace: run this as root, or allow them (Linux with util-linux, sysctl kernel.unprivileged_userns_clone=1).',
    );
  }
}
