import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';

import { CHROMIUM_ARGS, findChromium } from './find-chromium.ts';
import { serveApp, type ServedApp } from './serve-app.ts';

/** How long the app may take for one step before the test says it did not come, in milliseconds. */
export const STEP_MS = 10_000;

/**
 * Whether the service worker keeps all of the app on the device, which takes as long as a first visit
 * itself: only in tests of what comes of it.
 */
export const INSTALLING: BrowserContextOptions = { serviceWorkers: 'allow' };
const NOT_INSTALLING: BrowserContextOptions = { serviceWorkers: 'block' };

export type RunningApp = {
  /** Where the app is served; the same for the whole file. */
  readonly origin: () => string;
  /** What the server was asked for, in order; empties when the server is started again. */
  readonly log: () => readonly string[];
  readonly newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A first visit: a browser context of its own, with the app open at `path`. */
  readonly visit: (path?: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly stopServer: () => Promise<void>;
  readonly startServer: () => Promise<void>;
  /** Serves another build in place of this one until the test ends; or, without one, this again. */
  readonly deploy: (folder: string | undefined) => Promise<void>;
};

/**
 * The built app on a server of its own and one browser for all tests of a file. Contexts are
 * closed after each test, and a server a test has stopped stands again for the next.
 */
export function serveAndBrowse(
  launch: () => Promise<LaunchOptions> | LaunchOptions = () => ({}),
  visitors = NOT_INSTALLING,
): RunningApp {
  let browser: Browser | undefined;
  let served: ServedApp | undefined;
  let port = 0;
  let isServing = false;
  let contexts: BrowserContext[] = [];

  let folder: string | undefined;

  const serve = async (): Promise<void> => {
    served = await serveApp(port, folder);
    port = Number(new URL(served.origin).port);
    isServing = true;
  };
  const stopServer = async (): Promise<void> => {
    if (isServing) await served?.stop();
    isServing = false;
  };
  const deploy = async (next: string | undefined): Promise<void> => {
    await stopServer();
    folder = next;
    await serve();
  };
  const newContext = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    if (browser === undefined) throw new Error('The browser is not open');
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      ...visitors,
      ...options,
    });
    context.setDefaultTimeout(STEP_MS);
    contexts.push(context);
    return context;
  };
  const origin = (): string => {
    if (served === undefined) throw new Error('The app is not served');
    return served.origin;
  };

  beforeAll(async () => {
    await serve();
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: [...CHROMIUM_ARGS],
      ...(await launch()),
    });
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    if (folder !== undefined) await stopServer();
    folder = undefined;
    if (!isServing) await serve();
  });
  afterAll(async () => {
    await browser?.close();
    await stopServer();
  });

  return {
    origin,
    log: () => served?.log ?? [],
    newContext,
    visit: async (path = '/', options) => {
      const context = await newContext(options);
      const page = await context.newPage();
      await goTo(page, origin(), path);
      return page;
    },
    stopServer,
    startServer: serve,
    deploy,
  };
}

/**
 * Opens a place of the app by its address and waits for its heading. From another page of the app
 * the heading must be named, or the page that is still there would be taken for the new one.
 */
export async function goTo(
  page: Page,
  origin: string,
  path = '/',
  heading?: string | RegExp,
): Promise<void> {
  await page.goto(`${origin}/#${path}`);
  const named = heading === undefined ? {} : { name: heading, exact: true };
  await page.getByRole('heading', { level: 1, ...named }).waitFor();
}
