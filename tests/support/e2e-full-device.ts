import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/**
 * A device whose room can be set to the byte, and a page that notes by itself when it said what and
 * how long it was at something.
 */

/** What a device has at first: more than any test here writes, and soon filled. */
const AT_FIRST = 4_000_000;

/** A page of a device of a few megabytes, before its first visit. */
export async function openSmallDevice(
  context: BrowserContext,
  origin: string,
): Promise<{ readonly page: Page; readonly session: CDPSession }> {
  await context.addInitScript(watch);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: AT_FIRST });
  return { page, session };
}

export type Room = {
  /** How many bytes can still be written. */
  readonly bytes: number;
  /** Whether the second copy gives way to what will be written: what it takes is room too. */
  readonly withCopy: boolean;
};

/** From now on the device has so much room and no more. */
export async function limitRoom(page: Page, session: CDPSession, room: Room): Promise<void> {
  const { usage, copy } = await waitUntilQuiet(page);
  const quotaSize = usage - (room.withCopy ? copy : 0) + room.bytes;
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  await lookAgain(page);
}

/** The files that were in the way have been deleted. */
export async function returnRoom(page: Page, session: CDPSession): Promise<void> {
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin });
}

type Usage = { readonly usage: number; readonly copy: number };

/** What was just stored is written to the second copy too, a moment later. */
async function waitUntilQuiet(page: Page): Promise<Usage> {
  let last = await readUsage(page);
  for (;;) {
    await page.waitForTimeout(300);
    const now = await readUsage(page);
    if (now.usage === last.usage && now.copy > 0) return now;
    last = now;
  }
}

function readUsage(page: Page): Promise<Usage> {
  return page.evaluate(async () => {
    const { usage = 0 } = await navigator.storage.estimate();
    const root = await navigator.storage.getDirectory();
    let copy = 0;
    try {
      for await (const file of (await root.getDirectoryHandle('s11-journal')).values()) {
        if (file instanceof FileSystemFileHandle) copy += (await file.getFile()).size;
      }
    } catch {
      // A file of it has just given way to another: it has not come to rest.
      return { usage, copy: 0 };
    }
    return { usage, copy };
  });
}

/**
 * Chromium goes by the room it saw half a minute ago, but for a write that would not have fitted
 * even then: so one is made, past our code, and refused.
 */
async function lookAgain(page: Page): Promise<void> {
  const refusal = await page.evaluate(
    (size) =>
      new Promise<string | undefined>((resolve) => {
        const value = new Uint8Array(size);
        for (let from = 0; from < size; from += 50_000) {
          crypto.getRandomValues(value.subarray(from, from + 50_000));
        }
        const opening = indexedDB.open('s11-self-audit');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('settings', 'readwrite');
          transaction.objectStore('settings').put({ key: 'too large', value });
          const end = (): void => {
            opening.result.close();
            resolve(transaction.error?.name);
          };
          transaction.oncomplete = end;
          transaction.onabort = end;
        };
      }),
    AT_FIRST,
  );
  if (refusal !== 'QuotaExceededError') throw new Error(`Not refused: ${refusal}`);
}

/** What the page noted since `startWatching`, in milliseconds. */
export type Watched = {
  /**
   * From what the user did last, or a file that was handed over, until the words that say what to do
   * stood on the page.
   */
  readonly toldAfter: number | undefined;
  /** The longest that it was at something at a stretch, by its own words and buttons. */
  readonly longestBusy: number;
  /** The longest that a transaction of the database was open. */
  readonly longestOpen: number;
};

export async function startWatching(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.apply(window.watchedPage.start, undefined, []);
  });
}

export function readWatched(page: Page): Promise<Watched> {
  return page.evaluate(() => window.watchedPage.read());
}

/** Waits until the page has said what to do, or for `ms`. */
export async function waitUntilTold(page: Page, ms: number): Promise<void> {
  const end = Date.now() + ms;
  while ((await readWatched(page)).toldAfter === undefined && Date.now() < end) {
    await page.waitForTimeout(50);
  }
}

type WatchedPage = { readonly start: () => void; readonly read: () => Watched };

declare global {
  var watchedPage: WatchedPage;
}

/** Runs in the page, before the app does. */
function watch(): void {
  const seen = { didAt: 0, toldAt: 0, busyFrom: 0, longestBusy: 0, longestOpen: 0 };
  const open = new Map<IDBTransaction, number>();
  const isBusy = (): boolean =>
    document.querySelector('[aria-disabled="true"], [aria-busy="true"]') !== null ||
    [...document.querySelectorAll('.s11-status-line, [role="status"]')].some((place) =>
      place.textContent.includes('…'),
    );
  const look = (): void => {
    const now = performance.now();
    const words = document.querySelector('#app')?.textContent ?? '';
    const isTold = /Delete files you no longer need from|Make room, then try again/.test(words);
    if (isTold && seen.toldAt === 0) seen.toldAt = now;
    if (!isBusy()) seen.busyFrom = 0;
    else if (seen.busyFrom === 0) seen.busyFrom = now;
    else seen.longestBusy = Math.max(seen.longestBusy, now - seen.busyFrom);
    for (const began of open.values()) seen.longestOpen = Math.max(seen.longestOpen, now - began);
  };
  const note = (): void => {
    seen.didAt = performance.now();
  };
  for (const kind of ['input', 'change', 'click']) document.addEventListener(kind, note, true);
  const hand = Reflect.get(HTMLAnchorElement.prototype, 'click');
  HTMLAnchorElement.prototype.click = function () {
    note();
    hand.call(this);
  };
  const what = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(look).observe(document, what);
  setInterval(look, 50);
  const begin = Reflect.get(IDBDatabase.prototype, 'transaction');
  IDBDatabase.prototype.transaction = function (...given) {
    const transaction = begin.apply(this, given);
    open.set(transaction, performance.now());
    for (const end of ['complete', 'abort']) {
      transaction.addEventListener(end, () => {
        look();
        open.delete(transaction);
      });
    }
    return transaction;
  };
  window.watchedPage = {
    start: () => {
      Object.assign(seen, { didAt: 0, toldAt: 0, busyFrom: 0, longestBusy: 0, longestOpen: 0 });
    },
    read: () => {
      look();
      const { didAt, toldAt, longestBusy, longestOpen } = seen;
      return {
        toldAfter: toldAt === 0 ? undefined : toldAt - didAt,
        longestBusy,
        longestOpen,
      };
    },
  };
}
