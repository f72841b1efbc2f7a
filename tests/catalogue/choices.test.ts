import { expect, test } from 'vitest';

import { groupBySector, loadChoices } from '../../src/catalogue/choices.ts';
import { readBundledFiles } from '../support/read-templates.ts';

const choices = await loadChoices();

/** How many bundled files a folder has. */
function countFiles(folder: string): number {
  return [...readBundledFiles().keys()].filter((file) => file.startsWith(`${folder}/`)).length;
}

test('every kind of agency, edition and part can be chosen', () => {
  expect(choices.agencies).toHaveLength(countFiles('agencies'));
  expect(choices.editions).toHaveLength(countFiles('editions'));
  expect(choices.optionById.size).toBe(countFiles('options'));
});

test('agencies come by name, editions the newest first', () => {
  const names = choices.agencies.map(({ name }) => name);
  expect(names).toEqual([...names].sort(new Intl.Collator('en-GB').compare));
  expect(choices.editions.map(({ id }) => id)).toEqual(['wt2023', 'wt2018']);
});

test('every kind of agency stands under one heading, and no heading stands empty', () => {
  const groups = groupBySector(choices);
  const grouped = groups.flatMap(({ agencies }) => agencies.map(({ id }) => id));
  expect([...grouped].sort()).toEqual(choices.agencies.map(({ id }) => id).sort());
  expect(groups.filter(({ agencies }) => agencies.length === 0)).toEqual([]);
});

test('headings keep their order, and one without a kind of agency is left out', () => {
  const sectors = choices.sectors.map(({ id }) => id);
  const [first = '', , third = ''] = sectors;
  const agencies = choices.agencies.filter(({ sector }) => [first, third].includes(sector));
  const headings = groupBySector({ ...choices, agencies }).map(({ sector }) => sector.id);
  expect(headings).toEqual([first, third]);
});
