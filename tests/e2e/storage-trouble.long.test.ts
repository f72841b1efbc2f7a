import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { openPreview } from '../support/e2e-backup.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { endTrouble, makeTrouble, prepareTrouble } from '../support/e2e-trouble.ts';
import {
  answer,
  headingOf,
  narrativeOf,
  openFirstQuestion,
  placeOf,
  waitUntilSaved,
} from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('while nothing can be stored reading and typing go on, a copy can be saved, and all is stored at last', async () => {
  const context = await app.newContext();
  await prepareTrouble(context);
  const page = await context.newPage();
  await goTo(page, app.origin());
  await openFirstQuestion(page, 'Dead Line Police');
  await answer(page, { narrative: 'Stored before' });
  const first = placeOf(page);

  await makeTrouble(page, { what: 'UnknownError' });
  await narrativeOf(page).fill('Typed into memory');
  const notice = page.getByRole('heading', { name: /you are working from memory/ });
  await notice.waitFor();
  await page.getByText('Not saved.').waitFor();
  await expectSound(page, 'working from memory');
  await page.getByRole('link', { name: /^Next:/ }).click();
  await page.getByRole('link', { name: /^Previous:/ }).waitFor();
  await narrativeOf(page).fill('And the second');
  await expect.poll(() => page.getByText('Not saved.').isVisible()).toBe(true);

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy of everything to a file' }).click();
  const bytes = readFileSync(await (await coming).path());
  await page.getByText('It was read back and checked.').waitFor();

  const other = await app.visit();
  await openPreview(other, bytes);
  await other.getByRole('button', { name: 'Restore 1 audit' }).click();
  await headingOf(other, 'Restored 1 audit').waitFor();
  await goTo(other, app.origin(), first);
  await expect.poll(() => narrativeOf(other).inputValue()).toBe('Typed into memory');
  expect(await listNarratives(other)).toEqual(['And the second', 'Typed into memory']);

  await endTrouble(page);
  await page.getByRole('button', { name: 'Try again now' }).click();
  await notice.waitFor({ state: 'detached' });
  await waitUntilSaved(page);
  await expect.poll(() => listNarratives(page)).toEqual(['And the second', 'Typed into memory']);
});

async function listNarratives(page: Parameters<typeof dumpDatabase>[0]): Promise<unknown[]> {
  const rows = (await dumpDatabase(page)).stores['answers']?.rows ?? [];
  return rows.map((row) => read(read(row, 'answer'), 'narrative')).toSorted();
}

function read(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}
