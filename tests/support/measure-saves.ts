import type { Page } from 'playwright-core';

import { narrativeOf } from './e2e-words.ts';

/** How long each edit took from its last key until the line called it saved, in milliseconds. */
export async function measureSaves(page: Page, edits: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    let typedAt = 0;
    document.addEventListener('input', () => {
      typedAt = performance.now();
      Reflect.set(window, 'savedAfter', undefined);
    });
    const look = (): void => {
      const line = document.querySelector('.s11-status-line')?.textContent ?? '';
      const isSaved = line.includes('Saved on this device');
      if (isSaved && Reflect.get(window, 'savedAfter') === undefined) {
        Reflect.set(window, 'savedAfter', performance.now() - typedAt);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await narrativeOf(page).focus();
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    await page.keyboard.type(` ${edit}`);
    const found = await page.waitForFunction(
      (): unknown => Reflect.get(window, 'savedAfter'),
      undefined,
      { polling: 20 },
    );
    times.push(Number(await found.jsonValue()));
  }
  return times;
}
