import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { openEmptyStorage } from '../../storage/an-audit.ts';
import { changeQuestions, kind, pressStart, showStart } from './show-start.tsx';

beforeEach(openEmptyStorage);

function checkedNames(role: 'radio' | 'checkbox'): readonly string[] {
  return page
    .getByRole(role, { checked: true })
    .elements()
    .map((input) =>
      input instanceof HTMLInputElement ? (input.labels?.[0]?.textContent ?? '') : '',
    );
}

test('the address chooses the organisation, edition, depth and parts, and they are what is started', async () => {
  showStart(
    '?agency=nhs-provider&edition=wt2018&depth=full&part=maternity&part=single-agency-closure',
  );
  for (const words of [
    'NHS trusts and foundation trusts',
    'Working Together to Safeguard Children 2018',
    'Maternity services; Single-agency case closure',
  ]) {
    await expect.element(page.getByText(words, { exact: true })).toBeVisible();
  }
  expect(page.getByRole('radio').elements()).toEqual([]);
  await changeQuestions();
  await expect.element(kind('NHS trusts and foundation trusts')).toBeChecked();
  expect(checkedNames('radio')).toEqual([
    'NHS trusts and foundation trusts',
    'Working Together to Safeguard Children 2018',
    'Full',
  ]);
  expect(checkedNames('checkbox')).toEqual(['Maternity services', 'Single-agency case closure']);
  expect(await pressStart()).toMatchObject({
    id: 'nhs-provider.wt2018.full.maternity.single-agency-closure',
  });
});

test('what the address chose is started without a look at all there is to choose from', async () => {
  showStart('?agency=sports&edition=wt2023&depth=lite&part=charity');
  await expect.element(page.getByText('Sports clubs and organisations')).toBeVisible();
  expect(await pressStart()).toMatchObject({ id: 'sports.wt2023.lite.charity' });
});

test('what the address chose can be changed', async () => {
  showStart('?agency=sports&edition=wt2023&depth=lite&part=charity');
  await changeQuestions();
  await page.getByRole('checkbox', { name: 'Charities' }).click();
  await page.getByRole('checkbox', { name: 'Out-of-school settings' }).click();
  await kind('Standard').click();
  expect(await pressStart()).toMatchObject({ id: 'sports.wt2023.standard.out-of-school' });
});

test('the address chooses the questions and leaves the details of a half-filled form', async () => {
  showStart();
  await kind('Police forces').click();
  await kind('Full').click();
  await page.getByRole('checkbox', { name: 'Single-agency case closure' }).click();
  await page.getByLabelText('Prepared by (optional)').fill('Head of safeguarding');
  await page.getByRole('link', { name: 'Your audits' }).click();
  showStart('?agency=prison&edition=wt2023&depth=standard');
  await changeQuestions();
  await expect.element(kind('Prisons')).toBeChecked();
  await expect
    .element(page.getByLabelText('Prepared by (optional)'))
    .toHaveValue('Head of safeguarding');
  expect(checkedNames('checkbox')).toEqual([]);
  expect(await pressStart()).toMatchObject({ id: 'prison.wt2023.standard' });
});

test.each([
  [
    'an unknown organisation',
    '?agency=zeppelins&edition=wt2023&depth=standard&part=charity',
    ['Working Together to Safeguard Children 2023'],
  ],
  [
    'an unknown edition',
    '?agency=police&edition=wt1999&depth=standard',
    ['Police forces', 'Working Together to Safeguard Children 2023', 'Standard'],
  ],
  [
    'an edition the organisation has not',
    '?agency=public-health-england&edition=wt2023&depth=full',
    [
      'Public Health England (abolished; for earlier audits)',
      'Working Together to Safeguard Children 2018',
      'Full',
    ],
  ],
  [
    'a depth the organisation has not',
    '?agency=police&edition=wt2018&depth=lite',
    ['Police forces', 'Working Together to Safeguard Children 2018'],
  ],
  [
    'no edition and no depth',
    '?agency=serious-violence',
    [
      'Serious violence duty partnerships',
      'Working Together to Safeguard Children 2023',
      'Standard',
    ],
  ],
])('%s in the address chooses what there is', async (_what, search, expected) => {
  showStart(search);
  await changeQuestions();
  await expect.element(kind('Police forces')).toBeVisible();
  expect(checkedNames('radio')).toEqual(expected);
  expect(checkedNames('checkbox')).toEqual([]);
});

test('parts in the address that the organisation does not have in that edition are passed by', async () => {
  showStart(
    '?agency=childrens-homes&edition=wt2018&depth=standard&part=secure-childrens-home&part=single-agency-closure&part=charity',
  );
  await changeQuestions();
  await expect.element(kind("Children's homes")).toBeChecked();
  expect(checkedNames('checkbox')).toEqual(['Single-agency case closure']);
  expect((await pressStart()).options).toEqual(['single-agency-closure']);
});

test('a form kept with a choice there is no more lets another be made', async () => {
  localStorage.setItem(
    's11-draft start',
    JSON.stringify({
      agency: 'police',
      edition: 'wt2010',
      depth: 'vast',
      parts: ['gone', 'single-agency-closure'],
      organisation: 'Anyborough',
    }),
  );
  showStart();
  await expect.element(kind('Police forces')).toBeChecked();
  expect(checkedNames('checkbox')).toEqual(['Single-agency case closure']);
  await kind('Standard').click();
  expect(await pressStart()).toMatchObject({ id: 'police.wt2023.standard.single-agency-closure' });
});
