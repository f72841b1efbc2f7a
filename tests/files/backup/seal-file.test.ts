import { beforeAll, expect, test } from 'vitest';

import { openSealedBackup } from '../../../src/files/backup/seal-backup.ts';
import { opensAs, sealFile } from '../../../src/files/backup/seal-file.ts';

const PASSPHRASE = '4821-0937-5560-2714-8893';
/** More than is in memory at once, and no whole number of age's own pieces. */
const CONTENT = Uint8Array.from({ length: 9_000_001 }, (_, place) => (place * 31) % 251);
const FILE = new Blob([CONTENT]);
/** Less work than a backup's, which is slow by design: these are not about that. */
const WORK_FACTOR = 10;

let sealed: Uint8Array<ArrayBuffer>;
const said: string[] = [];
beforeAll(async () => {
  const file = await sealFile(FILE, PASSPHRASE, () => said.push('key'), WORK_FACTOR);
  sealed = new Uint8Array(await file.arrayBuffer());
});

function opens(bytes: Uint8Array<ArrayBuffer>, file: Blob = FILE): Promise<boolean> {
  return opensAs(new Blob([bytes]), PASSPHRASE, file);
}

test('the file opens with the passphrase, as any other that was sealed with it', async () => {
  const opened = await openSealedBackup(sealed, PASSPHRASE);
  expect(opened.ok && Buffer.compare(opened.value, CONTENT)).toBe(0);
  expect(await opensAs(new Blob([sealed]), `${PASSPHRASE} `, FILE)).toBe(false);
  expect(said).toEqual(['key']);
});

test('it opens as what was sealed, and as nothing else', async () => {
  expect(await opens(sealed)).toBe(true);
  expect(await opens(sealed, new Blob([CONTENT.with(5_000_000, 255)]))).toBe(false);
  expect(await opens(sealed, new Blob([CONTENT.subarray(1)]))).toBe(false);
  expect(await opens(sealed, new Blob([CONTENT.subarray(0, -1)]))).toBe(false);
  expect(await opens(sealed, new Blob([CONTENT, 'x']))).toBe(false);
});

test.each([3, 40, 60, 120, 170, 2_000, 8_000_000])(
  'a bit turned at %i, or a cut there, is found out',
  async (place) => {
    expect(await opens(sealed.with(place, (sealed[place] ?? 0) ^ 4))).toBe(false);
    expect(await opens(sealed.subarray(0, place))).toBe(false);
  },
);

test('a file without a byte is sealed too', async () => {
  const empty = await sealFile(new Blob([]), PASSPHRASE, () => undefined, WORK_FACTOR);
  expect(await opensAs(empty, PASSPHRASE, new Blob([]))).toBe(true);
});
