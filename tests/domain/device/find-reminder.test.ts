import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  describeStake,
  type CareFacts,
  type LastBackup,
  type Stake,
} from '../../../src/domain/device/care.ts';
import { findReminder, type ReminderSituation } from '../../../src/domain/device/find-reminder.ts';
import type { StorageSafety } from '../../../src/domain/device/protection.ts';

const NOW = new Date('2026-11-26T12:00:00.000Z');

const PROTECTED: StorageSafety = { protection: 'protected', isClearedWhenUnused: false };
const UNKNOWN: StorageSafety = { protection: 'unknown', isClearedWhenUnused: false };
const REFUSED: StorageSafety = { protection: 'notProtected', isClearedWhenUnused: false };
const SAFARI: StorageSafety = { protection: 'protected', isClearedWhenUnused: true };

/** Hours before now, to the millisecond. */
function ago(hours: number, ms = 0): string {
  return new Date(NOW.getTime() - hours * 3_600_000 - ms).toISOString();
}

const backup = (hours: number, ms = 0): { lastBackup: LastBackup } => ({
  lastBackup: { at: ago(hours, ms), where: 'download' },
});

const wrote = (questions: number): Stake => ({ questions, agencies: 0, returns: 0, templates: 0 });

function find(facts: Partial<CareFacts>, situation: Partial<ReminderSituation> = {}) {
  return findReminder(
    { stake: wrote(1), changes: 1, changesSincePutAway: 0, ...facts },
    {
      safety: PROTECTED,
      sessionStartedAt: ago(2),
      now: NOW,
      isKeptInFile: false,
      oldAfterDays: 7,
      ...situation,
    },
  );
}

describe('where the browser keeps the work', () => {
  test.each<[string, Partial<CareFacts>, string | undefined]>([
    ['9 answers and no backup', { stake: wrote(9), changes: 30 }, undefined],
    ['10 answers and no backup', { stake: wrote(10), changes: 10 }, 'neverBackedUp'],
    ['5 changes, 7 days after the backup', { changes: 5, ...backup(168) }, undefined],
    ['5 changes, over 7 days after it', { changes: 5, ...backup(168, 1) }, 'longAgo'],
    ['4 changes, weeks after it', { changes: 4, ...backup(1000) }, undefined],
    [
      'many answers, nothing changed since',
      { stake: wrote(99), changes: 0, ...backup(1000) },
      undefined,
    ],
    [
      'a day after it was put away',
      { stake: wrote(10), changes: 10, putAwayAt: ago(24) },
      'neverBackedUp',
    ],
    [
      'not quite a day after it was put away',
      { stake: wrote(10), changes: 40, changesSincePutAway: 40, putAwayAt: ago(24, -1) },
      undefined,
    ],
    [
      'put away by a clock that was wrong',
      { stake: wrote(10), changes: 10, putAwayAt: ago(-48) },
      'neverBackedUp',
    ],
  ])('%s', (_, facts, kind) => {
    for (const safety of [PROTECTED, UNKNOWN]) expect(find(facts, { safety })?.kind).toBe(kind);
  });
});

test.each([
  [1, 24, undefined],
  [1, 24.1, 'longAgo'],
  [30, 720, undefined],
  [30, 720.1, 'longAgo'],
])('a backup old after %i days, %d hours ago', (oldAfterDays, hours, kind) => {
  const found = find({ changes: 5, ...backup(hours) }, { oldAfterDays });
  expect(found?.kind).toBe(kind);
  if (found?.kind === 'longAgo') expect(found.days).toBe(oldAfterDays);
});

describe('where the browser may clear the work', () => {
  test.each<[string, Partial<CareFacts>, string | undefined]>([
    ['one answer', {}, 'atRisk'],
    ['no answers', { stake: wrote(0), changes: 3 }, undefined],
    ['nothing changed since the backup', { stake: wrote(50), changes: 0, ...backup(1) }, undefined],
    ['one change since the backup', { stake: wrote(50), changes: 1, ...backup(1) }, 'atRisk'],
    ['put away in this session', { putAwayAt: ago(1) }, undefined],
    ['put away in an earlier session', { putAwayAt: ago(3) }, 'atRisk'],
    ['19 changes since', { putAwayAt: ago(1), changes: 60, changesSincePutAway: 19 }, undefined],
    ['20 changes since', { putAwayAt: ago(1), changes: 60, changesSincePutAway: 20 }, 'atRisk'],
  ])('%s', (_, facts, kind) => {
    for (const safety of [REFUSED, SAFARI]) expect(find(facts, { safety })?.kind).toBe(kind);
  });

  test('a session that never ends is reminded again after a day', () => {
    const situation = { safety: REFUSED, sessionStartedAt: ago(90) };
    expect(find({ putAwayAt: ago(23) }, situation)).toBeUndefined();
    expect(find({ putAwayAt: ago(24) }, situation)?.kind).toBe('atRisk');
  });

  test('it is told whether there is a backup at all', () => {
    expect(find({}, { safety: REFUSED })).toMatchObject({ isNeverBackedUp: true });
    expect(find(backup(1), { safety: REFUSED })).toMatchObject({ isNeverBackedUp: false });
  });
});

test('nobody is reminded while nothing has changed since the backup', () => {
  fc.assert(
    fc.property(
      fc.nat(500),
      fc.nat(5000),
      fc.option(fc.nat(5000)),
      fc.constantFrom(PROTECTED, UNKNOWN, REFUSED, SAFARI),
      (questions, backupHours, putAwayHours, safety) => {
        const facts = {
          stake: wrote(questions),
          changes: 0,
          ...backup(backupHours),
          ...(putAwayHours !== null && { putAwayAt: ago(putAwayHours) }),
        };
        expect(find(facts, { safety })).toBeUndefined();
      },
    ),
  );
});

test.each<[string, Partial<CareFacts>, StorageSafety]>([
  ['10 answers and no backup', { stake: wrote(10), changes: 10 }, PROTECTED],
  ['5 changes, over 7 days after the backup', { changes: 5, ...backup(169) }, UNKNOWN],
  ['one change where the browser may clear the work', backup(1), REFUSED],
])('%s: no reminder while a linked file is written after changes', (_, facts, safety) => {
  expect(find(facts, { safety, isKeptInFile: false })).toBeDefined();
  expect(find(facts, { safety, isKeptInFile: true })).toBeUndefined();
});

test('a partnership without a backup is reminded of its agencies, returns and templates', () => {
  const stake = { questions: 0, agencies: 5, returns: 4, templates: 0 };
  expect(find({ stake, changes: 9 })).toBeUndefined();
  const more = { ...stake, templates: 1 };
  expect(find({ stake: more, changes: 10 })).toEqual({ kind: 'neverBackedUp', stake: more });
  expect(describeStake(more)).toBe(
    'listed 5 agencies, collected 4 returns and made 1 template of your own',
  );
  expect(describeStake({ ...more, questions: 1, agencies: 1 })).toBe(
    'written for 1 question, listed 1 agency, collected 4 returns and made 1 template of your own',
  );
});
