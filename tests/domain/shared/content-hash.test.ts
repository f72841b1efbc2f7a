import { expect, test } from 'vitest';

import { hashContent, toCanonicalJson } from '../../../src/domain/shared/content-hash.ts';
import { ES6_HASHES, hashLines } from '../../support/es6-numbers.ts';

/** The six test files that came with RFC 8785, and what they are to give, byte for byte. */
const VECTORS: readonly (readonly [string, string, string])[] = [
  ['arrays', '[56, {"d": true, "10": null, "1": []}]', '[56,{"1":[],"10":null,"d":true}]'],
  [
    'french',
    '{"peach": "This sorting order", "p\\u00e9ch\\u00e9": "is wrong according to French", "p\\u00eache": "but canonicalization MUST", "sin": "ignore locale"}',
    '{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}',
  ],
  [
    'structures',
    '{"1": {"f": {"f": "hi", "F": 5}, "\\n": 56.0}, "10": {}, "": "empty", "a": {}, "111": [{"e": "yes", "E": "no"}], "A": {}}',
    '{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}',
  ],
  ['unicode', '{"Unnormalized Unicode": "A\\u030a"}', '{"Unnormalized Unicode":"A\u030a"}'],
  [
    'values',
    '{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], "string": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}',
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  ],
  [
    'weird',
    '{"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\u000a": "Newline", "1": "One", "\\u0080": "Control\\u007f", "\\ud83d\\ude02": "Smiley", "\\u00f6": "Latin Small Letter O With Diaeresis", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "</script>": "Browser Challenge"}',
    '{"\\n":"Newline","\\r":"Carriage Return","1":"One","</script>":"Browser Challenge","\u0080":"Control\u007f","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😂":"Smiley","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  ],
];

test.each(VECTORS)(
  'the canonical form of %s is that of RFC 8785, byte for byte',
  (_, given, canonical) => {
    const bytes = new TextEncoder().encode(toCanonicalJson(JSON.parse(given)));
    expect(bytes).toEqual(new TextEncoder().encode(canonical));
  },
);

test.each([
  ['0', '0'],
  ['-0', '0'],
  ['5e-324', '5e-324'],
  ['-5e-324', '-5e-324'],
  ['1.7976931348623157e308', '1.7976931348623157e+308'],
  ['9007199254740992', '9007199254740992'],
  ['295147905179352830000', '295147905179352830000'],
  ['9.999999999999997e22', '9.999999999999997e+22'],
  ['1e23', '1e+23'],
  ['1.0000000000000001e23', '1.0000000000000001e+23'],
  ['999999999999999700000', '999999999999999700000'],
  ['1e21', '1e+21'],
  ['9.999999999999997e-7', '9.999999999999997e-7'],
  ['0.000001', '0.000001'],
  ['333333333.3333332', '333333333.3333332'],
  ['-0.0000033333333333333333', '-0.0000033333333333333333'],
  ['1424953923781206.2', '1424953923781206.2'],
])('the number %s is written %s', (given, canonical) => {
  expect(toCanonicalJson(JSON.parse(given))).toBe(canonical);
});

test.each([1_000, 10_000, 100_000])(
  'the first %d numbers of the file that RFC 8785 points to are written byte for byte',
  (lines) => {
    expect(hashLines(lines, toCanonicalJson)).toBe(ES6_HASHES.get(lines));
  },
);

test('what has no canonical form has no hash', () => {
  expect(() => hashContent(Number.NaN)).toThrow();
  expect(() => hashContent(Number.POSITIVE_INFINITY)).toThrow();
  expect(() => hashContent(undefined)).toThrow();
});

test('the order of keys changes no hash, and a value does', () => {
  expect(hashContent({ a: 1, b: 2 })).toBe(hashContent({ b: 2, a: 1 }));
  expect(hashContent({ a: 1, b: 2 })).not.toBe(hashContent({ a: 1, b: 3 }));
});
