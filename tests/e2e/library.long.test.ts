import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { loadTemplate } from '../../src/catalogue/catalogue.ts';
import { listQuestions, type Template } from '../../src/domain/template/template.ts';
import { goTo, INSTALLING, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { watchFaults } from '../support/e2e-watch.ts';
import {
  headingOf,
  loadPoliceTemplate,
  narrativeOf,
  placeOf,
  waitUntilReadyOffline,
} from '../support/e2e-words.ts';

const POLICE = '/templates/police/wt2023/standard';
const TRUST = 'nhs-provider';
const COMPARED = 'Working Together 2018 and Working Together 2023 compared';

const app = serveAndBrowse(undefined, INSTALLING);

test('from the menu to a template, its questions and back, with the heading in focus each time', async () => {
  const page = await app.visit();
  const template = await loadPoliceTemplate();
  const [first, second] = listQuestions(template);
  await page.getByRole('link', { name: 'Templates', exact: true }).click();
  await expectFocusOn(page, 'Templates');
  expect(await page.locator('[aria-current="page"]').textContent()).toBe('Templates');
  await page.getByRole('link', { name: 'Police forces' }).click();
  await expectFocusOn(page, 'Police forces');
  await page.getByText(`${listQuestions(template).length} questions: `).waitFor();

  await page.getByRole('link', { name: `Question 1.1 ${first?.title}` }).click();
  await expectFocusOn(page, `1.1 ${first?.title}`);
  expect(await page.title()).toBe(`1.1 ${first?.title} – Police forces`);
  await page.getByRole('link', { name: `Next question: ${second?.title}` }).click();
  await expectFocusOn(page, `1.2 ${second?.title}`);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);

  await page.goBack();
  await headingOf(page, `1.1 ${first?.title}`).waitFor();
  await page.getByRole('link', { name: 'Police forces', exact: true }).click();
  await expectFocusOn(page, 'Police forces');
  await page.getByRole('link', { name: 'Templates', exact: true }).first().click();
  await expectFocusOn(page, 'Templates');
});

test('a search is gone back to with its words, from a question it found', async () => {
  const page = await app.visit('/templates');
  await page.getByLabel('Search all questions').fill('whistle proced');
  await page.getByRole('button', { name: 'Search' }).click();
  await expectFocusOn(page, 'Questions with “whistle proced”');
  const found = page.getByRole('listitem').filter({ hasText: 'Whistleblowing procedure' }).first();
  await found.getByText(/^Asked of \d+ kinds/).click();
  await found.getByRole('link', { name: 'Prisons' }).click();
  await headingOf(page, /^\d+\.\d+ Whistleblowing procedure$/).waitFor();
  await page.goBack();
  await headingOf(page, 'Questions with “whistle proced”').waitFor();
  expect(await page.getByLabel('Search all questions').inputValue()).toBe('whistle proced');
});

test('two editions of a template are compared, and both wordings can be read', async () => {
  const page = await app.visit(POLICE);
  await page.getByRole('link', { name: 'Compare with Working Together 2018' }).click();
  await expectFocusOn(page, COMPARED);
  const wordings = page.getByRole('listitem').filter({ hasText: 'Both wordings' }).first();
  await wordings.getByText('Both wordings').click();
  await wordings.getByText(/^Working Together 2018 \((must|should)\)$/).waitFor();
  await wordings.getByText(/^Working Together 2023 \((must|should)\)$/).waitFor();
});

test('an audit started from a template with a part ticked asks what the part adds', async () => {
  const page = await app.visit('/templates');
  await page.getByRole('link', { name: 'NHS trusts and foundation trusts' }).click();
  await page.getByText('Show another edition, depth or part').click();
  await page.getByRole('checkbox', { name: 'Maternity services' }).check();
  await page.getByRole('button', { name: 'Show these questions' }).click();
  await page.getByRole('link', { name: 'Start an audit with these questions' }).click();
  await headingOf(page, 'Start an audit').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Maternity services' }).isChecked()).toBe(true);
  await page.getByLabel('Name of your organisation').fill('Anyborough Trust');
  await page.getByRole('button', { name: 'Start the audit' }).click();
  await headingOf(page, 'Anyborough Trust').waitFor();

  const [plain, whole] = [await loadOne(TRUST), await loadOne(TRUST, ['maternity'])];
  const known = listQuestions(plain).map(({ id }) => id);
  const added = listQuestions(whole).filter(({ id }) => !known.includes(id));
  expect(added.length).toBeGreaterThan(0);
  await page.getByText(`0 of ${listQuestions(whole).length} questions answered`).waitFor();
  const taskList = placeOf(page);
  for (const question of added) {
    const standard = whole.standards.find(({ questions }) => questions.includes(question));
    await goTo(page, app.origin(), taskList, 'Anyborough Trust');
    await page.getByRole('link', { name: standard?.title ?? '' }).click();
    await page.getByRole('table').getByRole('link', { name: question.title }).click();
    await headingOf(page, question.title).waitFor();
    await narrativeOf(page).waitFor();
  }
});

describe.each([1280, 320])('at %i px', (width) => {
  test('nothing is wrong with a page whose parts are all unfolded', async () => {
    const page = await app.visit('/', { viewport: { width, height: 900 } });
    for (const [path, heading] of [
      [POLICE, 'Police forces'],
      [`${POLICE}/compare/wt2018`, COMPARED],
      ['/templates/search?words=allegations', 'Questions with “allegations”'],
    ] as const) {
      await goTo(page, app.origin(), path, heading);
      for (const details of await page.locator('summary').all()) await details.click();
      await expectSound(page, path);
    }
    await goTo(page, app.origin(), '/templates/search?words=zeppelin', /zeppelin/);
    await expectSound(page, 'nothing found');
  });

  test('nothing is wrong with the form that starts an audit, with kinds sought and parts on offer', async () => {
    const page = await app.visit('/', { viewport: { width, height: 900 } });
    await goTo(page, app.origin(), '/audits/new?agency=nhs-provider', 'Start an audit');
    await page.getByRole('checkbox', { name: 'Maternity services' }).check();
    for (const words of ['hospital', 'zeppelin']) {
      await page.getByLabel('Find your kind of organisation').fill(words);
      await page.getByRole('status').getByText('these words').waitFor();
      await expectSound(page, words);
    }
  });
});

test('after the first visit every page of the library opens with the server dead', async () => {
  const page = await app.visit();
  await waitUntilReadyOffline(page);
  await app.stopServer();
  const { faults } = await watchFaults(page.context());
  await page.reload();
  await page.getByRole('link', { name: 'Templates', exact: true }).click();
  await page.getByRole('link', { name: 'Cafcass' }).click();
  await headingOf(page, /^Cafcass/).waitFor();
  const place = placeOf(page);
  const { title } = await loadOne('cafcass');
  await page.getByRole('link', { name: /^Question 1\.1 / }).click();
  await headingOf(page, /^1\.1 /).waitFor();
  for (const [path, heading] of [
    [`${place}/compare/wt2018`, COMPARED],
    [`${place}/form`, title],
    ['/templates/search?words=lado', 'Questions with “lado”'],
  ] as const) {
    await goTo(page, app.origin(), path, heading);
  }
  expect(faults).toEqual([]);
});

test.each([
  ['a template', 'police-*.js', POLICE, 'Police forces'],
  ['a comparison', 'wt2018-wt2023-*.js', `${POLICE}/compare/wt2018`, COMPARED],
  [
    'the search',
    'la-childrens-social-care-*.js',
    '/templates/search?words=lado',
    'Questions with “lado”',
  ],
])(
  '%s that cannot be loaded is said, and tried again when asked',
  async (_what, file, path, heading) => {
    const page = await app.visit('/', { serviceWorkers: 'block' });
    await page.route(`**/assets/${file}`, (route) => route.abort());
    await page.goto(`${app.origin()}/#${path}`);
    await page.getByText('The questions could not be loaded').waitFor();
    await expectSound(page, 'not loaded');
    await page.unroute(`**/assets/${file}`);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expectFocusOn(page, heading);
  },
);

async function loadOne(agency: string, options: readonly string[] = []): Promise<Template> {
  const loaded = await loadTemplate(agency, { edition: 'wt2023', depth: 'standard', options });
  if (!loaded.ok) throw new Error(`No template: ${loaded.problem.kind}`);
  return loaded.value;
}

async function expectFocusOn(page: Page, heading: string): Promise<void> {
  await headingOf(page, heading).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(heading);
}
