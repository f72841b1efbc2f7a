import type { Browser, Page } from 'playwright-core';

import { STEP_MS } from '../e2e-app.ts';
import { watchFaults } from '../e2e-watch.ts';
import { headingOf } from '../e2e-words.ts';

/** A first visit to the app at a host, and all that goes wrong out of sight in it. */
export async function visitHost(
  browser: Browser,
  address: string,
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const context = await browser.newContext();
  context.setDefaultTimeout(STEP_MS);
  const { faults } = await watchFaults(context);
  const page = await context.newPage();
  await page.goto(address);
  await headingOf(page, 'Audit your safeguarding arrangements').waitFor();
  return { page, faults };
}
