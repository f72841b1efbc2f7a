import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  TABLE_NAMES,
  type RawDevice,
  type TableName,
} from '../../../src/domain/device/device-rows.ts';
import { packBackup } from '../../../src/files/backup/pack-backup.ts';
import { comesBackWhole, MADE_AT } from '../../support/backup-round-trip.ts';
import { deviceOf } from '../../support/device-arbitrary.ts';
import { dropField, formatFieldPath, listFieldPaths } from '../../support/row-fields.ts';

const SLOW = 120_000;

test(
  'any device comes back from its backup as it was',
  () => {
    fc.assert(
      fc.property(deviceOf(), (device) => {
        expect(comesBackWhole(device)).toBe(true);
      }),
      { numRuns: 100 },
    );
  },
  SLOW,
);

test(
  'a backup that leaves out any one field of any row does not pass for whole',
  () => {
    const paths = listFieldPaths();
    const devices = fc.sample(deviceOf(), { numRuns: 12, seed: 14 });
    const ownByTable = new Map(
      TABLE_NAMES.map((table) => [table, devices.map((device) => onlyRowsOf(device, table))]),
    );
    const unnoticed = paths.filter((path) =>
      (ownByTable.get(path.table) ?? []).every((device) =>
        comesBackWhole(device, (given) => packBackup(dropField(given, path), MADE_AT)),
      ),
    );
    expect(unnoticed.map(formatFieldPath)).toEqual([]);
    console.log(
      `G14: ${paths.length} of ${paths.length} fields of the schemas are missed when they are left out`,
    );
    expect(paths.length).toBeGreaterThan(100);
    const whole = [...devices, ...[...ownByTable.values()].flat()];
    expect(whole.every((device) => comesBackWhole(device))).toBe(true);
  },
  SLOW,
);

/** A row stands or falls by itself, so that the other tables need not be packed for each field. */
function onlyRowsOf(device: RawDevice, table: TableName): RawDevice {
  return {
    ...device,
    rowsByTable: Object.fromEntries(
      Object.entries(device.rowsByTable).map(([name, rows]) => [name, name === table ? rows : []]),
    ),
  };
}

test('the fields are those of the schemas, down to the last', () => {
  const paths = listFieldPaths().map(formatFieldPath);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(
    expect.arrayContaining([
      'audits.details.dueDate',
      'audits.removedAt',
      'templates.standards[].questions[].guidance[].text',
      'answers.answer.privateNote',
      'evidence.evidence[kind=document].whereHeld',
      'actions.action[kind=accepted].reason',
      'rowHistory[kind=action].row.action[kind=planned].dueDate',
      'attachments.bytes',
      'settings.value',
    ]),
  );
});
