import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { must } from '../../src/domain/shared/must.ts';
import { goTo, serveAndBrowse, type RunningApp } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { makeTemplate } from '../support/e2e-own-templates.ts';
import { headingOf, openSample, placeOf, startPoliceAudit } from '../support/e2e-words.ts';
import { EVERY_ROUTE, type Places } from '../support/every-route.ts';
import { listPlaces } from '../support/sound-pages.ts';

const app = serveAndBrowse();
const NO_PAGE = '/no-such-page';
const SLOW = { timeout: 60_000 };
const FAULT =
  /^(Page not found|Sorry, there is a problem|There is no such|.*(is not (on this device|in the round|in the template|asked|on the list)|could not be (loaded|opened|read))$)/u;
const shots = process.env['S11_SHOTS'];

test.each([1280, 320])(
  'every route has no fault at %i px, with work of every kind',
  { timeout: 1_200_000 },
  async (width) => {
    const page = await app.visit();
    page.setDefaultTimeout(SLOW.timeout);
    const places = await fillDevice(app, page);
    await page.setViewportSize({ width, height: 800 });
    for (const [route, address] of Object.entries(EVERY_ROUTE)) {
      const path = typeof address === 'string' ? address : address(places);
      await open(page, path);
      const heading = (await headingOf(page, /./u).first().textContent(SLOW)) ?? '';
      expect.soft(FAULT.test(heading), `${route} leads to “${heading}”`).toBe(false);
      await expectSound(page, `${route} at ${width} px`);
      if (shots !== undefined) {
        const name = `${route.replaceAll(/[^a-z]+/gu, '-')}-${width}.png`;
        await page.screenshot({ path: `${shots}/${name}`, fullPage: true });
      }
    }
    await page.goto(`${app.origin()}/#${NO_PAGE}`);
    await headingOf(page, 'Page not found').waitFor();
    await expectSound(page, `a page that is not there at ${width} px`);
  },
);

/** By way of no page, so that the heading that is waited for is not that of the page before. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${app.origin()}/#${NO_PAGE}`);
  await headingOf(page, 'Page not found').waitFor();
  await page.goto(`${app.origin()}/#${path}`);
  await headingOf(page, 'Page not found').waitFor({ state: 'detached' });
  await headingOf(page, /./u).first().waitFor();
  await page.getByText('Loading…').waitFor({ state: 'detached' });
}

async function fillDevice({ origin }: RunningApp, page: Page): Promise<Places> {
  const audit = lastOf(await openSample(page));
  const [standard, question] = await listPlaces(page);
  await goTo(page, origin(), '/', 'Your audits');
  const earlier = lastOf(await startPoliceAudit(page, 'Anyborough Police'));
  await goTo(page, origin(), '/rounds/templates', 'Your own templates');
  await makeTemplate(page);
  const template = lastOf(placeOf(page));
  const own = page.getByRole('main');
  const ownStandard = await own.locator('a[href*="/standards/"]').first().getAttribute('href');
  await page.goto(`${origin()}/${ownStandard ?? ''}`);
  const ownQuestion = await own.locator('a[href*="/questions/"]').first().getAttribute('href');
  await goTo(page, origin(), '/rounds/sample', /^Sample: safeguarding/u);
  const round = lastOf(placeOf(page));
  const { token, asked } = await findAsked(origin(), page, round);
  await sayWhoModerates(origin(), page, round);
  return {
    ...{ audit, earlier, template, round, token, asked },
    standard: lastOf(standard),
    question: lastOf(question),
    ownStandard: lastOf(ownStandard ?? ''),
    ownQuestion: lastOf(ownQuestion ?? ''),
  };
}

function lastOf(path: string): string {
  return must(path.split('/').pop(), 'an id');
}

/** Or every page of moderation would be the one that asks for it. */
async function sayWhoModerates(origin: string, page: Page, round: string): Promise<void> {
  await goTo(page, origin, `/rounds/${round}/moderate`, 'Who is moderating?');
  await page.getByLabel('Your role').fill('Partnership officer');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await headingOf(page, 'Moderate').waitFor();
}

const receivedSchema = z.object({
  roundId: z.string(),
  received: z.object({ agencyToken: z.optional(z.string()), contentHash: z.string() }),
});
const summarySchema = z.object({
  contentHash: z.string(),
  summary: z.object({ questions: z.array(z.object({ id: z.string() })) }),
});

/** An agency of the round whose return is here, and a question it was asked. */
async function findAsked(
  origin: string,
  page: Page,
  round: string,
): Promise<{ readonly token: string; readonly asked: string }> {
  // Returns are summarised when the picture is first looked at.
  await goTo(page, origin, `/rounds/${round}/picture`, 'The picture');
  await page.getByRole('heading', { level: 2, name: 'Ratings by standard' }).waitFor();
  const { stores } = await dumpDatabase(page);
  const summaries = stores['returnSummaries']?.rows.map((row) => z.parse(summarySchema, row)) ?? [];
  const found = (stores['receivedReturns']?.rows ?? []).flatMap((row) => {
    const { roundId, received } = z.parse(receivedSchema, row);
    const own = summaries.find(({ contentHash }) => contentHash === received.contentHash);
    const asked = own?.summary.questions[0]?.id;
    const token = received.agencyToken;
    return roundId === round && token !== undefined && asked !== undefined
      ? [{ token, asked }]
      : [];
  });
  return must(found[0], 'a return of an agency');
}
