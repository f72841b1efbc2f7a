import fc from 'fast-check';
import { expect, test } from 'vitest';

import { toWritable } from '../../../src/domain/device/to-writable.ts';

test('text, numbers, dates and bytes stay as they are', () => {
  const rows = [
    { id: 1, when: new Date(0), bytes: new Uint8Array([1, 2]), gone: undefined, not: NaN },
    ['list', null, true, new ArrayBuffer(2)],
  ];
  expect(toWritable({ tablesVersion: 3, rowsByTable: { rounds: rows } })).toEqual({
    device: { tablesVersion: 3, rowsByTable: { rounds: rows } },
    altered: 0,
  });
});

test('what a file cannot hold is written in another form or left out, and counted', () => {
  const round: Record<string, unknown> = { id: 2 };
  round['self'] = round;
  const rows = [{ id: 1, map: new Map([['a', 1n]]), set: new Set(['b']), like: /x/ }, round];
  expect(toWritable({ tablesVersion: 3, rowsByTable: { rounds: rows } })).toEqual({
    device: {
      tablesVersion: 3,
      rowsByTable: {
        rounds: [
          { id: 1, map: [['a', '1']], set: ['b'], like: null },
          { id: 2, self: null },
        ],
      },
    },
    altered: 5,
  });
});

test('never throws, and keeps every row', () => {
  const anyRow = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withBoxedValues: true,
  });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.array(anyRow)), (rowsByTable) => {
      const { device } = toWritable({ tablesVersion: 3, rowsByTable });
      expect(Object.values(device.rowsByTable).map(({ length }) => length)).toEqual(
        Object.values(rowsByTable).map(({ length }) => length),
      );
    }),
  );
});
