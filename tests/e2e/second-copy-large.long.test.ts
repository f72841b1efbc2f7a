import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { DAMAGES, folderOf, openProfile } from '../support/damaged-profile.ts';
import { goTo } from '../support/e2e-app.ts';
import { leaveApp, waitUntilCopied } from '../support/e2e-journal.ts';
import { answer, narrativeOf, openFirstQuestion, placeOf } from '../support/e2e-words.ts';
import { serveApp, type ServedApp } from '../support/serve-app.ts';

const WORDS = 'Words that no damage may take';
const LAST = 'The last of many earlier values';
/** Longer values would stand in files of their own, beside the database's. */
const LENGTH = 50_000;
/** What a start may take that brings everything back. */
const LONGEST_MS = 10_000;

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.stop());

describe.each([5, 50])('a database of %i MB with', (megabytes) => {
  const folder = mkdtempSync(join(tmpdir(), 's11-damage-'));
  const sound = join(folder, 'sound');
  let place: string;
  let before: Digest;

  beforeAll(async () => {
    ({ place, before } = await fill(sound, megabytes));
  }, 300_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([{ what: 'no damage', damage: () => undefined }, ...DAMAGES])(
    '$what is whole at the next two starts',
    async ({ what, damage }) => {
      const profile = mkdtempSync(join(folder, 'damaged-'));
      cpSync(sound, profile, { recursive: true });
      damage(folderOf(profile));
      for (let start = 1; start <= 2; start += 1) {
        const { context, page } = await openProfile(profile);
        const [begun, started] = [performance.now(), new Date().toISOString()];
        await page.goto(`${app.origin}/#${place}`);
        await narrativeOf(page).waitFor({ timeout: 2 * LONGEST_MS });
        const took = performance.now() - begun;
        expect(await narrativeOf(page).inputValue()).toBe(WORDS);
        process.stdout.write(`${megabytes} MB, ${what}, start ${start}: ${Math.round(took)} ms\n`);
        expect(took).toBeLessThan(LONGEST_MS);
        await waitUntilCompared(page, started);
        expect(await digest(page)).toEqual(before);
        await context.close();
      }
      rmSync(profile, { recursive: true, force: true });
    },
  );
});

/** An answer with so many earlier values that they come to this size, all of them in both copies. */
async function fill(
  profile: string,
  megabytes: number,
): Promise<{ place: string; before: Digest }> {
  const { context, page } = await openProfile(profile);
  await goTo(page, app.origin);
  await openFirstQuestion(page, 'Damaged Police');
  await answer(page, { narrative: WORDS });
  await waitUntilCopied(page, WORDS);
  const place = placeOf(page);
  const count = Math.ceil((megabytes * 1_000_000) / LENGTH);
  await page.evaluate(addEarlier, [count, LENGTH, LAST] as const);
  await page.reload();
  await waitUntilCopied(page, LAST, 120_000);
  const before = await digest(page);
  await context.close();
  // What stands in the log alone moves to the database's own files when it is opened again.
  const again = await openProfile(profile);
  await leaveApp(again.page, app.origin);
  await digest(again.page);
  await again.context.close();
  return { place, before };
}

/**
 * Until database and second copy have been compared, and it has been said, since this moment: some
 * damage shows itself only when all is read, and looking at it would be a reading too.
 */
async function waitUntilCompared(page: Page, since: string): Promise<void> {
  await page.waitForFunction(
    (moment) => {
      const told = localStorage.getItem('s11-journal') ?? '';
      const at = /"kind":"kept".*"at":"([^"]+)"/.exec(told)?.[1];
      return at !== undefined && at > moment;
    },
    since,
    { timeout: 2 * LONGEST_MS, polling: 100 },
  );
}

function addEarlier([count, length, last]: readonly [number, number, string]): Promise<void> {
  const random = (): string => {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    return Array.from(bytes, (byte) => String.fromCodePoint(48 + (byte % 64))).join('');
  };
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('s11-self-audit');
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(['answers', 'answerHistory'], 'readwrite');
      const stored = transaction.objectStore('answers').getAll();
      stored.onsuccess = () => {
        const row: unknown = stored.result[0];
        if (typeof row !== 'object' || row === null) throw new Error('no answer');
        const movedAt = new Date().toISOString();
        for (let place = 0; place < count; place += 1) {
          const narrative = place === count - 1 ? last : random();
          const kept = { narrative, impact: '', complete: false, privateNote: '' };
          const earlier = { ...row, answer: kept, movedAt, why: 'overwritten' };
          transaction.objectStore('answerHistory').add(earlier);
        }
      };
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
      transaction.onabort = () => {
        reject(new Error('refused'));
      };
    };
  });
}

type Digest = Readonly<Record<string, string>>;

/** By store how many rows there are, and a hash of them all, numbers of a history left out. */
function digest(page: Page): Promise<Digest> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('s11-self-audit');
      opening.onsuccess = () => {
        resolve(opening.result);
      };
      opening.onerror = () => {
        reject(new Error('refused'));
      };
    });
    const found: Record<string, string> = {};
    for (const name of ['audits', 'templates', 'answers', 'answerHistory']) {
      const rows = await new Promise<readonly unknown[]>((resolve) => {
        const asked = database.transaction(name).objectStore(name).getAll();
        asked.onsuccess = () => {
          resolve(asked.result);
        };
      });
      const texts = rows.map((row) => JSON.stringify(row).replace(/,"id":\d+/, ''));
      const all = new TextEncoder().encode(texts.toSorted().join('\n'));
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
      found[name] = `${rows.length} rows, ${[...hash].join('.')}`;
    }
    database.close();
    return found;
  });
}
