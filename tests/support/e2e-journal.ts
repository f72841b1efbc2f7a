import type { Page } from 'playwright-core';
import * as z from 'zod/mini';

import { STEP_MS } from './e2e-app.ts';
import { answer, openFirstQuestion, placeOf } from './e2e-words.ts';

/** The second copy as the browser has it, looked at past all of our code. */

/** A page of the app's origin on which the app does not run: it holds nothing open. */
export async function leaveApp(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/icon.svg`);
}

/** A first answer that the second copy has; answers the question's place. */
export async function writeFirst(page: Page, words: string): Promise<string> {
  await openFirstQuestion(page, 'Copied Police');
  await answer(page, { narrative: words });
  await waitUntilCopied(page, words);
  return placeOf(page);
}

/** Waits until the words are in the second copy. */
export function waitUntilCopied(page: Page, words: string, ms = STEP_MS): Promise<void> {
  return waitFor(page, words, true, ms);
}

/** Waits until they are not in it any more. */
export function waitUntilNotCopied(page: Page, words: string): Promise<void> {
  return waitFor(page, words, false, STEP_MS);
}

async function waitFor(page: Page, words: string, isCopied: boolean, ms: number): Promise<void> {
  const end = Date.now() + ms;
  while ((await isInCopy(page, words)) !== isCopied) {
    if (Date.now() > end) throw new Error(`${isCopied ? 'Not' : 'Still'} copied: ${words}`);
    await page.waitForTimeout(100);
  }
}

/** All lines of the second copy; empty where there is none. */
export async function readCopy(page: Page): Promise<string> {
  return z.parse(z.string(), await look(page, undefined));
}

async function isInCopy(page: Page, words: string): Promise<boolean> {
  return (await look(page, words)) === true;
}

/** The lines, or whether these words are in them: many are looked through where they are. */
function look(page: Page, words: string | undefined): Promise<unknown> {
  return page.evaluate(async (wanted) => {
    let text = '';
    try {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('s11-journal');
      for await (const name of folder.keys()) {
        if (!name.startsWith('log-')) continue;
        text += await (await (await folder.getFileHandle(name)).getFile()).text();
      }
    } catch {
      // There is none, or it is just being begun anew.
      text = '';
    }
    return wanted === undefined ? text : text.includes(wanted);
  }, words);
}

/** Takes the database away, as a browser that found it damaged does. */
export function dropDatabase(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('s11-self-audit');
        request.onsuccess = () => {
          resolve();
        };
        request.onerror = () => {
          reject(request.error ?? new Error('no reason given'));
        };
      }),
  );
}

/** Takes the second copy away too. */
export function dropCopy(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('s11-journal', { recursive: true });
  });
}

export type Rows = Readonly<Record<string, readonly unknown[]>>;

/** Every row of every store. */
export function readRows(page: Page): Promise<Rows> {
  return page.evaluate(
    () =>
      new Promise<Rows>((resolve, reject) => {
        const opening = indexedDB.open('s11-self-audit');
        opening.onerror = () => {
          reject(opening.error ?? new Error('no reason given'));
        };
        opening.onsuccess = () => {
          const database = opening.result;
          const names = [...database.objectStoreNames];
          const transaction = database.transaction(names);
          const asked = names.map((name) => transaction.objectStore(name).getAll());
          transaction.oncomplete = () => {
            database.close();
            resolve(Object.fromEntries(names.map((name, at) => [name, asked[at]?.result ?? []])));
          };
        };
      }),
  );
}

/** Makes the database what it was at another time, as one whose log was cut short comes back. */
export function putBackRows(page: Page, rows: Rows): Promise<void> {
  return page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('s11-self-audit');
        opening.onerror = () => {
          reject(opening.error ?? new Error('no reason given'));
        };
        opening.onsuccess = () => {
          const database = opening.result;
          const names = [...database.objectStoreNames];
          const transaction = database.transaction(names, 'readwrite');
          for (const name of names) {
            const store = transaction.objectStore(name);
            store.clear();
            for (const row of all[name] ?? []) store.put(row);
          }
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    rows,
  );
}
