import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isSameValue } from '../../../src/domain/shared/same-value.ts';
import { TABLE_NAMES, type TableName } from '../../../src/domain/device/tables.ts';
import { keyTextOf } from '../../../src/domain/journal/entry.ts';
import { mergeRows, toGoneText } from '../../../src/domain/journal/merge-rows.ts';
import { moderatorIdSchema, penSchema } from '../../../src/domain/moderation/moderation.ts';
import { printOf } from '../../../src/domain/journal/print-of.ts';
import { moderationRowSchema } from '../../../src/domain/device/moderation-rows.ts';
import type { RawDevice } from '../../../src/domain/device/device-rows.ts';
import { summariseMending } from '../../../src/domain/journal/summarise-mending.ts';
import { DEVICE_V5 } from '../../support/a-device.ts';
import { uuidOf } from '../../support/builders.ts';
import { deviceOf } from '../../support/device-arbitrary.ts';
import { journalOf, stateOf } from '../../support/journal-state.ts';

const NOW = '2026-11-27T09:00:00.000Z';
const NOTHING = new Set<string>();
const EMPTY: RawDevice = { tablesVersion: 5, rowsByTable: {} };

const answerOf = (narrative: string, revision: number, changedAt: string) => ({
  auditId: '3f0c6f4e-6a5c-4f0e-9a52-0d5f5a1c7b01',
  questionId: 'core.senior-lead',
  answer: { narrative, impact: '', complete: false, privateNote: '' },
  revision,
  changedAt,
});
const only = (table: TableName, ...rows: readonly unknown[]): RawDevice => ({
  tablesVersion: 5,
  rowsByTable: { [table]: rows },
});
const EARLY = '2026-11-01T09:00:00.000Z';
const LATE = '2026-11-02T09:00:00.000Z';

function merge(journal: RawDevice, device: RawDevice, gone: ReadonlySet<string> = NOTHING) {
  return mergeRows(journalOf(journal), stateOf(device), { gone, movedAt: NOW });
}

test('a journal and a database that agree leave nothing to do', () => {
  fc.assert(
    fc.property(deviceOf(), (device) => {
      expect(merge(device, device)).toEqual({ bringBack: [], raise: [], history: [], keptBoth: 0 });
    }),
    { numRuns: 10 },
  );
});

test('an emptied database gets every row back as it was', () => {
  const { bringBack } = merge(DEVICE_V5, EMPTY);
  for (const table of TABLE_NAMES) {
    const back = bringBack.filter((each) => each.table === table);
    const rows = DEVICE_V5.rowsByTable[table] ?? [];
    expect(back).toHaveLength(rows.length);
    for (const row of rows) {
      const found = back.find((each) => keyTextOf(table, each.row.row) === keyTextOf(table, row));
      const { bytes = [] } = found?.row ?? {};
      const files = Object.fromEntries(
        bytes.map(({ field }) => [
          field,
          typeof row === 'object' && row !== null ? Reflect.get(row, field) : undefined,
        ]),
      );
      expect(isSameValue({ ...found?.row.row, ...files }, row)).toBe(true);
    }
  }
  const journal = journalOf(DEVICE_V5);
  const mending = mergeRows(journal, stateOf(EMPTY), { gone: NOTHING, movedAt: NOW });
  expect(
    summariseMending(mending, journal, stateOf(EMPTY), { at: NOW, filesMissing: 0 }),
  ).toMatchObject({ what: 'everything', keptBoth: 0 });
});

test('what the journal has not been told of yet stays, and nothing is said', () => {
  const ahead = only('answers', answerOf('newer', 4, LATE));
  expect(merge(only('answers', answerOf('older', 3, EARLY)), ahead)).toMatchObject({
    bringBack: [],
    raise: [],
    history: [],
    keptBoth: 0,
  });
  expect(merge(EMPTY, DEVICE_V5)).toMatchObject({ bringBack: [], raise: [], history: [] });
});

test('what was deleted with leave does not come back', () => {
  const row = answerOf('gone', 1, EARLY);
  const gone = new Set([toGoneText('answers', keyTextOf('answers', row))]);
  expect(merge(only('answers', row), EMPTY, gone).bringBack).toEqual([]);
  expect(merge(only('answers', row), EMPTY).bringBack).toHaveLength(1);
});

describe('rows that are in both and differ', () => {
  test('the newer of the journal stands, above both numbers; the other is in the history', () => {
    const mending = merge(
      only('answers', answerOf('typed later', 9, LATE)),
      only('answers', answerOf('fell back', 3, EARLY)),
    );
    expect(mending.keptBoth).toBe(1);
    expect(mending.bringBack).toMatchObject([
      { table: 'answers', row: { row: { answer: { narrative: 'typed later' }, revision: 9 } } },
    ]);
    expect(mending.history).toMatchObject([
      {
        table: 'answerHistory',
        row: { answer: { narrative: 'fell back' }, why: 'clash', movedAt: NOW },
      },
    ]);
  });

  test('what was typed after a fall back stands; what was lost is in the history', () => {
    const mending = merge(
      only('answers', answerOf('lost', 9, EARLY)),
      only('answers', answerOf('typed since', 4, LATE)),
    );
    expect(mending.raise).toMatchObject([
      { row: { answer: { narrative: 'typed since' }, revision: 10 } },
    ]);
    expect(mending.history).toMatchObject([{ row: { answer: { narrative: 'lost' } } }]);
    expect(mending.bringBack).toEqual([]);
  });

  test('a history that was counted anew keeps both its rows', () => {
    const kept = (narrative: string) => ({
      ...answerOf(narrative, 1, EARLY),
      id: 7,
      movedAt: LATE,
      why: 'overwritten',
    });
    const mending = merge(only('answerHistory', kept('lost')), only('answerHistory', kept('new')));
    expect(mending.bringBack).toMatchObject([{ row: { row: { answer: { narrative: 'lost' } } } }]);
    expect(mending.bringBack[0]?.row.row).not.toHaveProperty('id');
    const same = { ...kept('lost'), id: 8 };
    expect(
      merge(only('answerHistory', kept('lost')), only('answerHistory', kept('new'), same)),
    ).toMatchObject({ bringBack: [] });
  });

  test('a version that the history has already is not put there again', () => {
    const older = answerOf('fell back', 3, EARLY);
    const journal = {
      tablesVersion: 5,
      rowsByTable: {
        answers: [answerOf('typed later', 9, LATE)],
        answerHistory: [{ ...older, id: 1, movedAt: LATE, why: 'overwritten' }],
      },
    };
    expect(merge(journal, only('answers', older)).history).toEqual([]);
  });

  test('a number that was given to an item is not given again', () => {
    const [first] = DEVICE_V5.rowsByTable['audits'] ?? [];
    const head = (change: object): unknown => ({
      ...(typeof first === 'object' ? first : {}),
      revision: 2,
      changedAt: EARLY,
      lastEvidenceNumber: 5,
      lastActionNumber: 1,
      ...change,
    });
    const mending = merge(
      only('audits', head({})),
      only('audits', head({ changedAt: LATE, lastEvidenceNumber: 2, lastActionNumber: 3 })),
    );
    expect(mending.raise).toMatchObject([
      { row: { lastEvidenceNumber: 5, lastActionNumber: 3, revision: 3 } },
    ]);
  });

  test('a row that says no moment stays as the database has it', () => {
    const mending = merge(
      only('settings', { key: 'a', value: 1 }),
      only('settings', { key: 'a', value: 2 }),
    );
    expect(mending).toMatchObject({ bringBack: [], raise: [], history: [], keptBoth: 0 });
  });

  test('unless what stands outside says that the journal has it as it was written last', () => {
    const older = { key: 'a', value: 1 };
    const newer = { key: 'a', value: 2 };
    const facts = { gone: NOTHING, movedAt: NOW, settingPrints: { a: printOf(newer) } };
    const mending = mergeRows(
      journalOf(only('settings', newer)),
      stateOf(only('settings', older)),
      facts,
    );
    expect(mending).toMatchObject({ bringBack: [{ row: { row: newer } }], history: [] });
    const ahead = mergeRows(
      journalOf(only('settings', older)),
      stateOf(only('settings', newer)),
      facts,
    );
    expect(ahead.bringBack).toEqual([]);
  });

  test('what moderators wrote unseen of each other stands together', () => {
    const [stored] = DEVICE_V5.rowsByTable['moderations'] ?? [];
    const row = moderationRowSchema.parse(stored);
    const by = moderatorIdSchema.parse(uuidOf(1));
    const note = (value: string, pen: number, changedAt: string) => ({
      ...row,
      changedAt,
      moderation: {
        ...row.moderation,
        privateNote: [{ value, by, at: changedAt, clock: { [penSchema.parse(uuidOf(pen))]: 1 } }],
      },
    });
    const [earlier, later] = [note('earlier', 2, EARLY), note('later', 3, LATE)];
    const [back] = merge(only('moderations', later), only('moderations', earlier)).bringBack;
    const { moderation, revision } = moderationRowSchema.parse(back?.row.row);
    expect(moderation.privateNote.map(({ value }) => value).toSorted()).toEqual([
      'earlier',
      'later',
    ]);
    expect(revision).toBe(row.revision + 1);
  });
});
