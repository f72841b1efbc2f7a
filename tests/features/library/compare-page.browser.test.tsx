import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { loadSteps } from '../../../src/catalogue/library.ts';
import {
  compareEditions,
  type ComparedQuestion,
} from '../../../src/domain/template/compare-editions.ts';
import type { Relation } from '../../../src/domain/template/crosswalk.ts';
import type { Question } from '../../../src/domain/template/template.ts';
import type { TemplateAddress } from '../../../src/features/library/template-address.ts';
import { expectPage, main, openTemplate, showLibrary, textsOf } from './show-library.tsx';

const TITLES: Readonly<Record<Relation, string>> = {
  new: 'New',
  wider: 'Asks more',
  narrower: 'Asks less',
  overlapping: 'Asks something else',
  retired: 'No longer asked',
  equal: 'The same',
};
const TITLE = 'Working Together 2018 and Working Together 2023 compared';

type Side = Pick<TemplateAddress, 'agency' | 'depth' | 'parts'>;

const SIDES: readonly Side[] = [
  { agency: 'police', depth: 'standard', parts: [] },
  { agency: 'la-childrens-social-care', depth: 'full', parts: ['us-base'] },
  { agency: 'sports', depth: 'lite', parts: [] },
  { agency: 'icb', depth: 'full', parts: [] },
  { agency: 'home-office-immigration', depth: 'standard', parts: [] },
];

async function compare(side: Side): Promise<readonly ComparedQuestion[]> {
  const earlier = await openTemplate({ ...side, edition: 'wt2018' });
  const later = await openTemplate({ ...side, edition: 'wt2023' });
  return compareEditions(earlier.template, later.template, await loadSteps('wt2018', 'wt2023'));
}

async function open(side: Side, edition: string, other: string): Promise<void> {
  const { path } = await openTemplate({ ...side, edition });
  showLibrary(path(`compare/${other}`));
  await expectPage(TITLE);
}

describe.each(SIDES)('$agency, $depth, $parts', (side) => {
  test('every question stands under what became of it, with its count', async () => {
    const rows = await compare(side);
    await open(side, 'wt2023', 'wt2018');
    const relations = Object.keys(TITLES).filter((relation): relation is Relation =>
      rows.some((row) => row.relation === relation),
    );
    const counts = relations.map((relation) => {
      const count = rows.filter((row) => row.relation === relation).length;
      return { title: TITLES[relation], count };
    });
    expect(textsOf(main().getByRole('heading', { level: 2 }).elements())).toEqual(
      counts.map(({ title, count }) => `${title} (${count})`),
    );
    expect(textsOf(document.querySelectorAll('main > ul > li'))).toEqual(
      counts.map(({ title, count }) => `${title}: ${count}`),
    );
    for (const relation of relations) {
      const group = page.getByRole('region', { name: TITLES[relation] });
      const titles = rows
        .filter((row) => row.relation === relation)
        .map(({ before, after }) => (after ?? before)?.title);
      const shown = textsOf(group.getByRole('heading', { level: 3 }).elements());
      expect([...shown].sort(), relation).toEqual([...titles].sort());
    }
  });

  test('each says why, and both wordings where they differ', async () => {
    const rows = await compare(side);
    await open(side, 'wt2018', 'wt2023');
    const items = Array.from(document.querySelectorAll('main section li'), (item) =>
      item.textContent.replace(/\s+/g, ' '),
    );
    const unsaid = rows.filter((row) => !items.some((item) => says(item, row)));
    expect(unsaid.map(({ before, after }) => (after ?? before)?.id)).toEqual([]);
    const said = main().element().textContent;
    expect(rows.map(({ reason }) => reason).filter((reason) => !said.includes(reason))).toEqual([]);
  });

  test('is the same from either side', async () => {
    await open(side, 'wt2018', 'wt2023');
    const fromEarlier = main().element().textContent;
    const { template } = await openTemplate({ ...side, edition: 'wt2018' });
    await page.getByRole('link', { name: template.agencyName, exact: true }).click();
    await expect.element(page.getByText(/^\d+ questions: /)).toBeVisible();
    await page.getByRole('link', { name: 'Compare with Working Together 2023' }).click();
    await expectPage(TITLE);
    expect(main().element().textContent).toBe(fromEarlier);
  });
});

test('a judgement that holds for several questions is said once', async () => {
  const [side] = SIDES;
  if (side === undefined) throw new Error('Nothing to compare');
  const rows = await compare(side);
  await open(side, 'wt2023', 'wt2018');
  const groups = new Set(rows.map(({ relation, reason }) => `${relation} ${reason}`));
  expect(document.querySelectorAll('.s11-library-reason')).toHaveLength(groups.size);
  expect(groups.size).toBeLessThan(rows.length);
});

test('a part only one of the editions has is compared with what there is', async () => {
  const home = { agency: 'childrens-homes', depth: 'standard' } as const;
  const part = 'secure-childrens-home';
  await open({ ...home, parts: [part] }, 'wt2023', 'wt2018');
  const later = await openTemplate({ ...home, edition: 'wt2023', parts: [part] });
  const earlier = await openTemplate({ ...home, edition: 'wt2018', parts: [] });
  const rows = compareEditions(
    earlier.template,
    later.template,
    await loadSteps('wt2018', 'wt2023'),
  );
  expect(main().getByRole('heading', { level: 3 }).elements()).toHaveLength(rows.length);
});

/** Whether the words of an item are those of the questions compared. */
function says(item: string, { before, after }: ComparedQuestion): boolean {
  if (before !== undefined && before.wordingHash === after?.wordingHash) {
    return item.includes(before.title) && item.includes(before.question);
  }
  return (
    listWords(before).every((words) => item.includes(words)) &&
    listWords(after).every((words) => item.includes(words))
  );
}

function listWords(question: Question | undefined): readonly string[] {
  if (question === undefined) return ['Not asked.'];
  return [
    `(${question.strength})`,
    question.question,
    question.expectation,
    ...question.citations.map(({ text }) => text),
  ];
}
