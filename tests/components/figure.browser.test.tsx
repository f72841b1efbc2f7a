import { afterEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';

import { LazyStackedBars } from '../../src/components/charts/lazy-stacked-bars.tsx';
import { Figure } from '../../src/components/figure.tsx';
import { BARS, SERIES } from './gallery-data.tsx';
import { show } from './show.tsx';

/** The drawing library is fetched when the first chart is shown. */
const WHILE_LOADING = { timeout: 10_000 };

const ALT = 'Safer recruitment has the most gaps: 5 of 12';

afterEach(async () => {
  await cdp().send('Emulation.setEmulatedMedia', { media: '' });
});

function aFigure(): HTMLElement {
  return show(
    <Figure
      headline={ALT}
      subtitle="Number of questions by rating"
      chart={<LazyStackedBars alt={ALT} series={SERIES} bars={BARS} />}
      table={<table data-testid="table" />}
      source="Self-rated"
    />,
  );
}

test('shows the chart, and the table in its place when asked', async () => {
  aFigure();
  await expect.element(page.getByRole('figure', { name: ALT })).toBeVisible();
  await expect.element(page.getByRole('img', { name: ALT }), WHILE_LOADING).toBeVisible();
  await page.getByRole('button', { name: 'Show table' }).click();
  await expect.element(page.getByRole('img', { name: ALT })).not.toBeInTheDocument();
  expect(tableIsShown()).toBe(true);
  await page.getByRole('button', { name: 'Show chart' }).click();
  await expect.element(page.getByRole('img', { name: ALT }), WHILE_LOADING).toBeVisible();
  expect(tableIsShown()).toBe(false);
});

test('prints the table whichever of the two is on screen', async () => {
  aFigure();
  await expect.element(page.getByRole('img', { name: ALT })).toBeVisible();
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
  await expect.poll(tableIsShown).toBe(true);
});

test('the chart is a still picture: no stop for the Tab key, no application, counts printed in it', async () => {
  const place = aFigure();
  await expect
    .poll(() => countsIn(place))
    .toEqual(
      // By series, as they are drawn one after the other.
      ['1', '1', '1', '3', '2', '1', '6', '5', '6', '9', '1', '3'],
    );
  expect(place.querySelectorAll('[role="application"], svg[tabindex="0"]')).toHaveLength(0);
  expect(place.querySelector('.s11-chart')?.textContent).toMatch(/2 not\s*applicable/u);
});

test('leaves white between segments, and prints at 14 pixels or more', async () => {
  const place = aFigure();
  await expect.poll(() => countsIn(place), WHILE_LOADING).toHaveLength(12);
  const [first, second] = [...place.querySelectorAll('.s11-segment--0, .s11-segment--2')]
    .map((segment) => segment.querySelector('rect')?.getBoundingClientRect())
    .filter((box) => box !== undefined);
  expect((second?.left ?? 0) - (first?.right ?? 0)).toBeGreaterThanOrEqual(2);
  for (const text of place.querySelectorAll('.s11-chart text')) {
    expect(Number.parseFloat(getComputedStyle(text).fontSize)).toBeGreaterThanOrEqual(14);
  }
});

function tableIsShown(): boolean {
  return page.getByTestId('table').element().checkVisibility();
}

function countsIn(place: HTMLElement): readonly string[] {
  return [...place.querySelectorAll('.s11-segment text')].map((text) => text.textContent);
}
