import type { Page } from 'playwright-core';
import * as z from 'zod/mini';

/** From now on notes how long the page was held each time it was for over 50 ms, as browsers count it. */
export async function watchLongTasks(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const held: number[] = [];
    Reflect.set(window, 'heldFor', held);
    new PerformanceObserver((list) => {
      held.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: false });
  });
  return async () => {
    const held: unknown = await page.evaluate((): unknown => Reflect.get(window, 'heldFor'));
    return z.array(z.number()).parse(held);
  };
}
