import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { TABLES_VERSION } from '../../src/domain/device/device-rows.ts';
import { TABLE_NAMES } from '../../src/domain/device/tables.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import v1 from '../fixtures/storage/v1.json';
import { anAnswer, aTemplate } from '../support/builders.ts';
import { dumpDatabase, type DatabaseDump } from '../support/e2e-database.ts';
import { loadDatabase, type NewerDatabase } from '../support/e2e-newer-data.ts';
import { fullCount } from '../support/full-count.ts';
import { startKillable } from '../support/killable-chromium.ts';
import { serveApp, type ServedApp } from '../support/serve-app.ts';

const KILLS = fullCount(20);
const ANSWERS = 300;
const ORGANISATION = 'Upgraded Police';

let app: ServedApp;
const profile = mkdtempSync(join(tmpdir(), 's11-upgrade-'));

beforeAll(async () => {
  app = await serveApp();
});
afterAll(async () => {
  await app.stop();
  rmSync(profile, { recursive: true, force: true });
});

test(`an upgrade ended by any of ${KILLS} kills leaves the old data or the new`, async () => {
  const old = versionOne();
  const longest = await timeFirstStart(old);
  const found: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    await killFirstStart(old, (longest * kill) / (KILLS - 1));
    const left = await readLeft();
    found.push(describeState(left, old));
    await expectOpensWhole(left);
  }
  const [left, made] = ['old', 'new'].map((wanted) => found.filter((state) => state === wanted));
  console.log(
    `G9: ${KILLS} kills in an upgrade of ${ANSWERS} answers, ${left?.length} left the old data, ${made?.length} the new, each kept aside before`,
  );
  expect(found.filter((state) => state !== 'old' && state !== 'new')).toEqual([]);
  // Or the kills came all before it, or all after.
  expect(new Set(found)).toEqual(new Set(['old', 'new']));
});

/** How long the app takes from its address to its open first page, and half as long again. */
async function timeFirstStart(old: NewerDatabase): Promise<number> {
  const { page, kill } = await startKillable(profile);
  await load(page, old);
  const start = Date.now();
  await page.goto(`${app.origin}/`);
  await linkOf(page).waitFor();
  const took = Date.now() - start;
  await kill();
  return took * 1.5;
}

async function killFirstStart(old: NewerDatabase, afterMs: number): Promise<void> {
  const { page, kill } = await startKillable(profile);
  await load(page, old);
  const going = page.goto(`${app.origin}/`).catch(() => undefined);
  await wait(afterMs);
  await kill();
  await going;
}

/** What the browser finds at its next start, read before the app has run. */
async function readLeft(): Promise<DatabaseDump> {
  const { page, kill } = await startKillable(profile);
  await page.goto(`${app.origin}/nothing-here`);
  const left = await dumpDatabase(page);
  await kill();
  return left;
}

/** The old tables with all their rows, or the new ones with all of them: anything else is a mixture. */
function describeState(left: DatabaseDump, old: NewerDatabase): string {
  const isNew = left.version === TABLES_VERSION * 10;
  const names: readonly string[] = isNew ? TABLE_NAMES : Object.keys(old.stores);
  const hasStores = Object.keys(left.stores).toSorted().join() === names.toSorted().join();
  const differing = names.filter(
    (name) => digest(left.stores[name]?.rows) !== digest(old.stores[name]?.rows ?? []),
  );
  if (!hasStores || differing.length > 0) {
    return `version ${left.version} with ${Object.keys(left.stores).join()}, differing ${differing.join()}`;
  }
  return isNew ? 'new' : 'old';
}

/** A store's rows come in the order of their keys, whatever the order they were put in. */
function digest(rows: readonly unknown[] | undefined): string {
  return JSON.stringify(rows?.map((row) => JSON.stringify(row)).toSorted());
}

async function expectOpensWhole(left: DatabaseDump): Promise<void> {
  const { page, kill } = await startKillable(profile);
  await page.goto(`${app.origin}/`);
  await linkOf(page).waitFor();
  await page.getByText(`${ANSWERS} of ${ANSWERS} answered`).waitFor();
  const opened = await dumpDatabase(page);
  expect(opened.version).toBe(TABLES_VERSION * 10);
  expect(digest(opened.stores['answers']?.rows)).toBe(digest(left.stores['answers']?.rows));
  expect(await countUpgradeCopies(page)).toBeGreaterThan(0);
  await linkOf(page).click();
  await page.getByRole('heading', { level: 1, name: ORGANISATION }).waitFor();
  await kill();
}

/** What was kept aside before the upgrade, counted past our code. */
function countUpgradeCopies(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('s11-copies');
        opening.onerror = () => {
          reject(opening.error ?? new Error('no reason given'));
        };
        opening.onsuccess = () => {
          const asked = opening.result.transaction('copies').objectStore('copies').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            const copies: readonly unknown[] = asked.result;
            resolve(copies.filter((copy) => Reflect.get(Object(copy), 'why') === 'upgrade').length);
          };
        };
      }),
  );
}

function linkOf(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('link', { name: ORGANISATION, exact: true });
}

/** Removes what the last round left, and puts version 1 in its place. */
async function load(page: Page, old: NewerDatabase): Promise<void> {
  await page.goto(`${app.origin}/nothing-here`);
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name ?? '');
        request.onsuccess = () => {
          resolve();
        };
        request.onerror = () => {
          reject(request.error ?? new Error('no reason given'));
        };
      });
    }
  });
  await loadDatabase(page, old);
}

/** The stores of version 1 with one audit of 300 answered questions, narrative and all. */
function versionOne(): NewerDatabase {
  const template = aTemplate(12, ANSWERS / 12);
  const [head] = v1.stores.audits.rows;
  if (head === undefined) throw new Error('The fixture has no audit');
  const audit = {
    ...head,
    templateHash: template.hash,
    details: { ...head.details, organisation: ORGANISATION },
  };
  const answers = listQuestions(template).map(({ id }, place) => ({
    auditId: head.id,
    questionId: id,
    answer: anAnswer({ rating: place % 4, narrative: `Words ${place} `.repeat(50) }),
    revision: 1,
    changedAt: head.changedAt,
  }));
  const empty = Object.entries(v1.stores).map(([name, store]): [string, typeof store] => [
    name,
    { ...store, rows: [] },
  ]);
  return {
    version: v1.nativeVersion,
    stores: {
      ...Object.fromEntries(empty),
      audits: { ...v1.stores.audits, rows: [audit] },
      templates: { ...v1.stores.templates, rows: [template] },
      answers: { ...v1.stores.answers, rows: answers },
    },
  };
}
