import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';

import { Gallery } from './gallery.tsx';
import { show } from './show.tsx';

/** The smallest target the accessibility guidelines allow, in pixels. */
const TARGET = 24;

/** The drawing library is fetched when the first chart is shown. */
const WHILE_LOADING = { timeout: 10_000 };

describe.each([1280, 320])('at %d pixels', (width) => {
  beforeEach(async () => {
    await page.viewport(width, 900);
    document.documentElement.lang = 'en-GB';
    document.title = 'Gallery';
    show(<Gallery />);
    await expect.element(page.getByText('Show table')).toBeVisible();
    await expect.poll(countSegments, WHILE_LOADING).toBe(12);
  });

  test('axe finds nothing, before an attempt and after one with errors', async () => {
    expect(await findViolations()).toEqual([]);
    await page.getByRole('button', { name: 'Save and continue' }).first().click();
    await expect.element(page.getByText('There is a problem')).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  test('the page does not scroll sideways', async () => {
    const root = document.documentElement;
    // Charts of the window as it was before take its new width with the next drawing.
    await expect.poll(() => root.scrollWidth - root.clientWidth).toBeLessThanOrEqual(0);
  });

  test('what can be pressed is large enough, or is a link in running text', () => {
    const small = [...document.querySelectorAll<HTMLElement>('button, input, select, summary')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < TARGET || box.height < TARGET)
      .map(({ element }) => element.outerHTML);
    expect(small).toEqual([]);
  });
});

describe('in the reader’s own colours', () => {
  beforeEach(async () => {
    await page.viewport(1280, 900);
    await cdp().send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    show(<Gallery />);
    await expect.poll(countSegments, WHILE_LOADING).toBe(12);
  });

  afterEach(async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  });

  test.each(['.s11-rating', '.s11-alert', '.s11-textarea', '.govuk-button', '.s11-tag--grey'])(
    '%s keeps its border',
    (selector) => {
      const element = document.querySelector(selector);
      expect(element).not.toBeNull();
      if (element === null) return;
      const style = getComputedStyle(element);
      expect(style.borderTopStyle).toBe('solid');
      expect(style.borderTopColor).not.toBe(getComputedStyle(document.body).backgroundColor);
    },
  );

  test('a segment keeps its line and its count', () => {
    const rect = document.querySelector('.s11-segment rect');
    const text = document.querySelector('.s11-segment text');
    if (rect === null || text === null) throw new Error('no segment was drawn');
    const { fill, stroke } = getComputedStyle(rect);
    expect(stroke).not.toBe(fill);
    expect(getComputedStyle(text).fill).not.toBe(fill);
  });
});

async function findViolations(): Promise<readonly string[]> {
  const { violations } = await axe.run(document, {
    // The back link stands before the main part, as the design system has it.
    rules: { region: { enabled: false } },
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

function countSegments(): number {
  return document.querySelectorAll('.s11-segment').length;
}
