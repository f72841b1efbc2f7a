import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { fillAudit, offerFile, openDataPage, saveBackup } from '../support/e2e-backup.ts';
import { dumpDatabase } from '../support/e2e-database.ts';

const SAFE = 'Nothing on this device has been changed';

const app = serveAndBrowse();

test('a file that cannot be restored from is named with what is wrong, and changes nothing', async () => {
  const page = await app.visit();
  await fillAudit(page, 'Unharmed Police');
  await openDataPage(page);
  const { bytes } = await saveBackup(page);
  const before = await dumpDatabase(page);
  const middle = Math.floor(bytes.length / 2);
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(flipped.readUInt8(middle) ^ 1, middle);
  const files: readonly (readonly [string, Buffer, RegExp])[] = [
    ['empty', Buffer.alloc(0), /^The selected file is empty\./],
    ['damaged', flipped, /^The selected file is damaged/],
    ['cut short', bytes.subarray(0, middle), /^The selected file is incomplete/],
    ['a PDF', Buffer.from('%PDF-1.7\n%…'), /^The selected file is a PDF, not a backup/],
    [
      'data',
      Buffer.from('{"format":"other"}'),
      /^The selected file is a data file of another kind, not/,
    ],
    ['foreign', Buffer.from('Dear all,\n'), /^The selected file is of another kind, not/],
  ];
  for (const [what, file, message] of files) {
    await offerFile(page, file, `${what}.s11backup`);
    const link = page.getByRole('link', { name: message });
    await link.waitFor();
    expect(await link.textContent(), what).toContain(SAFE);
    expect(await page.title(), what).toMatch(/^Error: /);
    await link.click();
    expect(await page.getByLabel('Backup file').evaluate((box) => box.matches(':focus'))).toBe(
      true,
    );
    expect(await dumpDatabase(page), what).toEqual(before);
  }
  await goTo(page, app.origin(), '/about', 'About this app');
  await goTo(page, app.origin(), '/data/restore', 'Restore from a backup file');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('link', { name: 'Select a backup file' }).waitFor();
});
