import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import * as z from 'zod/mini';

import { placeOf } from './e2e-words.ts';

/** Of what breaks no rule only how many rules looked at it: naming each element takes half of the time. */
const OPTIONS = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
  selectors: false,
};

const resultSchema = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      help: z.string(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.optional(z.string()) })),
    }),
  ),
  passes: z.array(z.object({ id: z.string() })),
});

export type Look = {
  /** Each broken rule of WCAG 2.2 A and AA with the elements that break it, in words. */
  readonly violations: readonly string[];
  /** How many rules had something to look at: none would mean that nothing was looked at. */
  readonly rules: number;
};

/** The page as it stands breaks no rule and scrolls no way but down. */
export async function expectSound(page: Page, what: string): Promise<void> {
  const { violations, rules } = await lookWithAxe(page);
  expect.soft(violations, `${what}, ${placeOf(page)}`).toEqual([]);
  expect.soft(rules, what).toBeGreaterThan(10);
  expect.soft(await listTooWide(page), what).toEqual([]);
}

/** Looks at the page as it stands with axe-core. The page's own policy stays in force. */
export async function lookWithAxe(page: Page): Promise<Look> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(`axe.run(document, ${JSON.stringify(OPTIONS)})`);
  const { violations, passes } = z.parse(resultSchema, found);
  return {
    violations: violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} at ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join(' AND ')}`,
    ),
    rules: passes.length,
  };
}

/** What stands out beyond the right edge of the window, in words; a page may not scroll sideways. */
export function listTooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.getBoundingClientRect().right > clientWidth &&
        element.closest('.s11-table-region') === null,
    );
    return [
      `the page is ${scrollWidth} px wide`,
      ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 200)),
    ];
  });
}
