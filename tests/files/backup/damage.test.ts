import { expect, test } from 'vitest';

import { packBackup } from '../../../src/files/backup/pack-backup.ts';
import { readBackup } from '../../../src/files/backup/read-backup.ts';
import { DEVICE_V2 } from '../../support/a-device.ts';
import { MADE_AT } from '../../support/backup-round-trip.ts';

const FLIPS = 128;
const CUTS = 64;

const whole = packBackup(DEVICE_V2, MADE_AT);
const places = Array.from({ length: FLIPS }, (_, index) => index);

test('the backup that is damaged below is whole to begin with, of compressed and stored files', () => {
  expect(readBackup(whole)).toMatchObject({ ok: true });
  expect(whole.length).toBeGreaterThan(20_000);
});

test.each(places)('bit flip %i of 128 is refused', (index) => {
  const damaged = whole.slice();
  // Spread over the file, at places and bits of a fixed but uneven pattern.
  const start = Math.floor((index * whole.length) / FLIPS);
  const place = start + ((index * 7_919) % Math.floor(whole.length / FLIPS));
  damaged[place] = (damaged[place] ?? 0) ^ (1 << ((index * 5) % 8));
  expect(damaged).not.toEqual(whole);
  expect(readBackup(damaged)).toMatchObject({ ok: false });
});

test.each(places.slice(0, CUTS))('cut %i of 64 is refused', (index) => {
  const length = index === 0 ? whole.length - 1 : Math.floor((whole.length * index) / CUTS);
  expect(readBackup(whole.subarray(0, length))).toEqual({
    ok: false,
    problem: { kind: 'incomplete' },
  });
});

test('a backup with any one of its last 700 bytes changed, where the zip says what is in it, is refused', () => {
  for (let back = 1; back <= 700; back += 1) {
    const damaged = whole.slice();
    const place = damaged.length - back;
    damaged[place] = (damaged[place] ?? 0) ^ 1;
    expect(readBackup(damaged), `${back} from the end`).toMatchObject({ ok: false });
  }
});
