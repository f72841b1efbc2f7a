import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { loadTemplate } from '../../../src/catalogue/catalogue.ts';
import { loadChoices } from '../../../src/catalogue/choices.ts';
import type { Selection } from '../../../src/catalogue/files.ts';
import { listOptions } from '../../../src/domain/template/compose-template.ts';
import { openEmptyStorage } from '../../storage/an-audit.ts';
import { kind, listIds, listParts, pressStart, showStart } from './show-start.tsx';

const choices = await loadChoices();
const PARTS = 'Does any of this apply to you? (optional)';

beforeEach(openEmptyStorage);

function part(title: string): ReturnType<typeof page.getByRole> {
  return page.getByRole('checkbox', { name: title, exact: true });
}

async function chooseEdition(year: string): Promise<void> {
  await page.getByRole('radio', { name: `Working Together to Safeguard Children ${year}` }).click();
}

async function compose(agency: string, selection: Selection): Promise<readonly string[]> {
  const loaded = await loadTemplate(agency, selection);
  if (!loaded.ok) throw new Error(`No template: ${loaded.problem.kind}`);
  return listIds(loaded.value);
}

test.each(choices.sectors)(
  '$title: each kind is offered its own editions, parts and depths',
  async ({ id: sectorId }) => {
    showStart();
    for (const agency of choices.agencies.filter(({ sector }) => sector === sectorId)) {
      await kind(agency.name).click();
      const editions = choices.editions.filter(({ id }) => id in agency.editions);
      await expect
        .poll(() => listRadios('Which edition of the guidance?'), { message: agency.id })
        .toEqual(editions.map(({ title }) => title));
      for (const edition of editions) {
        await page.getByRole('radio', { name: edition.title }).click();
        const offered = listOptions({ agency, optionById: choices.optionById }, edition.id);
        await expect
          .poll(listParts, { message: `${agency.id} ${edition.id}` })
          .toEqual(offered.map(({ title }) => title));
      }
      expect(listRadios('How much do you want to answer?'), agency.id).toHaveLength(
        Object.keys(agency.depths).length,
      );
    }
  },
);

test('an organisation without parts is not asked about them', async () => {
  showStart();
  await kind('NHS England').click();
  await kind('Standard').click();
  expect(page.getByRole('group', { name: PARTS }).elements()).toEqual([]);
});

test('parts that are ticked bring their questions into the audit, and no others', async () => {
  showStart();
  await kind('NHS trusts and foundation trusts').click();
  await kind('Standard').click();
  await part('Single-agency case closure').click();
  await part('Ambulance services').click();
  await part('Maternity services').click();
  await part('Ambulance services').click();
  const template = await pressStart();
  const chosen = ['maternity', 'single-agency-closure'];
  const choice = { edition: 'wt2023', depth: 'standard' } as const;
  expect(template.options).toEqual(chosen);
  expect(listIds(template)).toEqual(await compose('nhs-provider', { ...choice, options: chosen }));
  const without = await compose('nhs-provider', { ...choice, options: [] });
  expect(listIds(template).length).toBeGreaterThan(without.length);
});

test('the one part of an organisation can be ticked and unticked', async () => {
  showStart();
  await kind('Police forces').click();
  await kind('Standard').click();
  await expect.poll(listParts).toEqual(['Single-agency case closure']);
  await part('Single-agency case closure').click();
  await expect.element(part('Single-agency case closure')).toBeChecked();
  await part('Single-agency case closure').click();
  await expect.element(part('Single-agency case closure')).not.toBeChecked();
  await part('Single-agency case closure').click();
  const template = await pressStart();
  expect(template.options).toEqual(['single-agency-closure']);
});

test('unticked, the one part of an organisation adds nothing', async () => {
  showStart();
  await kind('Police forces').click();
  await kind('Standard').click();
  await part('Single-agency case closure').click();
  await part('Single-agency case closure').click();
  expect((await pressStart()).options).toEqual([]);
});

test('ticked parts are kept on leaving the page, and used when the audit is started', async () => {
  showStart();
  await kind('Sports clubs and organisations').click();
  await kind('Short').click();
  await part('Charities').click();
  await page.getByRole('link', { name: 'Your audits' }).click();
  await page.getByRole('link', { name: 'To the start' }).click();
  await expect.element(part('Charities')).toBeChecked();
  await expect.element(part('Out-of-school settings')).not.toBeChecked();
  const template = await pressStart();
  expect(template).toMatchObject({ agency: 'sports', depth: 'lite', options: ['charity'] });
});

test('another kind of organisation starts with no part ticked', async () => {
  showStart();
  await kind('Police forces').click();
  await part('Single-agency case closure').click();
  await kind('Prisons').click();
  await expect.element(part('Mother and baby unit')).toBeVisible();
  expect(page.getByRole('checkbox', { checked: true }).elements()).toEqual([]);
  await kind('Standard').click();
  expect((await pressStart()).options).toEqual([]);
});

test('another edition starts with no part ticked, as it may not have the same', async () => {
  showStart();
  await kind('Secure estate for children').click();
  await chooseEdition('2018');
  await part('Mother and baby unit').click();
  await chooseEdition('2023');
  await expect.element(part('Mother and baby unit')).not.toBeInTheDocument();
  await kind('Standard').click();
  expect(await pressStart()).toMatchObject({ edition: 'wt2023', options: [] });
});

test.each([
  ['Public Health England (abolished; for earlier audits)', '2018', 'wt2018'],
  ['Serious violence duty partnerships', '2023', 'wt2023'],
])('%s has one edition, which is chosen with it', async (name, year, edition) => {
  showStart();
  await kind('Police forces').click();
  await chooseEdition(year === '2018' ? '2023' : '2018');
  await kind(name).click();
  await expect
    .element(page.getByRole('radio', { name: `Working Together to Safeguard Children ${year}` }))
    .toBeChecked();
  expect(listRadios('Which edition of the guidance?')).toHaveLength(1);
  await kind('Standard').click();
  expect((await pressStart()).edition).toBe(edition);
});

test('an edition that both kinds of organisation have stays chosen', async () => {
  showStart();
  await kind('Police forces').click();
  await chooseEdition('2018');
  await kind('Prisons').click();
  await kind('Standard').click();
  expect(await pressStart()).toMatchObject({ agency: 'prison', edition: 'wt2018' });
});

test('the only depth of an organisation is chosen with it, and one of several is not', async () => {
  showStart();
  await kind('Local safeguarding partners').click();
  await expect.element(kind('Standard')).toBeChecked();
  await kind('Police forces').click();
  await expect.element(kind('Standard')).not.toBeChecked();
  await expect.element(kind('Full')).not.toBeChecked();
});

function listRadios(group: string): readonly string[] {
  return page
    .getByRole('group', { name: group })
    .getByRole('radio')
    .elements()
    .map((radio) =>
      radio instanceof HTMLInputElement ? (radio.labels?.[0]?.textContent ?? '') : '',
    );
}
