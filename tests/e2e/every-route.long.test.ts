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
const SLOW = { timeout: 60_000 };
const FAULT = /^(Page not found|There is no such|This audit is not on this device)/u;

test.each([1280, 320])(
  'every route has no fault at %i px, with work of every kind',
  async (width) => {
    const page = await app.visit();
    page.setDefaultTimeout(SLOW.timeout);
    const places = await fillDevice(app, page);
    await page.setViewportSize({ width, height: 800 });
    for (const [route, address] of Object.entries(EVERY_ROUTE)) {
      const path = typeof address === 'string' ? address : address(places);
      // From nowhere, so that the heading that is waited for is not that of the page before.
      await page.goto('about:blank');
      await page.goto(`${app.origin()}/#${path}`);
      const heading = (await headingOf(page, /./u).first().textContent(SLOW)) ?? '';
      await page.getByText('Loading…').waitFor({ state: 'detached' });
      expect.soft(FAULT.test(heading), `${route} leads to “${heading}”`).toBe(route === '*');
      await expectSound(page, `${route} at ${width} px`);
    }
  },
);

async function fillDevice({ origin }: RunningApp, page: Page): Promise<Places> {
  const lastOf = (path: string): string => must(path.split('/').pop(), 'an id');
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
  return {
    ...{ audit, earlier, template, round, token, asked },
    standard: lastOf(standard),
    question: lastOf(question),
    ownStandard: lastOf(ownStandard ?? ''),
    ownQuestion: lastOf(ownQuestion ?? ''),
  };
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
