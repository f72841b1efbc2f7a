import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import {
  aTextFile,
  chooseFiles,
  giveFile,
  saveCopy,
  type SomeFile,
} from '../support/e2e-attachments.ts';
import { openPreview, openDataPage, pressRestore, saveBackup } from '../support/e2e-backup.ts';
import { expectFocusKept } from '../support/e2e-focus.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { listQuestions } from '../support/e2e-registers.ts';
import { openQuestion, startPoliceAudit } from '../support/e2e-words.ts';
import { BARE_JPEG, JPEG_EXTRAS, join as joinBytes } from '../support/photo-parts.ts';

const app = serveAndBrowse();

const POLICY = aTextFile('Policy v4.pdf', '%PDF-1.7\nSafer recruitment');
const MINUTES = aTextFile('Minutes.txt', 'Agreed: all staff are trained.');
const PHOTO: SomeFile = {
  name: 'door.jpg',
  bytes: joinBytes(BARE_JPEG.subarray(0, 20), ...JPEG_EXTRAS, BARE_JPEG.subarray(20)),
};

test('files are attached by button, drop and paste, refused with reasons, and come back to the byte, also from a backup', async () => {
  const page = await app.visit();
  const [first, second] = await listQuestions();
  const audit = await startPoliceAudit(page, 'Fileby Police');
  await openQuestion(page, audit, first);
  await chooseFiles(page, POLICY);
  await page.getByText('Added as E01: Policy v4.pdf').waitFor();
  await giveFile(page, 'drop', '.s11-items', PHOTO);
  await page.getByText('Added as E02: door.jpg').waitFor();
  await page.getByText(/Taken out of the photo: where it was taken, the camera/).waitFor();
  await giveFile(page, 'paste', 'textarea', MINUTES);
  await page.getByText('Added as E03: Minutes.txt').waitFor();
  await page.getByRole('heading', { name: 'Evidence (3)' }).waitFor();

  await chooseFiles(
    page,
    aTextFile('nothing.pdf', ''),
    aTextFile('plan.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    aTextFile('photo.png', '<!doctype html><script>alert(1)</script>'),
    aTextFile('tidy.bat', 'del *'),
    aTextFile('locked.pdf', '%PDF-1.7\ntrailer << /Encrypt 5 0 R >>'),
  );
  await page.getByText('3 files added, 5 not added. Nothing else has changed.').waitFor();
  for (const words of ['is empty', 'an SVG drawing', 'a web page', 'a script', 'a password']) {
    await page.getByRole('listitem').filter({ hasText: 'Not added:' }).getByText(words).waitFor();
  }
  const folder = mkdtempSync(join(tmpdir(), 's11-'));
  const large = join(folder, 'film.pdf');
  execFileSync('truncate', ['-s', '500M', large]);
  await page.getByLabel('Choose files').setInputFiles(large);
  await page.getByText('The file is 524.3 MB. It must be 25 MB or smaller').waitFor();
  rmSync(folder, { recursive: true });
  await page.getByRole('button', { name: 'Close', exact: true }).click();

  await openQuestion(page, audit, second);
  await chooseFiles(page, { ...POLICY, name: 'The same again.pdf' });
  await page.getByText('You already added this file as E01.').waitFor();
  await page.getByRole('button', { name: 'Link it instead' }).click();
  await page.getByText('It is with this question.').waitFor();
  await page.getByRole('heading', { name: 'Evidence (1)' }).waitFor();

  await page.reload();
  await page.getByRole('heading', { name: 'Evidence (1)' }).waitFor();
  expect(await saveCopy(page, 'Policy v4.pdf')).toEqual(asSaved(POLICY));
  await openDataPage(page);
  const { bytes } = await saveBackup(page);
  const other = await app.visit();
  await openPreview(other, bytes);
  await pressRestore(other);
  await goTo(other, app.origin(), `${audit}/evidence`, 'Evidence register');
  expect(await saveCopy(other, 'Policy v4.pdf')).toEqual(asSaved(POLICY));
  expect(await saveCopy(other, 'door.jpg')).toEqual(asSaved({ ...PHOTO, bytes: BARE_JPEG }));
});

function asSaved({ name, bytes }: SomeFile): SomeFile {
  return { name, bytes: Buffer.from(bytes) };
}

test('and by keys alone a file is attached, said more of, removed and put back, with what it is kept with', async () => {
  const page = await app.visit();
  const audit = await startPoliceAudit(page, 'Keyfile Police');
  await goTo(page, app.origin(), `${audit}/evidence`, 'Evidence register');
  const keys = await driveKeyboard(page);
  // Long before the press: the browser is told to leave its chooser to the test only after a moment.
  const choosing = page.waitForEvent('filechooser', { timeout: 60_000 });
  await keys.tabTo('button', 'Attach a file');
  await keys.press('Enter');
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h2', name: 'Attach files' });
  await keys.tabTo('file', 'Choose files');
  await keys.press('Space');
  await (
    await choosing
  ).setFiles({ name: MINUTES.name, mimeType: 'text/plain', buffer: Buffer.from(MINUTES.bytes) });
  await page.getByText('Added as E01: Minutes.txt').waitFor();
  await page.getByText('This audit has 1 file, 1 kB in all.').waitFor();
  await keys.tabTo('button', 'Close');
  await keys.press('Enter');
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'button', name: 'Attach a file' });

  await keys.tabTo('button', 'Change E01');
  await keys.press('Enter');
  await keys.tabTo('text', 'Version');
  await keys.type('v4');
  await keys.tabTo('select', 'How freely may it be shared?');
  await keys.press('ArrowDown');
  await keys.press('ArrowDown');
  await keys.tabTo('button', 'Save evidence');
  await keys.press('Enter');
  await page.getByText('v4 · Internal').waitFor();
  await keys.tabTo('button', 'Remove E01');
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'Removed E01 Minutes' }).waitFor();
  await expectFocusKept(keys, 'file removed');
  await keys.tabTo('button', 'Undo');
  await keys.press('Enter');
  await page.getByText('v4 · Internal').waitFor();
  expect(await saveCopy(page, 'Minutes.txt')).toEqual(asSaved(MINUTES));
  expect(await keys.listUnseen()).toEqual([]);
});
