import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { expectPage, expectPlace, main, showLibrary } from './show-library.tsx';

test.each([
  ['a kind of organisation', '/templates/zeppelins/wt2023/standard'],
  ['an edition', '/templates/police/wt1999/standard'],
  ['an edition the organisation is not in', '/templates/public-health-england/wt2023/standard'],
  ['a depth', '/templates/police/wt2023/vast'],
  ['a depth the organisation has not', '/templates/police/wt2023/lite'],
  ['a part', '/templates/police/wt2023/standard?part=zeppelins'],
  ['a part of another organisation', '/templates/police/wt2023/standard?part=charity'],
  [
    'a part of another edition',
    '/templates/childrens-homes/wt2018/standard?part=secure-childrens-home',
  ],
  ['the question of no template', '/templates/police/wt2023/vast/questions/core.senior-lead'],
  ['the comparison of no template', '/templates/police/wt1999/standard/compare/wt2018'],
  ['the form of no template', '/templates/zeppelins/wt2023/standard/form'],
])('%s there is not: the page says so and leads to what there is', async (_what, path) => {
  showLibrary(path);
  await expectPage('There is no such template');
  await page.getByRole('link', { name: 'Templates' }).click();
  await expectPage('Templates');
});

test.each([
  ['of none', 'core.no-such-question'],
  ['of another organisation', 'allegations.lado-designated'],
])('a question %s leads back to the template’s own', async (_what, id) => {
  showLibrary(`/templates/police/wt2023/standard/questions/${id}`);
  await expectPage('This template has no such question');
  await page.getByRole('link', { name: 'Police forces' }).click();
  await expectPage('Police forces');
});

test.each([
  ['an edition there is not', 'police/wt2023/standard', 'wt1999', 'Police forces'],
  [
    'an edition the organisation is not in',
    'serious-violence/wt2023/standard',
    'wt2018',
    'Serious violence duty partnerships',
  ],
  ['the same edition', 'police/wt2023/standard', 'wt2023', 'Police forces'],
])('%s is nothing to compare with', async (_what, template, other, name) => {
  showLibrary(`/templates/${template}/compare/${other}`);
  await expectPage('There is nothing to compare');
  await page.getByRole('link', { name }).click();
  await expectPage(name);
  await expectPlace(`/templates/${template}`);
});

test('a page of the library there is not is said not to be found', async () => {
  showLibrary('/templates/police/wt2023/standard/no-such-page');
  await expectPage('Page not found');
  expect(main().getByRole('link').elements().length).toBeGreaterThan(0);
});
