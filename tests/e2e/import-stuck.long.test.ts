import { expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { openImport, toPicked } from '../support/e2e-round.ts';
import { headingOf } from '../support/e2e-words.ts';
import { liteTemplate, makeAgencies, makeFiles } from '../support/round-files.ts';

const app = serveAndBrowse();

/** Whoever reads a text with these words in it never comes to an end of it. */
const HANGS = 'never read to its end';
const HANG = `
  const decode = TextDecoder.prototype.decode;
  TextDecoder.prototype.decode = function (...given) {
    const text = decode.apply(this, given);
    if (text.includes('${HANGS}')) for (;;);
    return text;
  };
`;

test('a file that holds up all others is given up after two minutes, and the others are read', async () => {
  const files = makeFiles(await liteTemplate(), 30);
  const stuck = new TextEncoder().encode(`{"content": "${HANGS}"}`);
  const page = await app.visit();
  await page.route(/import-worker/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${HANG}${await response.text()}` });
  });
  await openImport(page, app.origin(), makeAgencies(30));
  await page.clock.install();
  const all = [...files.slice(0, 28), { name: 'stuck.s11.json', bytes: stuck }, ...files.slice(28)];
  await page.getByLabel('Return files').setInputFiles([...toPicked(all)]);
  await page.getByRole('button', { name: 'Read the files' }).click();
  await headingOf(page, 'Reading the files').waitFor();
  // A first time it is one of a few, a second time it is known which of them. What a worker says comes
  // by itself; what is waited for in the page goes by its clock.
  for (let time = 0; time < 2; time += 1) {
    await page.waitForTimeout(3_000);
    await page.clock.fastForward(61_000);
  }
  await headingOf(page, 'Check before you import').waitFor();
  await page.getByText('31 files: 30 ready and 1 cannot be imported.').waitFor();
  await page.getByText('This file took too long to read.').waitFor();
  await page.getByRole('button', { name: 'Import 30 returns' }).click();
  await headingOf(page, '30 returns imported').waitFor();
  expect((await dumpDatabase(page)).stores['receivedReturns']?.rows).toHaveLength(30);
});

test('a reader that breaks while files are chosen is started again', async () => {
  const [file] = makeFiles(await liteTemplate(), 1);
  const page = await app.visit();
  let asked = 0;
  await page.route(/import-worker/, async (route) => {
    asked += 1;
    if (asked === 1) await route.fulfill({ status: 404 });
    else await route.continue();
  });
  await openImport(page, app.origin(), makeAgencies(1));
  await page
    .getByLabel('Return files')
    .setInputFiles([...toPicked(file === undefined ? [] : [file])]);
  await expect.poll(() => asked).toBe(1);
  await page.getByRole('button', { name: 'Read the files' }).click();
  await headingOf(page, 'Check before you import').waitFor();
  await page.getByText('1 file: 1 ready.').waitFor();
});
