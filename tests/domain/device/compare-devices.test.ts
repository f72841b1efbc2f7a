import { describe, expect, test } from 'vitest';

import type { Audit } from '../../../src/domain/audit/audit.ts';
import {
  compareDevices,
  findLastChange,
  type AuditDifference,
} from '../../../src/domain/device/compare-devices.ts';
import type { DeviceRows } from '../../../src/domain/device/device-rows.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import {
  aLink,
  anAnswer,
  anAudit,
  aPlannedAction,
  aTemplate,
  START,
} from '../../support/builders.ts';
import { aDevice } from '../../support/device-rows.ts';

const LATER = '2026-11-20T10:00:00.000Z';
const LATEST = '2026-11-21T10:00:00.000Z';

const template = aTemplate(2, 3);
const question = 'core.question-1';
const questionId = questionIdSchema.parse(question);

const filled = (change: Partial<Audit> = {}): Audit =>
  anAudit(template, [3, anAnswer({ narrative: 'As we do it' })], {
    evidence: [aLink(1), aLink(2)],
    actions: [aPlannedAction(3, question)],
    ...change,
  });

const deviceOf = (...audits: readonly Audit[]): DeviceRows => aDevice(template, audits);

/** The one audit of two devices that have the same one. */
function compareOne(backup: DeviceRows, device: DeviceRows): AuditDifference {
  const [difference, ...others] = compareDevices(backup, device);
  expect(others).toEqual([]);
  if (difference === undefined) throw new Error('Nothing was compared');
  return difference;
}

test('a device is the same as itself, and as nothing when both are empty', () => {
  expect(compareOne(deviceOf(filled()), deviceOf(filled()))).toMatchObject({ kind: 'same' });
  expect(compareDevices(deviceOf(), deviceOf())).toEqual([]);
});

test('an audit that one side lacks is named with what is in it', () => {
  const side = { answers: 2, evidence: 2, actions: 1, isRemoved: false };
  const details = { organisation: 'Anytown Police' };
  expect(compareOne(deviceOf(filled()), deviceOf())).toMatchObject({
    kind: 'onlyInBackup',
    backup: { ...side, details },
  });
  expect(compareOne(deviceOf(), deviceOf(filled()))).toMatchObject({
    kind: 'onlyOnDevice',
    device: { ...side, details },
  });
});

describe('what differs is counted by what people know it as', () => {
  const none = {
    answers: 0,
    evidence: 0,
    actions: 0,
    attachments: 0,
    workings: 0,
    hasOtherDetails: false,
  };
  const base = filled();

  test.each<[string, Audit, Partial<typeof none>]>([
    [
      'an answer with other words',
      filled({ answerByQuestion: anAudit(template, [3, anAnswer()]).answerByQuestion }),
      { answers: 1 },
    ],
    [
      'an answer more and one less',
      filled({ answerByQuestion: anAudit(template, [undefined, 1, 2]).answerByQuestion }),
      { answers: 3 },
    ],
    ['evidence that was removed', filled({ evidence: [aLink(1)] }), { evidence: 1 }],
    [
      'evidence with another title',
      filled({ evidence: [aLink(1), aLink(2, { title: 'Other' })] }),
      { evidence: 1 },
    ],
    ['an action done', filled({ actions: [] }), { actions: 1 }],
    [
      'another organisation',
      filled({ details: { ...base.details, organisation: 'Other Police' } }),
      { hasOtherDetails: true },
    ],
  ])('%s', (_name, changed, differing) => {
    for (const [one, other] of [
      [base, changed],
      [changed, base],
    ] as const) {
      expect(compareOne(deviceOf(one), deviceOf(other))).toMatchObject({
        kind: 'differs',
        differing: { ...none, ...differing },
      });
    }
  });

  test('an attachment, and a removal', () => {
    const device = deviceOf(base);
    const attachment = {
      auditId: base.id,
      hash: 'a'.repeat(64),
      bytes: new Uint8Array([1]),
      addedAt: LATER,
    };
    expect(compareOne({ ...device, attachments: [attachment] }, device)).toMatchObject({
      differing: { ...none, attachments: 1 },
      changedLast: 'backup',
    });
    const assignment = { questionId, to: 'HR manager', assignedAt: LATER };
    const asked = { auditId: attachment.auditId, questionId, assignment, changedAt: LATER };
    expect(compareOne({ ...device, assignments: [asked] }, device)).toMatchObject({
      differing: { ...none, workings: 1 },
      changedLast: 'backup',
    });
    const reopened = { kind: 'reopened', at: LATER, by: '', reason: '' } as const;
    const signed = {
      ...device,
      audits: device.audits.map((head) => ({ ...head, signOffs: [reopened] })),
    };
    expect(compareOne(signed, device)).toMatchObject({
      differing: { ...none, hasOtherDetails: true },
    });
    const removed = {
      ...device,
      audits: device.audits.map((head) => ({ ...head, removedAt: LATER })),
    };
    expect(compareOne(device, removed)).toMatchObject({
      differing: { ...none, hasOtherDetails: true },
      changedLast: 'device',
      device: { isRemoved: true },
    });
  });
});

test('an answer without words is as good as none, and histories and places do not count', () => {
  const empty = deviceOf(filled({ answerByQuestion: new Map() }));
  const blank = deviceOf(
    filled({ answerByQuestion: anAudit(template, [anAnswer()]).answerByQuestion }),
  );
  expect(compareOne(empty, blank)).toMatchObject({ kind: 'same' });
  const [first] = filled().answerByQuestion.keys();
  if (first === undefined) throw new Error('No answer');
  const looked = {
    ...empty,
    audits: empty.audits.map((head) => ({ ...head, lastQuestionId: first, revision: 4 })),
    answerHistory: [
      {
        auditId: filled().id,
        questionId: first,
        answer: anAnswer({ narrative: 'Before' }),
        revision: 1,
        changedAt: START,
        movedAt: START,
        why: 'overwritten' as const,
      },
    ],
  };
  expect(compareOne(empty, looked)).toMatchObject({ kind: 'same' });
});

test('says which side was changed last: by its rows, and by what was taken out', () => {
  const early = filled();
  const late = filled({ evidence: [aLink(1)], changedAt: LATER });
  expect(compareOne(deviceOf(late), deviceOf(early))).toMatchObject({ changedLast: 'backup' });
  expect(compareOne(deviceOf(early), deviceOf(late))).toMatchObject({ changedLast: 'device' });
  expect(compareOne(deviceOf(early), deviceOf(filled({ evidence: [] })))).toMatchObject({
    changedLast: 'neither',
  });
  const [evidence] = deviceOf(early).evidence;
  if (evidence === undefined) throw new Error('No evidence');
  const takenOut: DeviceRows = {
    ...deviceOf(filled({ evidence: [aLink(2)] })),
    rowHistory: [
      {
        kind: 'evidence',
        auditId: early.id,
        rowId: evidence.id,
        movedAt: LATEST,
        why: 'removed',
        row: evidence,
      },
    ],
  };
  expect(compareOne(deviceOf(late), takenOut)).toMatchObject({
    changedLast: 'device',
    device: { changedAt: LATEST },
  });
  expect(findLastChange(takenOut)).toBe(LATEST);
  expect(findLastChange(deviceOf())).toBeUndefined();
});

test('rows of an audit whose head is missing name no audit', () => {
  expect(compareDevices({ ...deviceOf(filled()), audits: [] }, deviceOf())).toEqual([]);
});
