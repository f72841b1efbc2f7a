import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { loadChoices } from '../../../src/catalogue/choices.ts';
import { formatPlace, listQuestions } from '../../../src/domain/template/template.ts';
import type { TemplateAddress } from '../../../src/features/library/template-address.ts';
import {
  expectPage,
  expectPlace,
  hrefOf,
  main,
  openTemplate,
  showLibrary,
  textsOf,
  type Placed,
} from './show-library.tsx';

const choices = await loadChoices();

const POLICE: TemplateAddress = {
  agency: 'police',
  edition: 'wt2023',
  depth: 'standard',
  parts: [],
};
const ADDRESSES: readonly TemplateAddress[] = [
  POLICE,
  { agency: 'sports', edition: 'wt2023', depth: 'lite', parts: ['charity', 'out-of-school'] },
  { agency: 'public-health-england', edition: 'wt2018', depth: 'full', parts: [] },
  { agency: 'serious-violence', edition: 'wt2023', depth: 'standard', parts: [] },
];

async function open(address: TemplateAddress): Promise<Placed> {
  const placed = await openTemplate(address);
  showLibrary(placed.path());
  await expectPage(placed.template.agencyName);
  return placed;
}

describe.each(ADDRESSES)('$agency, $edition, $depth, $parts', (address) => {
  test('says which duty and edition it is of, and how many questions it has', async () => {
    const { template } = await open(address);
    const questions = listQuestions(template);
    const musts = questions.filter(({ strength }) => strength === 'must').length;
    for (const words of [template.editionTitle, template.duty, template.editionStatus]) {
      await expect.element(main().getByText(words, { exact: true })).toBeVisible();
    }
    const counts = main().getByText(/^\d+ questions: /);
    const numbers = (counts.element().textContent.match(/\d+/g) ?? []).map(Number);
    expect(numbers).toEqual([questions.length, musts, questions.length - musts]);
  });

  test('lists every question in order under its standard, with its strength and its page', async () => {
    const { template, path } = await open(address);
    const tables = page.getByRole('table').elements();
    expect(textsOf(tables.flatMap((table) => [...table.querySelectorAll('caption')]))).toEqual(
      template.standards.map(({ title }, place) => `${place + 1} ${title}`),
    );
    const expected = template.standards.map(({ questions }, standard) =>
      questions.map(({ id, title, question, strength }, place) => ({
        link: `Question ${formatPlace(standard, place)} ${title}`,
        href: path(`questions/${id}`),
        question,
        strength,
      })),
    );
    const shown = tables.map((table) =>
      Array.from(table.querySelectorAll('tbody tr'), (row) => ({
        link: textsOf(row.querySelectorAll('a')).join(),
        href: Array.from(row.querySelectorAll('a'), hrefOf).join(),
        question: textsOf(row.querySelectorAll('th > span')).join(),
        strength: textsOf(row.querySelectorAll('td')).join().toLowerCase(),
      })),
    );
    expect(shown).toEqual(expected);
  });

  test('leads to the start of an audit, the blank form, and the editions it can be compared with', async () => {
    const { path } = await open(address);
    const start = page.getByRole('link', { name: 'Start an audit with these questions' });
    const search = new URL(hrefOf(start.element()), 'https://s11.test').searchParams;
    expect([...search]).toEqual([
      ['agency', address.agency],
      ['edition', address.edition],
      ['depth', address.depth],
      ...address.parts.map((part) => ['part', part]),
    ]);
    const agency = choices.agencies.find(({ id }) => id === address.agency);
    const others = choices.editions.filter(
      ({ id }) => id !== address.edition && id in (agency?.editions ?? {}),
    );
    const compare = page.getByRole('link', { name: /^Compare with/ }).elements();
    expect(compare.map(hrefOf)).toEqual(others.map(({ id }) => path(`compare/${id}`)));
    expect(textsOf(compare)).toEqual(others.map(({ shortTitle }) => `Compare with ${shortTitle}`));
    const form = page.getByRole('link', { name: 'Print or download a blank form' });
    expect(hrefOf(form.element())).toBe(path('form'));
  });
});

test('what must be known about the edition can be unfolded', async () => {
  await open(POLICE);
  const { shortTitle = '', notes = [] } =
    choices.editions.find(({ id }) => id === POLICE.edition) ?? {};
  expect(notes.length).toBeGreaterThan(0);
  await page.getByText(`About the edition: ${shortTitle}`).click();
  for (const note of notes) await expect.element(page.getByText(note)).toBeVisible();
});

describe('another template of the same organisation', () => {
  async function choose(role: 'radio' | 'checkbox', name: string): Promise<void> {
    await page.getByText('Show another edition, depth or part').click();
    await page.getByRole(role, { name, exact: true }).click();
    await page.getByRole('button', { name: 'Show these questions' }).click();
  }

  async function expectTemplate(address: TemplateAddress): Promise<void> {
    const { template, path } = await openTemplate(address);
    await expectPlace(path());
    const count = listQuestions(template).length;
    await expect.element(page.getByText(new RegExp(`^${count} questions: `))).toBeVisible();
    expect(page.getByRole('row').elements()).toHaveLength(count + template.standards.length);
  }

  test('is shown by its edition', async () => {
    await open(POLICE);
    await choose('radio', 'Working Together 2018');
    await expectTemplate({ ...POLICE, edition: 'wt2018' });
  });

  test('is shown by its depth', async () => {
    await open(POLICE);
    await choose('radio', 'Full');
    await expectTemplate({ ...POLICE, depth: 'full' });
  });

  test('is shown by its parts, which can be ticked and unticked', async () => {
    await open(POLICE);
    await choose('checkbox', 'Single-agency case closure');
    await expectTemplate({ ...POLICE, parts: ['single-agency-closure'] });
    await choose('checkbox', 'Single-agency case closure');
    await expectTemplate(POLICE);
  });

  test('leaves out the parts its edition does not have', async () => {
    const home: TemplateAddress = {
      agency: 'childrens-homes',
      edition: 'wt2023',
      depth: 'standard',
      parts: ['single-agency-closure', 'secure-childrens-home'],
    };
    await open(home);
    await choose('radio', 'Working Together 2018');
    await expectTemplate({ ...home, edition: 'wt2018', parts: ['single-agency-closure'] });
  });
});
