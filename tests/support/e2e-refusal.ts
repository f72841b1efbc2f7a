import type { Page } from 'playwright-core';

/** How many writes the browser has refused so far. */
export function countRefused(page: Page): Promise<number> {
  return page.evaluate(() => Number(Reflect.get(window, 'refused') ?? 0));
}

/** The browser itself refuses each write, as when the device is full. */
export async function refuseToStore(page: Page, isRefusing: boolean): Promise<void> {
  await page.evaluate((refusing) => {
    const kept: unknown =
      Reflect.get(window, 'keptPut') ?? Reflect.get(IDBObjectStore.prototype, 'put');
    Reflect.set(window, 'keptPut', kept);
    Reflect.set(
      IDBObjectStore.prototype,
      'put',
      refusing
        ? () => {
            Reflect.set(window, 'refused', Number(Reflect.get(window, 'refused') ?? 0) + 1);
            throw new DOMException('No room', 'QuotaExceededError');
          }
        : kept,
    );
  }, isRefusing);
}
