import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { compareScorecards } from '../../../src/domain/comparison/compare-scorecards.ts';
import { ComparisonView } from '../../../src/features/compare-audits/comparison-view.tsx';
import { show } from '../../components/show.tsx';
import { aTemplate } from '../../support/builders.ts';
import { scorecardOf } from '../../support/comparison.ts';

test('on another scale no movement is shown, and both ratings stand in their own words', async () => {
  const now = aTemplate(1, 1);
  const points = ['Red', 'Green'].map((label) => ({ id: label, label, short: label }));
  const before = { ...now, scale: { ...now.scale, points } };
  const comparison = compareScorecards(scorecardOf(before, [0]), scorecardOf(now, [3]), []);
  show(
    <MemoryRouter>
      <ComparisonView
        title="Compared"
        comparison={comparison}
        damaged={1}
        back={<a href="#x">Back</a>}
      />
    </MemoryRouter>,
  );
  await expect
    .element(page.getByText('Ratings cannot be compared because the scale changed.'))
    .toBeVisible();
  await expect
    .element(
      page.getByText(/The earlier audit is rated as “Red”, “Green”, and this one as “Not met”/),
    )
    .toBeVisible();
  await expect
    .element(page.getByText('1 stored item could not be read and is left out of this comparison.'))
    .toBeVisible();
  const list = page.getByRole('region', { name: 'Rated on another scale (1)' });
  await expect.element(list.getByText('Red', { exact: true })).toBeVisible();
  await expect.element(list.getByText('Fully met', { exact: true })).toBeVisible();
  expect(page.getByRole('table', { name: 'How ratings moved' }).elements()).toEqual([]);
  expect(page.getByRole('img').elements()).toEqual([]);
});
