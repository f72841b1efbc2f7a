import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { auditIdSchema } from '../../../src/domain/audit/audit.ts';
import {
  compareDevices,
  type AuditDifference,
} from '../../../src/domain/device/compare-devices.ts';
import type { DeviceRows } from '../../../src/domain/device/device-rows.ts';
import { auditOf } from '../../support/arbitraries.ts';
import { aTemplate, START, uuidOf } from '../../support/builders.ts';
import { aDevice } from '../../support/device-rows.ts';

const LATER = '2026-11-20T10:00:00.000Z';

const template = aTemplate(2, 3);

describe('for any two devices', () => {
  const anyDevice = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), auditOf(template), fc.boolean()), {
      maxLength: 3,
      selector: ([number]) => number,
    })
    .map((entries) =>
      aDevice(
        template,
        entries.map(([number, audit, isLate]) => ({
          ...audit,
          id: auditIdSchema.parse(uuidOf(number)),
          changedAt: isLate ? LATER : START,
        })),
      ),
    );

  test('each is the same as itself', () => {
    fc.assert(
      fc.property(anyDevice, (device) => {
        const differences = compareDevices(device, structuredClone(device));
        expect(differences).toHaveLength(device.audits.length);
        expect(differences.every(({ kind }) => kind === 'same')).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('the order of rows does not matter', () => {
    const reversed = (rows: DeviceRows): DeviceRows => ({
      ...rows,
      audits: rows.audits.toReversed(),
      answers: rows.answers.toReversed(),
      evidence: rows.evidence.toReversed(),
      actions: rows.actions.toReversed(),
    });
    fc.assert(
      fc.property(anyDevice, anyDevice, (backup, device) => {
        expect(compareDevices(reversed(backup), reversed(device))).toEqual(
          compareDevices(backup, device),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('looked at from the other side, the same audits differ by the same counts', () => {
    const KINDS = {
      onlyInBackup: 'onlyOnDevice',
      onlyOnDevice: 'onlyInBackup',
      same: 'same',
      differs: 'differs',
      damaged: 'damaged',
    } as const;
    const byId = (differences: readonly AuditDifference[]) =>
      new Map(differences.map((difference) => [difference.id, difference]));
    fc.assert(
      fc.property(anyDevice, anyDevice, (backup, device) => {
        const there = byId(compareDevices(device, backup));
        for (const here of compareDevices(backup, device)) {
          const mirrored = there.get(here.id);
          expect(mirrored?.kind).toBe(KINDS[here.kind]);
          if (here.kind !== 'differs') continue;
          expect(mirrored).toMatchObject({ differing: here.differing });
        }
      }),
      { numRuns: 50 },
    );
  });
});
