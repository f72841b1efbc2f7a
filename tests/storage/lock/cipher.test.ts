import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { KEY_FIELDS, TABLE_NAMES } from '../../../src/domain/device/tables.ts';
import { isSealedRow, SEALED_FIELD } from '../../../src/domain/journal/sealed-row.ts';
import { isSameValue } from '../../../src/domain/shared/same-value.ts';
import { makeSealer } from '../../../src/storage/lock/cipher.ts';
import type { RowPlace } from '../../../src/storage/lock/sealer.ts';
import { deviceOf } from '../../support/device-arbitrary.ts';

const KEY = Uint8Array.from({ length: 32 }, (_, place) => place);
const sealer = makeSealer(KEY);
const other = makeSealer(Uint8Array.from({ length: 32 }, (_, place) => place + 1));

const ANSWERS: RowPlace = {
  table: 'answers',
  key: ['auditId', 'questionId'],
  plain: ['auditId', 'questionId'],
};
const ROW = { auditId: 'a', questionId: 'q', answer: { narrative: 'CANARY words' }, revision: 3 };

test('a row of any table is again what it was', () => {
  fc.assert(
    fc.property(deviceOf(), ({ rowsByTable }) => {
      for (const table of TABLE_NAMES) {
        const place = { table, key: KEY_FIELDS[table], plain: KEY_FIELDS[table] };
        for (const row of rowsByTable[table] ?? []) {
          if (typeof row !== 'object' || row === null) throw new Error('no row');
          const sealed = sealer.sealRow(place, row);
          expect(Object.keys(sealed).toSorted()).toEqual(
            [...KEY_FIELDS[table], SEALED_FIELD].toSorted(),
          );
          expect(isSameValue(sealer.openRow(place, sealed), row)).toBe(true);
        }
      }
    }),
    { numRuns: 5 },
  );
});

test('bytes deep in a row, as in a safety copy, come back with it', () => {
  const place = { table: 'copyRows', key: [], plain: ['copyId'] };
  const row = {
    copyId: 'c',
    rows: [{ bytes: Uint8Array.of(1, 2, 3) }, { bytes: new Uint8Array() }],
  };
  expect(sealer.openRow(place, sealer.sealRow(place, row))).toEqual(row);
});

test('a counted row has the number that the database gave it', () => {
  const place = { table: 'answerHistory', key: ['id'], plain: ['id'], counted: 'id' };
  const sealed = { ...sealer.sealRow(place, { words: 'w' }), id: 7 };
  expect(sealer.openRow(place, sealed)).toEqual({ words: 'w', id: 7 });
});

describe('a sealed row stays sealed', () => {
  const sealed = sealer.sealRow(ANSWERS, ROW);
  const bytesOf = (row: object): Uint8Array => {
    const bytes: unknown = Reflect.get(row, SEALED_FIELD);
    if (!(bytes instanceof Uint8Array)) throw new Error('not sealed');
    return bytes;
  };

  test('to another key', () => {
    expect(other.openRow(ANSWERS, sealed)).toBe(sealed);
  });

  test('in the place of another row', () => {
    expect(isSealedRow(sealer.openRow(ANSWERS, { ...sealed, questionId: 'other' }))).toBe(true);
    expect(isSealedRow(sealer.openRow({ ...ANSWERS, table: 'evidence' }, sealed))).toBe(true);
  });

  test('with any one of its bits flipped, and says nothing of what is in it', () => {
    const bytes = bytesOf(sealed);
    for (let bit = 0; bit < bytes.length * 8; bit += 7) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(isSealedRow(sealer.openRow(ANSWERS, { ...sealed, [SEALED_FIELD]: flipped }))).toBe(
        true,
      );
    }
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('CANARY');
  });
});

test('two seals of the same are never alike', () => {
  expect(sealer.sealText('words')).not.toBe(sealer.sealText('words'));
});

test('a text and a file open with their key alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array(), (text, bytes) => {
      const sealed = sealer.sealText(text);
      expect(sealer.openText(sealed)).toBe(text);
      expect(other.openText(sealed)).toBeUndefined();
      const file = sealer.sealBytes(bytes);
      expect(sealer.openBytes(file)).toEqual(new Uint8Array(bytes));
      expect(other.openBytes(file)).toBeUndefined();
    }),
  );
});
