import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { packBackup } from '../../../src/files/backup/pack-backup.ts';
import { readBackup } from '../../../src/files/backup/read-backup.ts';
import { DEVICE_V2 } from '../../support/a-device.ts';
import { MADE_AT } from '../../support/backup-round-trip.ts';

const COUNT = 100_000;

test('P26: a backup of 100,000 answers is read, none of them lost, within ten seconds', () => {
  const [first] = DEVICE_V2.rowsByTable['answers'] ?? [];
  const row = z.record(z.string(), z.unknown()).parse(first);
  const answers = Array.from({ length: COUNT }, (_, place) => ({
    ...row,
    questionId: `core.q-${place}`,
  }));
  const rowsByTable = { ...DEVICE_V2.rowsByTable, answers };
  const bytes = packBackup({ ...DEVICE_V2, rowsByTable }, MADE_AT);
  const started = process.cpuUsage();
  const read = readBackup(bytes);
  const took = process.cpuUsage(started).user / 1_000;
  expect(read).toMatchObject({ ok: true, value: { unreadable: [] } });
  if (read.ok) expect(read.value.rows.answers).toHaveLength(COUNT);
  process.stdout.write(`${COUNT} answers read from a backup in ${Math.round(took)} ms\n`);
  expect(took).toBeLessThan(10_000);
});
