import { expect, test } from 'vitest';

import { BACKUP_LIMITS } from '../../../src/files/backup/backup-limits.ts';
import { stampDigest } from '../../../src/files/backup/digest-stamp.ts';
import { unpackBackup } from '../../../src/files/backup/unpack-backup.ts';
import { forgeFile, listFiles, WHOLE, zipFiles } from '../../support/forge-backup.ts';

const files = listFiles();
const inflated = Object.entries(files)
  .filter(([name]) => name.startsWith('rows/'))
  .reduce((sum, [, text]) => sum + text.length, 0);

test.each([
  ['fileBytes', WHOLE.length],
  ['entries', Object.keys(files).length],
  ['inflatedBytes', inflated],
] as const)('as much as the limit of %s is read, and one more is refused', (limit, most) => {
  expect(unpackBackup(WHOLE, { ...BACKUP_LIMITS, [limit]: most })).toMatchObject({ ok: true });
  expect(unpackBackup(WHOLE, { ...BACKUP_LIMITS, [limit]: most - 1 })).toEqual({
    ok: false,
    problem: { kind: 'tooLarge', limit, most: most - 1 },
  });
});

test('JSON nested as deep as the limit is read, one deeper is not, nor a hundred thousand deep', () => {
  const nest = (depth: number): Uint8Array =>
    forgeFile('rows/settings.json', (text) =>
      text.replace(/"value":"[^"]*"/, `"value":${'['.repeat(depth)}${']'.repeat(depth)}`),
    );
  // The list of rows and the row are two levels already.
  expect(unpackBackup(nest(BACKUP_LIMITS.depth - 2))).toMatchObject({ ok: true });
  for (const depth of [BACKUP_LIMITS.depth - 1, 10_000, 100_000]) {
    expect(unpackBackup(nest(depth))).toEqual({
      ok: false,
      problem: { kind: 'damaged', where: 'rows/settings.json' },
    });
  }
});

test('300,000,000 zeros in 290 kB are never inflated, whether the archive owns up to them or not', () => {
  const zip = zipFiles({ ...files, 'rows/answers.json': new Uint8Array(300_000_000) });
  const bomb = stampDigest(zip);
  expect(bomb.length).toBeLessThan(400_000);
  expect(unpackBackup(bomb)).toEqual({
    ok: false,
    problem: { kind: 'tooLarge', limit: 'inflatedBytes', most: 200_000_000 },
  });

  const lying = stampDigest(replaceSize(zip, 300_000_000, 1_000));
  const before = process.memoryUsage().arrayBuffers;
  expect(unpackBackup(lying)).toEqual({
    ok: false,
    problem: { kind: 'damaged', where: 'rows/answers.json' },
  });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
}, 120_000);

/** Makes both headers of a file tell another size. */
function replaceSize(zip: Uint8Array, from: number, to: number): Uint8Array {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  let count = 0;
  for (let place = 0; place + 4 <= changed.length; place += 1) {
    if (view.getUint32(place, true) !== from) continue;
    view.setUint32(place, to, true);
    count += 1;
  }
  if (count !== 2) throw new Error(`${count} headers`);
  return changed;
}

test('the limits hold what a device may hold', () => {
  expect(BACKUP_LIMITS).toEqual({
    fileBytes: 1_000_000_000,
    inflatedBytes: 200_000_000,
    entries: 20_000,
    depth: 64,
  });
});
