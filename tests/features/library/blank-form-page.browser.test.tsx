import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';

import { loadChoices } from '../../../src/catalogue/choices.ts';
import { formatPlace, listQuestions } from '../../../src/domain/template/template.ts';
import type { TemplateAddress } from '../../../src/features/library/template-address.ts';
import { expectPage, main, openTemplate, showLibrary, textsOf } from './show-library.tsx';

const choices = await loadChoices();

const SPORTS: TemplateAddress = {
  agency: 'sports',
  edition: 'wt2023',
  depth: 'lite',
  parts: ['charity'],
};
const POLICE: TemplateAddress = {
  agency: 'police',
  edition: 'wt2018',
  depth: 'standard',
  parts: [],
};

test.each([SPORTS, POLICE])(
  'every question of $agency is on the form with what it asks and every rating',
  async (address) => {
    const { template, path } = await openTemplate(address);
    showLibrary(path('form'));
    await expectPage(template.title);
    const expected = template.standards.flatMap(({ questions }, standard) =>
      questions.map((question, place) => ({
        heading: `${formatPlace(standard, place)} ${question.title} (${question.strength})`,
        question: question.question,
        ratings: [
          ...template.scale.points.map(
            ({ label }, point) => `${label}. ${question.descriptors[point]}`,
          ),
          ...(question.notApplicableAllowed ? ['Not applicable. Say why.'] : []),
        ],
        source: question.citations.map(({ text }) => text).join('; '),
      })),
    );
    const shown = Array.from(document.querySelectorAll('.s11-form-question'), (part) => {
      const paragraphs = textsOf(part.querySelectorAll('p'));
      return {
        heading: textsOf(part.querySelectorAll('h3')).join(),
        question: paragraphs[0],
        ratings: textsOf(part.querySelectorAll('li')),
        source: paragraphs.at(-1),
      };
    });
    expect(shown).toEqual(expected);
    expect(shown).toHaveLength(listQuestions(template).length);
  },
);

test('the form says what it is of, its edition, and its template', async () => {
  const { template, path } = await openTemplate(SPORTS);
  showLibrary(path('form'));
  await expectPage(template.title);
  const said = main().element().textContent;
  const edition = choices.editions.find(({ id }) => id === template.edition);
  for (const words of [
    template.agencyName,
    edition?.title ?? '',
    template.duty,
    template.editionStatus,
    ...template.standards.map(({ title }, place) => `${place + 1} ${title}`),
    `Template ${template.id}, version ${template.version}.`,
    'Do not write names or details that could identify a child',
  ]) {
    expect(said).toContain(words);
  }
});

test('nothing on the form can be typed in or ticked on screen, as nothing would be kept', async () => {
  const { template, path } = await openTemplate(SPORTS);
  showLibrary(path('form'));
  await expectPage(template.title);
  expect(main().element().querySelectorAll('input, textarea, select')).toHaveLength(0);
});

test('the button prints the page', async () => {
  const { template, path } = await openTemplate(SPORTS);
  showLibrary(path('form'));
  await expectPage(template.title);
  // The browser's own window for printing would wait for a person.
  const print = vi.spyOn(window, 'print').mockReturnValue(undefined);
  await page.getByRole('button', { name: 'Print this form' }).click();
  expect(print).toHaveBeenCalledOnce();
  print.mockRestore();
});
