import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { SECURITY_HEADERS } from '../../src/commands/build/content-security-policy.ts';
import { headingOf, startPoliceAudit, waitUntilReadyOffline } from '../support/e2e-words.ts';
import { CHROMIUM_ARGS, findChromium } from '../support/find-chromium.ts';
import { BELOW, startApache } from '../support/hosts/apache.ts';
import {
  ask,
  copyOver,
  DIST,
  makeCertificate,
  makeOpenFolder,
  type Host,
} from '../support/hosts/host.ts';
import { startNginx } from '../support/hosts/nginx.ts';
import { cloudflareManners, iisManners, startStaticHost } from '../support/hosts/static-hosts.ts';
import { visitHost } from '../support/hosts/visit-host.ts';
import { makeNextVersion } from '../support/next-version.ts';

/*
 * The app on the hosts of `docs/hosting`, with the files that stand there: nginx and Apache are run,
 * of the others what their makers say of them. A host that is not installed fails; none is left out.
 */

const FOREVER = 'public, max-age=31536000, immutable';
const DEEP = '#/templates/police/wt2023/standard/questions/core.senior-lead';
const DEEP_TITLE = '1.3 Senior safeguarding lead';

const folder = makeOpenFolder();
const certificate = makeCertificate(folder);
const next = makeNextVersion();
let browser: Browser;
let kinds = 0;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGS, certificate.chromiumArg],
  });
});
afterAll(async () => {
  await browser.close();
  for (const each of [folder, next]) rmSync(each, { recursive: true, force: true });
});

type Kind = {
  readonly name: string;
  /** Where in the site the app stands. */
  readonly below: string;
  readonly keepsForEver: boolean;
  readonly start: (site: string) => Promise<Host>;
};

const KINDS: readonly Kind[] = [
  {
    name: 'nginx, with https',
    below: '',
    keepsForEver: true,
    start: (site) => startNginx(site, certificate),
  },
  {
    name: 'Apache, below another site',
    below: BELOW,
    keepsForEver: true,
    start: startApache,
  },
  {
    name: 'a static host with _headers',
    below: '',
    keepsForEver: false,
    start: (site) => {
      cpSync('docs/hosting/404.html', join(site, '404.html'));
      return startStaticHost(site, cloudflareManners());
    },
  },
  {
    name: 'IIS',
    below: '',
    keepsForEver: false,
    start: (site) => startStaticHost(site, iisManners()),
  },
];

describe.each(KINDS)('$name', ({ below, keepsForEver, start }) => {
  let host: Host;
  let app: string;

  beforeAll(async () => {
    kinds += 1;
    const site = join(folder, `site-${kinds}`);
    app = join(site, below);
    mkdirSync(app, { recursive: true });
    copyOver(DIST, app);
    host = await start(site);
  });
  afterAll(async () => {
    await host.stop();
  });

  test('sends every built file with the headers and the type the app needs', async () => {
    const files = readdirSync(app, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^(\.htaccess|404\.html)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(app.length + (below === '' ? 0 : 1)))
      .map((path) => path.replace(/^\//, ''));
    expect(files.length).toBeGreaterThan(150);
    for (const path of ['', ...files.filter((each) => each !== 'index.html')]) {
      const { status, headers } = await ask(`${host.address}${path}`);
      expect(status, path).toBe(200);
      expectHeaders(headers, path);
      const isHashed = keepsForEver && path.startsWith('assets/');
      expect(headers['cache-control'], path).toEqual([isHashed ? FOREVER : 'no-cache']);
      expect(headers['content-type']?.[0], path).toMatch(typeOf(path));
    }
  });

  test('says of a file that is not there that it is not, and nobody remembers it', async () => {
    for (const path of ['nothing-here', 'assets/index-00000000.js', 'audits/new']) {
      const { status, headers, body } = await ask(`${host.address}${path}`);
      expect(status, path).toBe(404);
      expectHeaders(headers, path);
      expect(headers['cache-control']?.join() ?? '', path).not.toContain('max-age');
      expect(body, path).not.toContain('id="app"');
    }
  });

  test('brings the app, which goes on without it and finds a newer version', async () => {
    const { page, faults } = await visitHost(browser, host.address);
    await waitUntilReadyOffline(page);
    const deep = await page.context().newPage();
    await deep.goto(`${host.address}${DEEP}`);
    await headingOf(deep, DEEP_TITLE).waitFor();
    const audit = await startPoliceAudit(page, 'Hosted Police');
    await page.context().setOffline(true);
    await deep.reload();
    await headingOf(deep, DEEP_TITLE).waitFor();
    await deep.close();
    await page.reload();
    await headingOf(page, 'Hosted Police').waitFor();
    await page.context().setOffline(false);

    copyOver(next, app);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.getByText('A new version is ready').waitFor({ timeout: 60_000 });
    // The newer version begins when the browser lets go of the older, which can take a minute.
    const reloaded = page.waitForEvent('load', { timeout: 180_000 });
    await page.getByRole('button', { name: 'Update now' }).click();
    await reloaded;
    await waitUntilReadyOffline(page);
    const script = page.locator('script[type=module]');
    const [old, now] = [built(DIST), built(next)];
    expect(now).not.toBe(old);
    expect(await script.getAttribute('src')).toContain(now);
    await page.goto(`${host.address}#${audit}`);
    await headingOf(page, 'Hosted Police').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test('nginx sends those who come without https on to it', async () => {
  const site = join(folder, 'plain');
  copyOver(DIST, site);
  const host = await startNginx(site, certificate);
  const { status, headers } = await ask(host.plainAddress);
  expect(status).toBe(301);
  expect(headers['location']?.[0]).toMatch(/^https:\/\/127\.0\.0\.1\/$/);
  await host.stop();
});

test('without its page for missing files such a static host would send the first page for all of them', async () => {
  const site = join(folder, 'bare');
  copyOver(DIST, site);
  const host = await startStaticHost(site, cloudflareManners());
  const { status, body } = await ask(`${host.address}assets/index-00000000.js`);
  expect(status).toBe(200);
  expect(body).toContain('id="app"');
  await host.stop();
});

function expectHeaders(headers: Readonly<Record<string, readonly string[]>>, path: string): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    expect(headers[name.toLowerCase()], `${name} of ${path}`).toEqual([value]);
  }
}

/** The script a build starts with. */
function built(build: string): string {
  const name = readdirSync(join(build, 'assets')).find((each) => /^index-.*\.js$/.test(each));
  if (name === undefined) throw new Error(`No app in ${dirname(build)}`);
  return name;
}

function typeOf(path: string): RegExp {
  const [, extension = 'html'] = /\.(\w+)$/.exec(path) ?? [];
  return (
    {
      html: /^text\/html\b/,
      js: /^(text|application)\/javascript\b/,
      css: /^text\/css\b/,
      json: /^application\/json\b/,
      webmanifest: /^application\/manifest\+json$/,
      svg: /^image\/svg\+xml\b/,
      png: /^image\/png$/,
      txt: /^text\/plain\b/,
      ttf: /^(font\/ttf|application\/octet-stream)\b/,
    }[extension] ?? /^no such type$/
  );
}
