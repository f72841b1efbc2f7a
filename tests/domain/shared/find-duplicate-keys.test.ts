import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findDuplicateKeys } from '../../../src/domain/shared/find-duplicate-keys.ts';

describe('a key that stands twice in one object is found with its place', () => {
  test.each([
    ['{"a":1,"a":1}', [{ path: '', key: 'a' }]],
    [
      '{"a":1,"b":2,"a":3,"a":4}',
      [
        { path: '', key: 'a' },
        { path: '', key: 'a' },
      ],
    ],
    ['[0,[{},{"a":{"b":[]}, "c":{"d":1,"d":2}}]]', [{ path: '1.1.c', key: 'd' }]],
    ['{"a":{"x":1},"a":{"y":1}}', [{ path: '', key: 'a' }]],
    ['{"a":[1,{"b":[{"c":1}],"b":2}]}', [{ path: 'a.1', key: 'b' }]],
    ['{"":1,"":2}', [{ path: '', key: '' }]],
    ['{"__proto__":1,"__proto__":2}', [{ path: '', key: '__proto__' }]],
  ])('%s', (text, expected) => {
    expect(findDuplicateKeys(text)).toEqual(expected);
  });

  test.each([
    [String.raw`{"a\u0062":1,"ab":2}`, 'ab'],
    [String.raw`{"\"":1,"\u0022":2}`, '"'],
    [String.raw`{"a\\":1,"a\u005c":2}`, 'a\\'],
    [String.raw`{"\/":1,"/":2}`, '/'],
    [String.raw`{"{\",":1,"{\",":2}`, '{",'],
  ])('whichever way it is escaped: %s', (text, key) => {
    expect(findDuplicateKeys(text)).toEqual([{ path: '', key }]);
  });
});

describe('what only looks like a key is none', () => {
  test.each([
    ['the same key in another object', '[{"a":{"a":1}},{"a":2}]'],
    ['a value like a key', '{"a":"b","b":"a","c":["a","a"]}'],
    ['JSON in a text', String.raw`{"a":"{\"b\":1,\"b\":2}","c":"\\","d":"],}"}`],
    ['a text alone', '"a"'],
    ['nothing', 'null'],
    ['other case', '{"a":1,"A":2}'],
  ])('%s', (_, text) => {
    expect(findDuplicateKeys(text)).toEqual([]);
  });
});

test('written JSON has none, whatever its values', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(4), (json, indent) => {
      const value: unknown = JSON.parse(json);
      expect(findDuplicateKeys(JSON.stringify(value, null, indent))).toEqual([]);
    }),
  );
});

test('a key written again at the end of any object is found', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue(), { minKeys: 1 }),
      fc.nat(),
      (object, pick) => {
        const keys = Object.keys(object);
        const key = keys[pick % keys.length] ?? '';
        const escaped = [...Array(key.length).keys()]
          .map((at) => `\\u${key.charCodeAt(at).toString(16).padStart(4, '0')}`)
          .join('');
        const text = `[{"in":${JSON.stringify(object).slice(0, -1)},"${escaped}":0}}]`;
        expect(findDuplicateKeys(text)).toEqual([{ path: '0.in', key }]);
      },
    ),
  );
});
