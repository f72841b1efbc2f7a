import { expect, test } from 'vitest';

import { isSameValue } from '../../../src/domain/shared/same-value.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

test.each<[string, unknown, unknown]>([
  ['fields in another order', { a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1 }],
  ['bytes', { held: bytes(1, 2) }, { held: bytes(1, 2) }],
  ['bytes held in another way', bytes(1, 2), bytes(1, 2).buffer],
  ['a date', new Date(5), new Date(5)],
  ['a date that is none', new Date(NaN), new Date(NaN)],
  ['no number', NaN, NaN],
])('%s are the same', (_, one, other) => {
  expect(isSameValue(one, other)).toBe(true);
});

test.each<[string, unknown, unknown]>([
  ['a field more', { a: 1 }, { a: 1, b: undefined }],
  ['a field of another name', { a: undefined }, { b: undefined }],
  ['a list and an object', [], {}],
  ['one byte', bytes(1, 2), bytes(1, 3)],
  ['a byte more', bytes(1), bytes(1, 0)],
  ['bytes and a list of numbers', bytes(1), [1]],
  ['two dates', new Date(5), new Date(6)],
  ['a date and an object', new Date(5), {}],
  ['null and an object', null, {}],
  ['minus nought', -0, 0],
])('%s make two values differ', (_, one, other) => {
  expect(isSameValue(one, other)).toBe(false);
});
