import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';

import { buildFictionalAudit } from '../../src/catalogue/fictional/build-fictional-audit.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { dumpDatabase, type DatabaseDump } from '../support/e2e-database.ts';
import { measureMemory } from '../support/e2e-memory.ts';
import { openImport } from '../support/e2e-round.ts';
import { startKillable } from '../support/killable-chromium.ts';
import { ROUND } from '../support/collection.ts';
import {
  liteTemplate,
  makeAgencies,
  makeFiles,
  makeReturn,
  toFile,
  type RoundFile,
} from '../support/round-files.ts';
import { seeded } from '../support/seeded.ts';

const KILLS = 6;
const COUNT = 80;

const app = serveAndBrowse();
const folder = mkdtempSync(join(tmpdir(), 'import-storage-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(files: readonly RoundFile[]): string[] {
  return files.map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
}

async function look(page: Page, paths: string[]): Promise<void> {
  await page.getByLabel('Return files').setInputFiles(paths);
  await page.getByRole('button', { name: 'Read the files' }).click();
  await page
    .getByRole('heading', { level: 1, name: 'Check before you import' })
    .waitFor({ timeout: 60_000 });
}

const LISTS = ['receivedReturns', 'returnDocuments', 'agencies', 'roundTemplates'] as const;

/** What is stored of a round, without the moments at which it was. */
function listStored({ stores }: DatabaseDump): unknown {
  const words = JSON.stringify(LISTS.map((list) => stores[list]?.rows ?? []));
  return words.replaceAll(/"(changedAt|importedAt)":"[^"]*"/g, '"$1":""');
}

function countStored({ stores }: DatabaseDump): readonly number[] {
  return [stores['receivedReturns'], stores['returnDocuments']].map(
    (store) => store?.rows.length ?? 0,
  );
}

test(`an import ended by any of ${KILLS} kills is stored wholly or not at all, and again completes it`, async () => {
  const paths = write(makeFiles(await liteTemplate(), COUNT));
  const started = await startRun(paths, 'peace');
  const begun = performance.now();
  await started.press();
  await started.page
    .getByRole('heading', { level: 1, name: `${COUNT} returns imported` })
    .waitFor({ timeout: 60_000 });
  const took = performance.now() - begun;
  const whole = await dumpDatabase(started.page);
  await started.kill();
  const found: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const run = await startRun(paths, `run-${kill}`);
    const pressing = run.press().catch(() => undefined);
    await wait((took * kill) / (KILLS - 1));
    // By turns the power goes, and the tab alone.
    const next = kill % 2 === 0 ? await killBrowser(run) : await crashTab(run.page, run.kill);
    await pressing;
    await goTo(next.page, app.origin(), `/rounds/${ROUND}/import`, 'Import returns');
    const [returns = 0, documents = 0] = countStored(await dumpDatabase(next.page));
    found.push(returns);
    expect([returns, documents], String(kill)).toEqual(returns === 0 ? [0, 0] : [COUNT, COUNT]);
    await look(next.page, paths);
    if (returns === 0) {
      await next.page.getByRole('button', { name: `Import ${COUNT} returns` }).click();
      await next.page
        .getByRole('heading', { level: 1, name: `${COUNT} returns imported` })
        .waitFor({ timeout: 60_000 });
    } else {
      await next.page.getByText(`0 ready and ${COUNT} here already`).waitFor();
    }
    expect(listStored(await dumpDatabase(next.page)), String(kill)).toEqual(listStored(whole));
    await next.kill();
    rmSync(run.profile, { recursive: true, force: true });
  }
  process.stdout.write(`${KILLS} kills: ${found.join(' ')} returns stored\n`);
  // Or the kills came all before it, or all after.
  expect(new Set(found)).toEqual(new Set([0, COUNT]));
});

type Next = { readonly page: Page; readonly kill: () => Promise<void> };

async function killBrowser(run: Next & { readonly profile: string }): Promise<Next> {
  await run.kill();
  return startKillable(run.profile);
}

async function crashTab(page: Page, kill: () => Promise<void>): Promise<Next> {
  const context = page.context();
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // Its answer never comes.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  return { page: await context.newPage(), kill };
}

async function startRun(paths: string[], name: string) {
  const profile = join(folder, name);
  const { page, kill } = await startKillable(profile);
  await page.goto(app.origin());
  await openImport(page, app.origin(), makeAgencies(COUNT));
  await look(page, paths);
  const button = page.getByRole('button', { name: `Import ${COUNT} returns` });
  return { page, kill, profile, press: () => button.click() };
}

test('a device without room stores nothing of an import, says so, and takes it once there is room', async () => {
  const template = await liteTemplate();
  const chance = seeded(7);
  const noise = (): string =>
    Array.from({ length: 4_000 }, () => String.fromCodePoint(chance.between(0x4e00, 0x9fff))).join(
      '',
    );
  const files = Array.from({ length: 40 }, (_, place) => {
    const { answerByQuestion } = buildFictionalAudit(template, place);
    const noisy = [...answerByQuestion].map(
      ([id, answer]) => [id, { ...answer, narrative: noise() }] as const,
    );
    const made = makeReturn(template, place, { audit: { answerByQuestion: new Map(noisy) } });
    return toFile(made, `noisy-${place}.s11.json`);
  });
  const page = await (await app.newContext()).newPage();
  const session = await page.context().newCDPSession(page);
  const origin = app.origin();
  // Before the first visit: Chromium remembers for half a minute how much room it found.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
  await page.goto(origin);
  await openImport(page, origin, makeAgencies(40));
  const before = await dumpDatabase(page);
  await look(page, write(files));
  await page.getByRole('button', { name: 'Import 40 returns' }).click();
  await page.getByText('There is no room left on this device. Your round is as it was.').waitFor();
  expect((await dumpDatabase(page)).stores).toEqual(before.stores);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Import 40 returns' }).click();
  await page.getByRole('heading', { level: 1, name: '40 returns imported' }).waitFor();
  expect(countStored(await dumpDatabase(page))).toEqual([40, 40]);
});

/** Takes no room on the disk: all after its beginning are zeros that are not written. */
function writeHuge(name: string, beginning: string): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  writeSync(file, beginning);
  ftruncateSync(file, 300_000_000);
  closeSync(file);
  return path;
}

test('files of 300 MB are told by their size, a zip of as many zeros is not unpacked', async () => {
  const huge = [
    writeHuge('huge.s11.json', '{"content":{"auditId":"'),
    writeHuge('huge.pdf', '%PDF-1.7\n'),
    writeHuge('huge.zip', 'PK\u0003\u0004'),
    writeHuge('zeros.s11.json', ''),
  ];
  const bomb = join(folder, 'bomb.zip');
  writeFileSync(bomb, zipSync({ 'return.s11.json': new Uint8Array(300_000_000) }, { level: 6 }));
  const page = await app.visit();
  await openImport(page, app.origin(), makeAgencies(1));
  const before = measureMemory();
  const begun = performance.now();
  await look(page, [...huge, bomb]);
  const took = performance.now() - begun;
  const grown = measureMemory() - before;
  process.stdout.write(
    `5 huge files: ${Math.round(took)} ms, ${Math.round(grown / 1e6)} MB more\n`,
  );
  await page.getByText('The file must not be larger than 25.0 MB.').first().waitFor();
  await page.getByText('A PDF must not be larger than 50.0 MB.').waitFor();
  await page.getByText('A zip must not be larger than 200.0 MB.').waitFor();
  await page.getByText('This file unpacks to more than 100 times its size').waitFor();
  expect(took).toBeLessThan(10_000);
  expect(grown).toBeLessThan(300_000_000);
});
