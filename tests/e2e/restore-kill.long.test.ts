import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { TABLES_VERSION, type RawDevice } from '../../src/domain/device/device-rows.ts';
import { hashBytes } from '../../src/domain/shared/content-hash.ts';
import { packBackup } from '../../src/files/backup/pack-backup.ts';
import v2 from '../fixtures/storage/v2.json';
import { goTo } from '../support/e2e-app.ts';
import { loadDatabase } from '../support/e2e-newer-data.ts';
import { headingOf } from '../support/e2e-words.ts';
import { fullCount } from '../support/full-count.ts';
import { startKillable } from '../support/killable-chromium.ts';
import { serveApp, type ServedApp } from '../support/serve-app.ts';

const KILLS = fullCount(20);
const ATTACHMENTS = 50;
const ATTACHMENT_BYTES = 1_000_000;

let app: ServedApp;
const folder = mkdtempSync(join(tmpdir(), 's11-restore-'));
const file = join(folder, 'kept.s11backup');
const startingPoint = join(folder, 'profile');

beforeAll(async () => {
  app = await serveApp();
  writeFileSync(file, packBackup(fiftyMegabytes(), '2026-03-02T16:30:00.000Z'));
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

test(`a restore of 50 MB ended by any of ${KILLS} kills has been done wholly or not at all`, async () => {
  const before = await makeStartingPoint();
  const { took, after } = await restoreInPeace();
  expect(after).not.toBe(before);
  const found: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const left = await killRestore((took * 1.2 * kill) / (KILLS - 1));
    found.push(left === before ? 'before' : left === after ? 'after' : `mixed at kill ${kill}`);
  }
  const [none, all] = ['before', 'after'].map((wanted) => found.filter((each) => each === wanted));
  console.log(
    `G16: ${KILLS} kills in a restore of ${ATTACHMENTS} MB, ${none?.length} wholly before, ${all?.length} wholly after`,
  );
  expect(found.filter((state) => state !== 'before' && state !== 'after')).toEqual([]);
  // Or the kills came all before it, or all after.
  expect(new Set(found)).toEqual(new Set(['before', 'after']));
});

/** A device with the work of the fixture on it; answers its digest. */
async function makeStartingPoint(): Promise<string> {
  const { page, kill } = await startKillable(startingPoint);
  await page.goto(`${app.origin}/nothing-here`);
  await loadDatabase(page, { version: v2.nativeVersion, stores: v2.stores });
  await goTo(page, app.origin, '/', 'Your audits');
  const digest = await digestWork(page);
  await kill();
  return digest;
}

async function restoreInPeace(): Promise<{ readonly took: number; readonly after: string }> {
  const { page, kill, press } = await openAtPreview();
  const start = Date.now();
  await press();
  await headingOf(page, /^Restored \d+ audit/).waitFor({ timeout: 120_000 });
  const took = Date.now() - start;
  const after = await digestWork(page);
  await kill();
  return { took, after };
}

/** Answers the digest of what the browser finds at its next start. */
async function killRestore(afterMs: number): Promise<string> {
  const { kill, press, profile } = await openAtPreview();
  await press();
  await wait(afterMs);
  await kill();
  const next = await startKillable(profile);
  await next.page.goto(`${app.origin}/nothing-here`);
  const digest = await digestWork(next.page);
  await next.kill();
  rmSync(profile, { recursive: true, force: true });
  return digest;
}

async function openAtPreview(): Promise<{
  readonly page: Page;
  readonly profile: string;
  readonly kill: () => Promise<void>;
  readonly press: () => Promise<void>;
}> {
  const profile = mkdtempSync(join(folder, 'run-'));
  cpSync(startingPoint, profile, {
    recursive: true,
    // The lock of a browser that was killed is a link to nothing.
    filter: (path) => !path.includes('Singleton'),
  });
  const { page, kill } = await startKillable(profile);
  await goTo(page, app.origin, '/data/restore', 'Restore from a backup file');
  await page.getByLabel('Backup file').waitFor();
  await chooseFile(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await headingOf(page, 'What would change').waitFor({ timeout: 120_000 });
  for (const choice of await page.getByRole('radio', { name: 'Use the backup’s' }).all()) {
    await choice.check();
  }
  return {
    page,
    profile,
    kill,
    press: () => page.getByRole('button', { name: /^Restore \d+ audit/ }).click(),
  };
}

/** By its path: Playwright would send fifty megabytes through the line it drives the browser by. */
async function chooseFile(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: '#backup-file',
  });
  await session.send('DOM.setFileInputFiles', { files: [file], nodeId });
}

/** SHA-256 over all rows of all tables but the facts about the device, read past our code. */
function digestWork(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settle = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('no reason given'));
        };
      });
    const hash = async (bytes: BufferSource): Promise<string> =>
      new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).join();
    const database = await settle(indexedDB.open('s11-self-audit'));
    const parts: string[] = [];
    for (const name of database.objectStoreNames) {
      if (name === 'settings') continue;
      const rows = await settle<unknown[]>(database.transaction(name).objectStore(name).getAll());
      for (const row of rows) {
        const bytes: unknown = typeof row === 'object' && row !== null && Reflect.get(row, 'bytes');
        const held = bytes instanceof Uint8Array ? await hash(new Uint8Array(bytes)) : '';
        const rest = held === '' ? row : Object.assign({}, row, { bytes: held });
        parts.push(name, JSON.stringify(rest));
      }
    }
    database.close();
    return hash(new TextEncoder().encode(parts.join('\n')));
  });
}

/** The fixture's audits with other words and fifty attachments of random bytes. */
function fiftyMegabytes(): RawDevice {
  const { audits, templates, answers, answerHistory, evidence, actions, rowHistory } = v2.stores;
  const [head] = audits.rows;
  if (head === undefined) throw new Error('The fixture has no audit');
  const attachments = Array.from({ length: ATTACHMENTS }, () => {
    const bytes = new Uint8Array(randomBytes(ATTACHMENT_BYTES));
    return { auditId: head.id, hash: hashBytes(bytes), bytes, addedAt: head.changedAt };
  });
  return {
    tablesVersion: TABLES_VERSION,
    rowsByTable: {
      audits: audits.rows,
      templates: templates.rows,
      answers: answers.rows.map((row) => ({
        ...row,
        answer: { ...row.answer, narrative: 'From the backup' },
      })),
      answerHistory: answerHistory.rows,
      evidence: evidence.rows,
      actions: actions.rows,
      rowHistory: rowHistory.rows,
      attachments,
      settings: [],
    },
  };
}
