import { expect, test } from 'vitest';

import { readRecord, writeRecord, type LockRecord } from '../../../src/storage/lock/lock-record.ts';

const RECORD: LockRecord = {
  format: 1,
  id: '3f0c6f4e-6a5c-4f0e-9a52-0d5f5a1c7b01',
  revision: 2,
  state: 'sealed',
  byPassphrase: 'AAAA',
  byRecoveryKey: 'BBBB',
  check: 'CCCC',
  madeAt: '2026-11-27T09:00:00.000Z',
};

test('a record is read as it was written', () => {
  expect(readRecord(writeRecord(RECORD))).toEqual(RECORD);
});

test('one with any letter changed, or cut short, is none', () => {
  const text = writeRecord(RECORD);
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place] === 'A' ? 'B' : 'A';
    expect(readRecord(text.slice(0, place) + letter + text.slice(place + 1))).toBeUndefined();
    expect(readRecord(text.slice(0, place))).toBeUndefined();
  }
});
