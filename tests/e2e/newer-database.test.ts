import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { headingOf } from '../support/e2e-words.ts';

/** Dexie stores ten times the version of its tables: this is version 99 of ours. */
const NEWER = 990;

const app = serveAndBrowse();

test('data of a much newer app is left exactly as it is, and the app says why', async () => {
  const context = await app.newContext();
  const beside = await context.newPage();
  await beside.goto(`${app.origin()}/nothing-here`);
  await makeNewerDatabase(beside);
  const before = await dumpDatabase(beside);
  expect(before.version).toBe(NEWER);
  expect(before.stores['audits']?.rows).toHaveLength(1);

  const page = await context.newPage();
  await goTo(page, app.origin());
  await headingOf(page, 'Your audits were saved by a newer version of this app').waitFor();
  await page.getByText('They are stored in format 99').waitFor();
  expect(await page.getByText('Your work is kept on this device').count()).toBe(0);
  for (const path of ['/audits/new', '/audits/3f0c6f4e-6a5c-4f0e-9a52-0d5f5a1c7b01/report']) {
    await goTo(page, app.origin(), path, 'Your audits were saved by a newer version of this app');
    expect(await page.getByRole('textbox').count()).toBe(0);
  }
  await page.reload();
  await headingOf(page, 'Your audits were saved by a newer version of this app').waitFor();
  await page.close();

  expect(await dumpDatabase(beside)).toEqual(before);
});

/** Stores this app has, changed, and one it has never heard of. */
async function makeNewerDatabase(page: Page): Promise<void> {
  await page.evaluate(
    (version) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('s11-self-audit', version);
        opening.onerror = () => {
          reject(opening.error ?? new Error('no reason given'));
        };
        opening.onupgradeneeded = () => {
          const database = opening.result;
          const audits = database.createObjectStore('audits', { keyPath: 'key' });
          audits.createIndex('byRound', 'round');
          audits.put({ key: 1, round: 'autumn', shape: ['of', 'tomorrow'] });
          const rounds = database.createObjectStore('rounds', { autoIncrement: true });
          rounds.put({ title: 'A store of tomorrow', due: new Date(0) });
          database.createObjectStore('answers', { keyPath: ['round', 'id'] }).put({
            round: 'autumn',
            id: 'core.senior-lead',
            narrative: 'Words that must not be lost',
          });
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    NEWER,
  );
}
