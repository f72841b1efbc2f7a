import { describe, expect, test } from 'vitest';

import { compareDevices } from '../../../src/domain/device/compare-devices.ts';
import type { DeviceRows, UnreadableRow } from '../../../src/domain/device/device-rows.ts';
import { aLink, anAnswer, anAudit, aPlannedAction, aTemplate } from '../../support/builders.ts';
import { aDevice } from '../../support/device-rows.ts';

const template = aTemplate(2, 3);
const audit = anAudit(template, [3, anAnswer({ narrative: 'As we do it' })], {
  evidence: [aLink(1), aLink(2)],
  actions: [aPlannedAction(3, 'core.question-1')],
});
const nothing = aDevice(template, []);

describe('an audit whose head is damaged', () => {
  const whole = aDevice(template, [audit]);
  const [head] = whole.audits;
  const headless: DeviceRows = { ...whole, audits: [] };
  const unreadable: readonly UnreadableRow[] = [
    { table: 'audits', row: { ...head, details: { organisation: 'Anytown Police' } } },
  ];
  const counts = { organisation: 'Anytown Police', answers: 2, evidence: 2, actions: 1 };
  const damaged = { ...counts, isDamaged: true };
  const sound = { ...counts, isDamaged: false };
  const none: readonly UnreadableRow[] = [];

  test.each([
    [
      'in the backup, and not on the device',
      [headless, nothing],
      [unreadable, none],
      { backup: damaged },
    ],
    [
      'in the backup, and whole on the device',
      [headless, whole],
      [unreadable, none],
      { backup: damaged, device: sound },
    ],
    [
      'on the device, and whole in the backup',
      [whole, headless],
      [none, unreadable],
      { backup: sound, device: damaged },
    ],
    [
      'on both',
      [headless, headless],
      [unreadable, unreadable],
      { backup: damaged, device: damaged },
    ],
    [
      'in the backup, and without a head on the device',
      [headless, headless],
      [unreadable, none],
      { backup: damaged, device: { ...damaged, organisation: '' } },
    ],
  ] as const)('can be chosen when it is %s', (_, [backup, device], [there, here], sides) => {
    expect(compareDevices(backup, device, { backup: there, device: here })).toEqual([
      { kind: 'damaged', id: audit.id, ...sides },
    ]);
  });

  test('is no choice when the backup has nothing of it', () => {
    const both = { backup: none, device: unreadable };
    expect(compareDevices(nothing, headless, both)).toEqual([]);
  });
});
