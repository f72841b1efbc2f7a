import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { loadChoices } from '../../../src/catalogue/choices.ts';
import {
  formatPlace,
  listQuestions,
  type Question,
  type Template,
} from '../../../src/domain/template/template.ts';
import type { TemplateAddress } from '../../../src/features/library/template-address.ts';
import { expectPage, expectPlace, main, openTemplate, showLibrary } from './show-library.tsx';

const choices = await loadChoices();

const SPORTS: TemplateAddress = {
  agency: 'sports',
  edition: 'wt2023',
  depth: 'lite',
  parts: ['charity'],
};
const POLICE: TemplateAddress = { agency: 'police', edition: 'wt2018', depth: 'full', parts: [] };
const ARMED: TemplateAddress = {
  agency: 'armed-services',
  edition: 'wt2023',
  depth: 'full',
  parts: [],
};

/** The page says everything the template knows of the question. */
async function expectWhole(template: Template, question: Question): Promise<void> {
  await expectPage(`${placeOf(template, question)} ${question.title}`);
  const edition = choices.editions.find(({ id }) => id === template.edition);
  const sayings = [
    `${template.agencyName}, ${edition?.shortTitle}`,
    question.question,
    question.expectation,
    question.why,
    ...question.guidance.map(({ text }) => text),
    ...question.descriptors,
    ...Object.values(question.evidence).flat(),
    ...question.citations.map(({ text }) => text),
    question.strength === 'must' ? 'must do it' : 'should do it',
    question.strengthNote ?? '',
    question.notApplicableAllowed ? 'may be marked as not applicable' : '',
    `Reference: ${question.id}`,
    ...question.covers,
  ];
  const said = main().element().textContent;
  expect(sayings.filter((words) => !said.includes(words))).toEqual([]);
  if (!question.notApplicableAllowed) expect(said).not.toContain('not applicable, with a reason');
  const rated = Array.from(document.querySelectorAll('main dl > div'), (row) =>
    Array.from(row.children, ({ textContent }) => textContent),
  );
  expect(rated).toEqual(
    template.scale.points.map(({ label }, place) => [label, question.descriptors[place]]),
  );
}

function placeOf({ standards }: Template, question: Question): string {
  const standard = standards.findIndex(({ questions }) => questions.includes(question));
  return formatPlace(standard, standards[standard]?.questions.indexOf(question) ?? -1);
}

test('from the first question to the last, each is shown whole', async () => {
  const { template, path } = await openTemplate(SPORTS);
  const questions = listQuestions(template);
  showLibrary(path(`questions/${questions[0]?.id}`));
  for (const [place, question] of questions.entries()) {
    await expectWhole(template, question);
    await expectPlace(path(`questions/${question.id}`));
    const next = page.getByRole('link', { name: /^Next question: / });
    expect(next.elements()).toHaveLength(place + 1 < questions.length ? 1 : 0);
    if (place + 1 < questions.length) await next.click();
  }
  const before = questions.at(-2);
  await page.getByRole('link', { name: `Previous question: ${before?.title}` }).click();
  await expectPlace(path(`questions/${before?.id}`));
});

test('the first question has none before it', async () => {
  const { template, path } = await openTemplate(SPORTS);
  const [first] = listQuestions(template);
  showLibrary(path(`questions/${first?.id}`));
  await expectPage(`1.1 ${first?.title}`);
  expect(page.getByRole('link', { name: /^Previous question/ }).elements()).toEqual([]);
});

describe.each([
  ['guidance beside it', POLICE, ({ guidance }: Question) => guidance.length > 0],
  ['other entries it stands for', POLICE, ({ covers }: Question) => covers.length > 1],
  ['a note on its strength', ARMED, ({ strengthNote }: Question) => strengthNote !== undefined],
  ['a duty', POLICE, ({ strength }: Question) => strength === 'must'],
  ['several sources', POLICE, ({ citations }: Question) => citations.length > 1],
  ['a reason to pass it by', POLICE, ({ notApplicableAllowed }: Question) => notApplicableAllowed],
  [
    'no reason to pass it by',
    POLICE,
    ({ notApplicableAllowed }: Question) => !notApplicableAllowed,
  ],
])('a question with %s', (_what, address, hasIt) => {
  test('is shown with it', async () => {
    const { template, path } = await openTemplate(address);
    const question = listQuestions(template).find(hasIt);
    if (question === undefined) throw new Error('The template has no such question');
    showLibrary(path(`questions/${question.id}`));
    await expectWhole(template, question);
  });
});

test('the way back leads to the template with its parts', async () => {
  const { template, path } = await openTemplate(SPORTS);
  const [first] = listQuestions(template);
  showLibrary(path(`questions/${first?.id}`));
  await page.getByRole('link', { name: template.agencyName, exact: true }).click();
  await expectPage(template.agencyName);
  await expectPlace(path());
});
