import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { loadTemplate } from '../../../src/catalogue/catalogue.ts';
import { loadChoices } from '../../../src/catalogue/choices.ts';
import { readAddress } from '../../../src/features/library/template-address.ts';
import { expectPage, hrefOf, main, showLibrary, textsOf } from './show-library.tsx';

const choices = await loadChoices();

async function showTemplates(): Promise<void> {
  showLibrary('/templates');
  await expectPage('Templates');
}

/** The template a link leads to, as its page would load it. */
async function loadLinked(link: Element): ReturnType<typeof loadTemplate> {
  const url = new URL(hrefOf(link), 'https://s11.test');
  const [, , agency, edition, depth] = url.pathname.split('/');
  const address = readAddress({ agency, edition, depth }, url.searchParams);
  if (address === undefined) throw new Error(`No address: ${url.pathname}`);
  return loadTemplate(address.agency, { ...address, options: address.parts });
}

test('every kind of organisation stands once under its sector, with whom it is for and its editions', async () => {
  await showTemplates();
  expect(textsOf(page.getByRole('heading', { level: 2 }).elements())).toEqual(
    choices.sectors.map(({ title }) => title),
  );
  for (const { id, title } of choices.sectors) {
    const agencies = choices.agencies.filter(({ sector }) => sector === id);
    const items = page.getByRole('region', { name: title }).getByRole('listitem').elements();
    expect(items, title).toHaveLength(agencies.length);
    for (const [place, { name, about, editions }] of agencies.entries()) {
      const titles = choices.editions.filter((edition) => edition.id in editions);
      const words = textsOf(items.slice(place, place + 1)).join();
      expect(words).toContain(name);
      expect(words).toContain(about);
      expect(words.match(/Working Together \d{4}/g)).toEqual(
        titles.map(({ shortTitle }) => shortTitle),
      );
    }
  }
});

test('each leads to a template that is there, in its newest edition', async () => {
  await showTemplates();
  const links = main().getByRole('listitem').getByRole('link').elements();
  expect(links).toHaveLength(choices.agencies.length);
  for (const link of links) {
    const agency = choices.agencies.find(({ name }) => name === link.textContent);
    const newest = choices.editions.find(({ id }) => id in (agency?.editions ?? {}));
    expect(await loadLinked(link), hrefOf(link)).toMatchObject({
      ok: true,
      value: { agency: agency?.id, edition: newest?.id, depth: 'standard', options: [] },
    });
  }
});

test('how far the newest edition is in force is said before anything is chosen', async () => {
  await showTemplates();
  const { status } = choices.editions[0] ?? {};
  if (status === undefined) throw new Error('There is no edition');
  await expect.element(page.getByText(status)).toBeVisible();
});
