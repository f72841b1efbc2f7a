import { beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';

import { listRemovedActions } from '../../src/storage/actions.ts';
import { listAnswerHistory, updateAnswer } from '../../src/storage/answers.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { listRemovedEvidence, saveEvidence } from '../../src/storage/evidence.ts';
import { listAudits, readAudit } from '../../src/storage/read-audit.ts';
import { listRemovedAudits } from '../../src/storage/removed-audits.ts';
import { readSetting } from '../../src/storage/settings.ts';
import v1 from '../fixtures/storage/v1.json';
import { anAnswer, aLink, AUDIT, LATEST, LEAD, OTHER_AUDIT, POLICY, write } from './an-audit.ts';
import {
  ADDED_IN_V2,
  ADDED_IN_V3,
  ADDED_IN_V5,
  ADDED_IN_V6,
  deleteRaw,
  dumpStores,
  findRawVersion,
  loadRaw,
} from './raw-database.ts';

/** A database as version 1 left it on a device. Released: never edited, always opened. */
beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await loadRaw(v1.nativeVersion, v1.stores);
});

test('opens, and is brought to the tables of today with every row as it was', async () => {
  expect(await openStorage()).toEqual({ ok: true, value: { isNew: false } });
  await listAudits();
  closeStorage();
  expect(await dumpStores()).toEqual({
    ...v1.stores,
    ...ADDED_IN_V2,
    ...ADDED_IN_V3,
    ...ADDED_IN_V5,
    ...ADDED_IN_V6,
  });
  expect(await findRawVersion()).toBe(60);
});

test('has the tables and indexes that a new database has', async () => {
  await openStorage();
  closeStorage();
  const upgraded = await dumpStores();
  await deleteRaw();
  await openStorage();
  closeStorage();
  const withoutRows = Object.entries(upgraded).map(([name, store]) => [
    name,
    { ...store, rows: [] },
  ]);
  expect(await dumpStores()).toEqual(Object.fromEntries(withoutRows));
});

test('gives back every answer, item and place', async () => {
  await openStorage();
  expect(await listAudits()).toMatchObject({
    value: { audits: [{ audit: { id: AUDIT } }], damaged: [] },
  });
  expect(await readAudit(AUDIT)).toMatchObject({
    ok: true,
    value: {
      audit: {
        details: { organisation: 'St Mary’s Church Hall', dueDate: '2026-06-30' },
        isSample: false,
        answerByQuestion: new Map([
          [
            LEAD,
            anAnswer('The chair leads on safeguarding.', {
              rating: 2,
              impact: 'Staff know whom to ask.',
              evidenceStrength: 'documented',
              complete: true,
              privateNote: 'Ask for the minutes.',
            }),
          ],
          [POLICY, anAnswer('', { naReason: 'We employ nobody.' })],
        ]),
        evidence: [
          {
            kind: 'link',
            number: 1,
            title: 'Safeguarding policy',
            dateRepresented: '2026-01-15',
            reviewDate: '2027-01-15',
          },
          { kind: 'document', number: 3, whereHeld: 'The office cabinet' },
        ],
        actions: [
          { kind: 'planned', number: 1, status: 'inProgress', dueDate: '2026-05-01' },
          { kind: 'accepted', number: 2, reason: 'The hall is closed in summer.' },
        ],
      },
      template: { title: 'Organisational safeguarding assessment' },
      lastQuestionId: POLICY,
      revisionByQuestion: new Map([
        [LEAD, 3],
        [POLICY, 1],
      ]),
      damaged: [],
    },
  });
  expect(await listRemovedAudits()).toMatchObject({
    value: { removed: [{ id: OTHER_AUDIT, removedAt: '2026-03-02T16:30:00.000Z' }], damaged: [] },
  });
});

test('gives back every history', async () => {
  await openStorage();
  expect(await listAnswerHistory(AUDIT, LEAD)).toMatchObject({
    value: {
      earlier: [
        { answer: anAnswer('Written in another tab.'), revision: 2, why: 'clash' },
        { answer: anAnswer('The chair'), revision: 1, why: 'overwritten' },
      ],
      damaged: [],
    },
  });
  expect(await listRemovedEvidence(AUDIT)).toMatchObject({
    value: { removed: [{ evidence: { number: 2, title: 'Minutes' } }], damaged: [] },
  });
  expect(await listRemovedActions(AUDIT)).toMatchObject({
    value: { removed: [{ action: { number: 3, what: 'Write to parents' } }], damaged: [] },
  });
  expect(await readSetting('lastBackupAt', z.string())).toEqual({
    ok: true,
    value: '2026-03-01T09:05:00.000Z',
  });
});

test('takes changes on from where it stood', async () => {
  await openStorage();
  expect(await updateAnswer(AUDIT, LEAD, write('Now'), 3, LATEST)).toMatchObject({
    value: { revision: 4 },
  });
  expect(await saveEvidence(AUDIT, aLink(9), LATEST)).toMatchObject({ value: { number: 4 } });
});
