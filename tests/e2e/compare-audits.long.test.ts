import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import {
  BEFORE,
  countRelation,
  nameOf,
  NOW,
  ORGANISATION,
  pick,
  startEdition,
  startTwo,
  template,
} from '../support/e2e-compare.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { headingOf, placeOf } from '../support/e2e-words.ts';

const CHOOSE = 'Compare with an earlier audit';
const COMPARED = 'Compared with an earlier audit';
const SIDE_BY_SIDE = 'Audits side by side';
const MOVED = 'Of 3 questions rated in both audits, 1 improved, 1 declined and 1 is unchanged.';

const app = serveAndBrowse();

test('two audits of two editions are compared like for like, by mouse', async () => {
  const page = await app.visit();
  const { later } = await startTwo(page);
  await goTo(page, app.origin(), later, ORGANISATION);
  await page.getByRole('link', { name: CHOOSE }).click();
  await page.getByRole('table', { name: `Other audits of ${ORGANISATION}` }).waitFor();
  await page.getByRole('link', { name: BEFORE }).click();
  await headingOf(page, COMPARED).waitFor();
  await page.getByText(MOVED).waitFor();

  const improved = listOf(page, 'Improved (1)');
  expect(await improved.getByRole('listitem').allTextContents()).toEqual([
    expect.stringContaining(`${nameOf(pick('equal', 0))}Partly met →`),
  ]);
  await listOf(page, 'Declined (1)').getByText('Fully met', { exact: true }).waitFor();
  await listOf(page, 'Unchanged (1)').getByText('Mostly met', { exact: true }).waitFor();
  const unlike = countRelation('wider', 'narrower', 'overlapping');
  await listOf(page, `Not like for like (${unlike})`).getByText('Fully met').waitFor();
  await listOf(page, `New (${countRelation('new')})`).waitFor();

  const moved = page.getByRole('table', { name: 'How ratings moved' });
  expect(await moved.getByRole('row', { name: /^From Partly met/ }).innerText()).toMatch(
    /1 ↑\s*improved\s*1$/,
  );
  const chart = page.getByRole('img', { name: /^In no standard .* The table has the figures\.$/ });
  await chart.locator('svg').first().waitFor();
  await page.getByRole('button', { name: 'Show table' }).click();
  const standards = page.getByRole('table', { name: 'Questions rated “Fully met”, by standard' });
  expect(await standards.getByRole('row').nth(1).innerText()).toMatch(
    /1 of 3 \(33%\)\s+1 of 3 \(33%\)\s+No change$/,
  );

  await improved.getByRole('link').click();
  await headingOf(page, pick('equal', 0).title).waitFor();
  expect(placeOf(page)).toContain(later);
});

test('and by keys alone: to a list, to its question and back; then side by side', async () => {
  const page = await app.visit();
  const { later } = await startTwo(page);
  await goTo(page, app.origin(), `${later}/compare`, CHOOSE);
  const keys = await driveKeyboard(page);
  await headingOf(page, CHOOSE).waitFor();
  await keys.tabTo('a', BEFORE);
  await keys.press('Enter');
  await page.getByText(MOVED).waitFor();
  await keys.tabTo('a', 'Declined: 1');
  await keys.press('Enter');
  expect((await keys.readStop()).name).toBe('Declined (1)');
  await keys.tabTo('a', nameOf(pick('equal', 1)));
  await keys.press('Enter');
  await headingOf(page, pick('equal', 1).title).waitFor();
  await page.goBack();
  await page.getByText(MOVED).waitFor();

  await goTo(page, app.origin(), '/', 'Your audits');
  await keys.tabTo('a', 'See audits side by side');
  await keys.press('Enter');
  await headingOf(page, 'Choose audits to see side by side').waitFor();
  await keys.tabTo('checkbox', NOW);
  await keys.press('Space');
  await keys.tabTo('button', 'Show side by side');
  await keys.press('Enter');
  await page.getByRole('link', { name: 'Select two audits or more' }).waitFor();
  await keys.tabTo('checkbox', BEFORE);
  await keys.press('Space');
  await keys.tabTo('button', 'Show side by side');
  await keys.press('Enter');
  await headingOf(page, SIDE_BY_SIDE).waitFor();
  const [standard] = template.standards;
  const row = page.getByRole('row', { name: new RegExp(`^${standard?.title ?? ''}`) });
  expect(await row.getByRole('cell').count()).toBe(2);
  await row
    .getByText(/^1 of \d+ fully met/)
    .first()
    .waitFor();
  expect(await keys.listUnseen()).toEqual([]);
});

test('the pages of the comparison have no fault, wide and narrow, from empty to filled', async () => {
  const page = await app.visit();
  const idOf = (audit: string): string => audit.replace('/audits/', '');
  await goTo(page, app.origin(), '/side-by-side', /^Choose audits/);
  await expectSoundAtBoth(page, 'side by side, no audit');
  const lone = await startEdition(page, 'wt2023', '');
  await goTo(page, app.origin(), `${lone}/compare`, CHOOSE);
  await page.getByText('There is no other audit on this device').waitFor();
  await expectSoundAtBoth(page, 'nothing to compare with');
  await goTo(page, app.origin(), `${lone}/compare/none`, /not on this device/);
  await expectSoundAtBoth(page, 'an audit that is not here');
  const { earlier, later } = await startTwo(page);
  await goTo(page, app.origin(), `${later}/compare`, CHOOSE);
  await expectSoundAtBoth(page, 'choose an earlier audit');
  await goTo(page, app.origin(), `${later}/compare/${idOf(earlier)}`, COMPARED);
  await page.getByRole('img').locator('svg').waitFor();
  await expectSoundAtBoth(page, 'compared');
  await page.getByRole('button', { name: 'Show table' }).click();
  await expectSoundAtBoth(page, 'compared, with the table');
  await goTo(page, app.origin(), '/side-by-side', /^Choose audits/);
  await page.getByRole('button', { name: 'Show side by side' }).click();
  await page.getByRole('link', { name: 'Select two audits or more' }).waitFor();
  await expectSoundAtBoth(page, 'side by side, with an error');
  const three = [lone, later, earlier].map(idOf).join();
  await goTo(page, app.origin(), `/side-by-side?audits=${three}`, SIDE_BY_SIDE);
  await expectSoundAtBoth(page, 'three side by side');
});

async function expectSoundAtBoth(page: Page, what: string): Promise<void> {
  await expectSound(page, what);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectSound(page, `${what}, narrow`);
  await page.setViewportSize({ width: 1280, height: 900 });
}

function listOf(page: Page, name: string): ReturnType<Page['getByRole']> {
  return page.getByRole('region', { name, exact: true });
}
