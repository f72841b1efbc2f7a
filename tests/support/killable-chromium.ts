import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

import { chromium, type Browser, type Page } from 'playwright-core';

import { CHROMIUM_ARGS, findChromium } from './find-chromium.ts';

export type KillableBrowser = {
  readonly browser: Browser;
  readonly page: Page;
  /** SIGKILL to the browser and all its processes, as a power cut would end them. */
  readonly kill: () => Promise<void>;
};

/** Starts Chromium in a process group of its own on a profile that outlives it. */
export async function startKillable(profile: string): Promise<KillableBrowser> {
  const child = spawn(
    findChromium(),
    [
      '--headless=new',
      ...CHROMIUM_ARGS,
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser = await chromium.connectOverCDP(await readDevToolsAddress(child));
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = context.pages()[0] ?? (await context.newPage());
  return { browser, page, kill: () => killGroup(child) };
}

async function killGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) throw new Error('The browser has no process');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await ended;
  // The profile's lock is let go of a moment after the process has gone.
  await wait(150);
}

function readDevToolsAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => {
      reject(new Error(`Chromium ended before it could be driven: ${text.slice(-500)}`));
    });
  });
}
