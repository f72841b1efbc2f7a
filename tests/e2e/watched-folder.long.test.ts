import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { openImport } from '../support/e2e-round.ts';
import { liteTemplate, makeAgencies, makeFiles } from '../support/round-files.ts';

const app = serveAndBrowse();

/** A real handle, on the browser's own disk, instead of the window in which a folder is chosen. */
async function giveFolder(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(window, 'showDirectoryPicker', async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('Returns', { create: true });
      Reflect.set(window, 'watched', folder);
      return folder;
    });
  });
}

async function write(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async ([path = '', text = '']) => {
      const root = await navigator.storage.getDirectory();
      let folder = await root.getDirectoryHandle('Returns', { create: true });
      const parts = path.split('/');
      for (const part of parts.slice(0, -1)) {
        folder = await folder.getDirectoryHandle(part, { create: true });
      }
      const file = await folder.getFileHandle(parts.at(-1) ?? '', { create: true });
      const stream = await file.createWritable();
      await stream.write(text);
      await stream.close();
    },
    [name, new TextDecoder().decode(bytes)],
  );
}

async function lookAtNew(page: Page, button: string, counts: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('heading', { level: 1, name: 'Check before you import' }).waitFor();
  await page.getByText(counts).waitFor();
}

test('what arrives in a watched folder is offered, looked at and stored by a press alone', async () => {
  const files = makeFiles(await liteTemplate(), 4);
  const bytesOf = (place: number): Uint8Array => files[place]?.bytes ?? new Uint8Array();
  const page = await app.visit();
  await openImport(page, app.origin(), makeAgencies(5));
  await giveFolder(page);
  await write(page, 'one.s11.json', bytesOf(0));
  await write(page, 'North/two.s11.json', bytesOf(1));
  await write(page, '.sync.db', bytesOf(2));
  await write(page, 'placeholder.s11.json', new Uint8Array());
  await page.getByRole('button', { name: 'Choose a folder to watch' }).click();
  await page.getByText('Watching “Returns”: 2 new files. 1 file is empty').waitFor();
  await expectSound(page, 'a watched folder');
  await lookAtNew(page, 'Look at the 2 new files', '2 files: 2 ready.');
  expect((await dumpDatabase(page)).stores['receivedReturns']?.rows ?? []).toHaveLength(0);
  await page.getByRole('button', { name: 'Import 2 returns' }).click();
  await page.getByRole('heading', { level: 1, name: '2 returns imported' }).waitFor();

  // What came meanwhile: the placeholder is filled, and the drive put a copy beside another.
  await write(page, 'placeholder.s11.json', bytesOf(2));
  await write(page, 'one (1).s11.json', bytesOf(0));
  await page.getByRole('button', { name: 'Import more files' }).click();
  await page.getByText('Watching “Returns”: 2 new files.').waitFor();
  await lookAtNew(page, 'Look at the 2 new files', '2 files: 1 ready and 1 here already.');
  await page.getByRole('button', { name: 'Choose other files' }).click();
  await page.getByText('Watching “Returns”: no new file.').waitFor();
  await write(page, 'North/two.s11.json', bytesOf(3));
  await page.getByText('Watching “Returns”: 1 new file.').waitFor();
  await lookAtNew(page, 'Look at the new file', '1 file: 1 ready.');
  expect((await dumpDatabase(page)).stores['receivedReturns']?.rows).toHaveLength(2);
});

test('a folder that may not be read any more, or is gone, is named with what to do', async () => {
  const page = await app.visit('/', { viewport: { width: 320, height: 800 } });
  await openImport(page, app.origin(), makeAgencies(1));
  await giveFolder(page);
  await page.getByRole('button', { name: 'Choose a folder to watch' }).click();
  await page.getByText('Watching “Returns”: no new file.').waitFor();
  await page.evaluate(() => {
    const handle: unknown = Reflect.get(window, 'watched');
    if (typeof handle !== 'object' || handle === null) throw new Error('no handle');
    let state = 'prompt';
    Reflect.set(handle, 'queryPermission', () => Promise.resolve(state));
    Reflect.set(handle, 'requestPermission', () => {
      state = 'granted';
      return Promise.resolve(state);
    });
  });
  await page.getByText('The browser asks you before it reads on.').waitFor();
  await expectSound(page, 'a folder that is not allowed');
  await page.getByRole('button', { name: 'Allow it again' }).click();
  await page.getByText('Watching “Returns”: no new file.').waitFor();
  await page.evaluate(async () => {
    await (await navigator.storage.getDirectory()).removeEntry('Returns');
  });
  await page.getByText('It was moved, renamed or removed').waitFor();
  await page.getByRole('button', { name: 'Stop watching' }).click();
  await page.getByRole('button', { name: 'Choose a folder to watch' }).waitFor();
});

test('where the browser cannot watch a folder, none is offered and it is said', async () => {
  const page = await app.visit();
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showDirectoryPicker');
  });
  await page.reload();
  await openImport(page, app.origin(), []);
  expect(await page.getByRole('button', { name: 'Choose a folder to watch' }).count()).toBe(0);
  await page.getByText('Choose a whole folder').click();
  await page.getByText('This browser cannot watch a folder').waitFor();
});
