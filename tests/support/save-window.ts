import { setTimeout as wait } from 'node:timers/promises';

import type { BrowserContext, Page } from 'playwright-core';

import { narrativeOf } from './e2e-words.ts';

/** The ways a question is left, and how long after the last key, in milliseconds. */
export const WAYS = ['reload', 'go on in the app', 'close the tab', 'hide the tab'] as const;
export const DELAYS = [0, 50, 100, 200, 350, 500] as const;

type Way = (typeof WAYS)[number];

export type Loss = {
  readonly way: Way;
  readonly delay: number;
  readonly typed: string;
  readonly found: string;
};

/**
 * Types a few words, leaves the question in one way a moment after the last key, opens it again and
 * compares every character; each way and each of the moments `times` times. Answers what was lost.
 */
export async function findLosses(
  context: BrowserContext,
  place: string,
  times: number,
  delays: readonly number[] = DELAYS,
): Promise<readonly Loss[]> {
  const losses: Loss[] = [];
  let page = await context.newPage();
  await page.goto(place);
  for (let turn = 0; turn < times; turn += 1) {
    for (const delay of delays) {
      for (const way of WAYS) {
        const typed = `${way} ${delay} ${turn}`;
        await narrativeOf(page).fill('');
        await page.keyboard.type(typed);
        await wait(delay);
        page = await leave(page, way, place);
        const found = await narrativeOf(page).inputValue();
        if (found !== typed) losses.push({ way, delay, typed, found });
      }
    }
  }
  await page.close();
  return losses;
}

/** Leaves the question and opens it again; answers the page it is open in. */
async function leave(page: Page, way: Way, place: string): Promise<Page> {
  switch (way) {
    case 'reload':
      await page.reload();
      await narrativeOf(page).waitFor();
      return page;
    case 'go on in the app':
      await page.getByRole('link', { name: /^Next:/ }).click();
      // The first question, which is left, has none before it.
      await page.getByRole('link', { name: /^Previous:/ }).waitFor();
      return openAnew(page, place);
    case 'close the tab': {
      const closed = page.waitForEvent('close');
      await page.close({ runBeforeUnload: true });
      await closed;
      return openAnew(page, place);
    }
    case 'hide the tab':
      await hideAndCrash(page);
      return openAnew(page, place);
  }
}

async function openAnew(old: Page, place: string): Promise<Page> {
  const page = await old.context().newPage();
  if (!old.isClosed()) await old.close();
  await page.goto(place);
  await narrativeOf(page).waitFor();
  return page;
}

/** As a phone does: the tab goes out of sight and is then ended without another word. */
async function hideAndCrash(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  // Never answered: the tab it asks is gone.
  void devTools.send('Page.crash').catch(() => undefined);
  await crashed;
}
