import type { Page } from 'playwright-core';

import type { DeviceRows } from '../../src/domain/device/device-rows.ts';
import type { Seeded } from './seeded.ts';
import type { Tab } from './tab-bundle.tsx';

declare const tab: Tab;

export type Items = {
  /** One change of the evidence or the attachments, in one tab or in two at once. */
  readonly change: (pages: readonly Page[]) => Promise<readonly string[]>;
  readonly compare: (rows: DeviceRows) => readonly string[];
};

type Item = { title: string; isRemoved: boolean; readonly number: number };

/** Evidence and attachments beside the answers: added, changed, removed and put back by any tab. */
export function createItems(chance: Seeded, audit: string): Items {
  const items = new Map<string, Item>();
  /** Every version that was ever taken out or written over. */
  const earlier = new Set<string>();
  const hashes = new Set<string>();

  const add = async (page: Page): Promise<void> => {
    const id = newItemId(chance);
    const title = chance.word();
    const number = await page.evaluate((args) => tab.saveEvidence(...args), [
      audit,
      id,
      title,
    ] as const);
    items.set(id, { title, isRemoved: false, number });
  };
  const replace = async (page: Page, id: string, item: Item): Promise<void> => {
    const title = chance.word();
    await page.evaluate((args) => tab.saveEvidence(...args), [audit, id, title] as const);
    earlier.add(item.title);
    item.title = title;
  };
  const remove = async (page: Page, id: string, item: Item): Promise<void> => {
    await page.evaluate((args) => tab.removeEvidence(...args), [audit, id] as const);
    earlier.add(item.title);
    item.isRemoved = true;
  };
  const restore = async (page: Page, id: string, item: Item): Promise<void> => {
    await page.evaluate((args) => tab.restoreEvidence(...args), [audit, id] as const);
    item.isRemoved = false;
  };
  const attach = async (page: Page): Promise<void> => {
    const hash = Array.from({ length: 64 }, () => chance.between(0, 15).toString(16)).join('');
    await page.evaluate((args) => tab.attach(...args), [audit, hash] as const);
    hashes.add(hash);
  };

  const change = async (pages: readonly Page[]): Promise<readonly string[]> => {
    const page = chance.pick(pages);
    if (items.size < 2 || chance.between(0, 3) === 0) {
      await Promise.all([add(page), add(chance.pick(pages)), attach(chance.pick(pages))]);
      const numbers = [...items.values()].map(({ number }) => number);
      const isTwice = new Set(numbers).size < numbers.length;
      return isTwice ? [`a number was given twice: ${numbers.join(', ')}`] : [];
    }
    const [id, item] = chance.pick([...items]);
    if (item.isRemoved) await restore(page, id, item);
    else await chance.pick([replace, remove])(page, id, item);
    return [];
  };

  const compare = ({ evidence, rowHistory, attachments }: DeviceRows): readonly string[] => {
    const found = evidence.map((row) => `${row.evidence.number} ${row.evidence.title}`).toSorted();
    const wanted = [...items.values()]
      .filter(({ isRemoved }) => !isRemoved)
      .map(({ number, title }) => `${number} ${title}`)
      .toSorted();
    const kept = rowHistory.flatMap((row) =>
      row.kind === 'evidence' ? [row.row.evidence.title] : [],
    );
    const lost = [...earlier].filter((title) => !kept.includes(title));
    const missing = [...hashes].filter((hash) => attachments.every((row) => row.hash !== hash));
    return [
      ...(found.join() === wanted.join()
        ? []
        : [`the evidence is ${found.join()}, not ${wanted.join()}`]),
      ...lost.map((title) => `evidence "${title}" is not in the history`),
      ...missing.map((hash) => `attachment ${hash} is gone`),
    ];
  };

  return { change, compare };
}

function newItemId(chance: Seeded): string {
  const digits = (length: number): string =>
    Array.from({ length }, () => chance.between(0, 15).toString(16)).join('');
  return `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`;
}
