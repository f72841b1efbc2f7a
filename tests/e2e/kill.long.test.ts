import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { narrativeOf, startAudit, waitUntilSaved } from '../support/e2e-words.ts';
import { startKillable } from '../support/killable-chromium.ts';
import { serveApp, type ServedApp } from '../support/serve-app.ts';

const KILLS = 40;

let app: ServedApp;
const profile = mkdtempSync(join(tmpdir(), 's11-kill-'));

beforeAll(async () => {
  app = await serveApp();
});
afterAll(async () => {
  await app.stop();
  rmSync(profile, { recursive: true, force: true });
});

test(`nothing the line called saved is missing after any of ${KILLS} kills`, async () => {
  const place = await startQuestion();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { page, kill: killBrowser } = await startKillable(profile);
    await page.goto(place);
    await narrativeOf(page).waitFor();
    let saved = '';
    await page.exposeBinding('noteSaved', (_, text: string) => {
      saved = text;
    });
    await noteWhatIsCalledSaved(page);
    await narrativeOf(page).fill('');
    // Ends with the browser, in the middle of a word.
    const typing = page.keyboard
      .type(`Kill ${kill}: ${'words go on '.repeat(20)}`, { delay: 15 })
      .catch(() => undefined);
    await wait(200 + ((kill * 7919) % 1_800));
    await killBrowser();
    await typing;
    const found = await readNarrative(place);
    expect(found.startsWith(saved), `kill ${kill}: saved "${saved}", found "${found}"`).toBe(true);
  }
});

async function startQuestion(): Promise<string> {
  const { page, kill } = await startKillable(profile);
  await page.goto(`${app.origin}/`);
  await startAudit(page, { organisation: 'Killed Police' });
  await page.getByRole('link', { name: 'Start answering' }).click();
  await narrativeOf(page).fill('Before');
  await narrativeOf(page).blur();
  await waitUntilSaved(page);
  const place = page.url();
  await kill();
  return place;
}

async function readNarrative(place: string): Promise<string> {
  const { page, kill } = await startKillable(profile);
  await page.goto(place);
  await narrativeOf(page).waitFor();
  const found = await narrativeOf(page).inputValue();
  await kill();
  return found;
}

/** Notes, in each frame that is drawn, the words on the screen if the line calls them saved. */
async function noteWhatIsCalledSaved(page: Page): Promise<void> {
  await page.evaluate(() => {
    const line = document.querySelector('.s11-status-line');
    const note: unknown = Reflect.get(window, 'noteSaved');
    if (line === null || typeof note !== 'function') throw new Error('no line to watch');
    const look = (): void => {
      const box = document.querySelector('textarea[name="narrative"]');
      const isSaved = /Saved on this device \d\d:\d\d/.test(line.textContent);
      if (isSaved && box instanceof HTMLTextAreaElement) Reflect.apply(note, window, [box.value]);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
