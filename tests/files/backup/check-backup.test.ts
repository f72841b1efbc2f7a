import { expect, test } from 'vitest';

import type { RawDevice } from '../../../src/domain/device/device-rows.ts';
import { checkBackup } from '../../../src/files/backup/check-backup.ts';
import { packBackup } from '../../../src/files/backup/pack-backup.ts';
import { readBackup } from '../../../src/files/backup/read-backup.ts';
import { unpackBackup } from '../../../src/files/backup/unpack-backup.ts';
import { DEVICE_V2 } from '../../support/a-device.ts';
import { MADE_AT } from '../../support/backup-round-trip.ts';
import { dropField } from '../../support/row-fields.ts';

const withRows = (table: string, rows: readonly unknown[], tablesVersion = 2): RawDevice => ({
  tablesVersion,
  rowsByTable: { ...DEVICE_V2.rowsByTable, [table]: rows },
});

test('a backup is complete when it holds every row and byte there is', () => {
  expect(checkBackup(packBackup(DEVICE_V2, MADE_AT), DEVICE_V2)).toMatchObject({
    ok: true,
    value: { madeAt: MADE_AT, rows: { attachments: 3 } },
  });
});

test('it is not when a word, a row, a byte, a table or the version of the tables is another', () => {
  const { attachments = [], answers = [], ...others } = DEVICE_V2.rowsByTable;
  const narrative = {
    table: 'answers',
    steps: [
      { kind: 'field', name: 'answer' },
      { kind: 'field', name: 'narrative' },
    ],
  } as const;
  const changed = structuredClone(attachments);
  changed.forEach((row) => {
    const bytes: unknown = typeof row === 'object' && row !== null && Reflect.get(row, 'bytes');
    if (bytes instanceof Uint8Array && bytes.length > 100) bytes[99] = (bytes[99] ?? 0) ^ 1;
  });
  const differing: readonly [RawDevice, string][] = [
    [dropField(DEVICE_V2, narrative), 'answers'],
    [withRows('answers', answers.slice(1)), 'answers'],
    [withRows('answers', answers.toReversed()), 'answers'],
    [withRows('attachments', changed), 'attachments'],
    [{ tablesVersion: 2, rowsByTable: { ...others, answers } }, 'attachments'],
    [{ ...DEVICE_V2, tablesVersion: 1 }, 'tablesVersion'],
  ];
  for (const [written, where] of differing) {
    const problem = { ok: false, problem: { kind: 'differs', where } };
    expect(checkBackup(packBackup(written, MADE_AT), DEVICE_V2)).toEqual(problem);
    expect(checkBackup(packBackup(DEVICE_V2, MADE_AT), written)).toEqual(problem);
  }
});

test('it is not when the file that was written is damaged', () => {
  const written = packBackup(DEVICE_V2, MADE_AT);
  expect(checkBackup(written.subarray(0, 900), DEVICE_V2)).toEqual({
    ok: false,
    problem: { kind: 'incomplete' },
  });
});

test('rows that cannot be read are kept as they are, whatever they hold', () => {
  const own: unknown = JSON.parse('{"__proto__":{"own":true},"2":"two","1":"one"}');
  const odd = {
    auditId: 'x',
    questionId: 'y',
    none: undefined,
    numbers: [NaN, Infinity, -Infinity, -0, 1e21, Number.MAX_VALUE, 5e-324],
    moments: [new Date(0), new Date(NaN)],
    half: '\ud83d',
    bytes: [new Uint8Array([1, 2]), new Uint8Array([9, 1, 2, 9]).subarray(1, 3)],
    marks: { $bytes: 'mine', $$: 1, $: { $undefined: true } },
    ['$number']: 'NaN',
    nothing: null,
    keys: own,
  };
  const device = withRows('answers', [odd]);
  const packed = packBackup(device, MADE_AT);
  expect(checkBackup(packed, device)).toMatchObject({ ok: true });
  const read = readBackup(packed);
  expect(read).toMatchObject({ ok: true, value: { unreadable: [{ table: 'answers' }] } });
  if (read.ok) expect(read.value.unreadable[0]?.row).toEqual(odd);
});

test('a device of a newer version of the app is backed up, though this version cannot restore it', () => {
  const device = withRows('moderations', [{ id: 1, from: 'later' }], 7);
  const packed = packBackup(device, MADE_AT);
  expect(checkBackup(packed, device)).toMatchObject({ ok: true });
  expect(unpackBackup(packed)).toEqual({
    ok: false,
    problem: { kind: 'newerVersion', of: 'tables', found: 7, known: 6 },
  });
});
