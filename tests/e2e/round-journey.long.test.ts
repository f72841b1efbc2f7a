import { readFileSync } from 'node:fs';

import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import {
  buildFictionalAudit,
  SIGNED,
} from '../../src/catalogue/fictional/build-fictional-audit.ts';
import { buildReturn } from '../../src/domain/audit-return/build-return.ts';
import type { AuditReturn } from '../../src/domain/audit-return/audit-return.ts';
import { readTemplate } from '../../src/files/template/read-template-file.ts';
import type { TemplateFile } from '../../src/files/template/template-file.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { toPicked } from '../support/e2e-round.ts';
import { pasteList, setUpRound } from '../support/e2e-rounds.ts';
import { headingOf } from '../support/e2e-words.ts';
import { toFile, type RoundFile } from '../support/round-files.ts';
import { seeded } from '../support/seeded.ts';
import { watchLongTasks } from '../support/watch-long-tasks.ts';

const app = serveAndBrowse();
const NAME = 'Section 11 audit 2026';

/** A list as a spreadsheet gives it, half of one kind and half of another. */
function aList(count: number): string {
  const rows = Array.from({ length: count }, (_, place) =>
    [
      `Agency ${String(place + 1).padStart(3, '0')}`,
      place % 2 === 0 ? 'Police forces' : 'District councils',
      `Lead ${place + 1}`,
      `lead${place + 1}@example.org`,
    ].join('\t'),
  );
  return ['Name\tKind\tContact\tEmail', ...rows, ''].join('\n');
}

async function setUp(page: Page, count: number): Promise<string> {
  await setUpRound(page, NAME, '13 1 2999');
  const round = new URL(page.url()).hash.slice(1);
  await page.getByRole('link', { name: 'Add agencies' }).click();
  await headingOf(page, 'Add agencies').waitFor();
  await pasteList(page, aList(count));
  await page.getByRole('button', { name: `Add ${count} agencies` }).click();
  await page.getByText(`${count} agencies are on the list now`).waitFor();
  await goTo(page, app.origin(), `${round}/packs`, 'Packs to send');
  return round;
}

async function savePacks(page: Page, count: number): Promise<Uint8Array> {
  const starting = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: `Save ${count} packs as a zip file` }).click();
  const download = await starting;
  await page.getByText(`${count} packs made. Nothing has been sent.`).waitFor();
  return new Uint8Array(readFileSync(await download.path()));
}

function listQuestionFiles(zip: Uint8Array): readonly TemplateFile[] {
  return Object.entries(unzipSync(zip)).flatMap(([path, bytes]) => {
    if (!path.endsWith('.s11template.json')) return [];
    const read = readTemplate(bytes);
    if (!read.ok) throw new Error(`${path}: ${read.problem.kind}`);
    return [read.value];
  });
}

/** As the agency's own device makes it, from its pack. */
function answerPack(
  { template, ticket }: TemplateFile,
  place: number,
  isLater: boolean,
): AuditReturn {
  const audit = buildFictionalAudit(template, place);
  const changedAt = isLater ? '2026-11-22T10:00:00.000Z' : audit.changedAt;
  const details = { ...audit.details, organisation: ticket?.agencyName ?? '' };
  return buildReturn({ ...audit, details, changedAt }, template, {
    madeAt: SIGNED,
    recipients: [],
    damaged: 0,
    ...(ticket === undefined ? {} : { roundId: ticket.roundId, agencyToken: ticket.agencyToken }),
  });
}

async function importBatch(page: Page, round: string, files: readonly RoundFile[]): Promise<void> {
  await goTo(page, app.origin(), `${round}/import`, 'Import returns');
  await page.getByLabel('Return files').setInputFiles([...toPicked(files)]);
  await page.getByRole('button', { name: 'Read the files' }).click();
  await headingOf(page, 'Check before you import').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: `Import ${files.length} returns` }).click();
  await headingOf(page, `${files.length} returns imported`).waitFor({ timeout: 60_000 });
  await goTo(page, app.origin(), round, NAME);
}

const receivedSchema = z.array(
  z.looseObject({ received: z.looseObject({ agencyToken: z.string(), contentHash: z.string() }) }),
);

async function listReceived(page: Page): Promise<readonly (readonly [string, string])[]> {
  const { stores } = await dumpDatabase(page);
  return receivedSchema
    .parse(stores['receivedReturns']?.rows)
    .map(({ received }) => [received.agencyToken, received.contentHash] as const);
}

test('a round of sixty is set up, its packs answered, and its returns imported to a complete tracker', async () => {
  const page = await app.visit('/rounds');
  const round = await setUp(page, 60);
  const packs = listQuestionFiles(await savePacks(page, 60));
  expect(packs).toHaveLength(60);
  const first = packs.map((pack, place) => answerPack(pack, place, false));
  const again = packs.slice(0, 5).map((pack, place) => answerPack(pack, place, true));
  const chance = seeded(60);
  const shuffled = [...first, ...again]
    .map((one) => ({ one, at: chance.between(0, 1_000_000) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }, place) => ({ one, file: toFile(one, `return-${place}.s11.json`) }));
  expect(shuffled).toHaveLength(65);
  const done: AuditReturn[] = [];
  for (const batch of [shuffled.slice(0, 20), shuffled.slice(20, 45), shuffled.slice(45)]) {
    await importBatch(
      page,
      round,
      batch.map(({ file }) => file),
    );
    done.push(...batch.map(({ one }) => one));
    // Counted from the files alone, without any code that counts in the app.
    const tokens = done.map(({ content }) => content.agencyToken);
    const returned = new Set(tokens).size;
    const numbers = page.locator('.s11-round__numbers');
    await numbers.getByText(`${returned} of 60`).waitFor();
    const twice = [...new Set(tokens)].filter(
      (token) => tokens.filter((one) => one === token).length > 1,
    ).length;
    if (twice > 0) {
      const shown = numbers.locator('div', { hasText: 'Returned more than once' });
      expect(await shown.locator('dd').textContent()).toBe(String(twice));
    }
  }
  expect(await page.getByText('to decide on').count()).toBe(0);
  expect(await page.getByRole('row').filter({ hasText: 'Not yet returned' }).count()).toBe(0);
  const wanted = done.map(({ content, contentHash }) => [content.agencyToken ?? '', contentHash]);
  expect((await listReceived(page)).map((one) => one.join(' ')).toSorted()).toEqual(
    wanted.map((one) => one.join(' ')).toSorted(),
  );
  await page.getByLabel('Search').fill('Agency 001');
  await page.getByText('1 earlier version kept').waitFor();
});

test('seven hundred packs are made while the page stays alive, and given up at a press', async () => {
  const page = await app.visit('/rounds');
  await setUp(page, 700);
  const heldFor = await watchLongTasks(page);
  await page.getByRole('button', { name: 'Save 700 packs as a zip file' }).click();
  await page.getByText(/[1-9]\d* of 700 made/).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('of 700 made').waitFor({ state: 'detached' });
  const started = performance.now();
  const zip = await savePacks(page, 700);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const held = Math.max(0, ...(await heldFor()));
  process.stdout.write(`700 packs: ${seconds} s, ${zip.length} bytes, page held ${held} ms\n`);
  expect(held).toBeLessThan(200);
  expect(seconds).toBeLessThan(40);
  const files = listQuestionFiles(zip);
  expect(new Set(files.map(({ ticket }) => ticket?.agencyToken)).size).toBe(700);
});
