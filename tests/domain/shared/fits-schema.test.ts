import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { rowSchemaByTable, TABLE_NAMES } from '../../../src/domain/device/device-rows.ts';
import { fitsSchema } from '../../../src/domain/shared/fits-schema.ts';
import { deviceOf } from '../../support/device-arbitrary.ts';

const schema = z.strictObject({
  id: z.uuid(),
  line: z.string().check(z.minLength(1), z.maxLength(3)),
  count: z.int().check(z.minimum(0)),
  note: z.exactOptional(z.string()),
  kinds: z.array(z.enum(['one', 'two'])),
  clock: z.record(z.string(), z.number()),
  verdict: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('agree') }),
    z.strictObject({ kind: z.literal('change'), rating: z.optional(z.int()) }),
  ]),
});
const SOUND = {
  id: '0b6c2f4e-5a0f-4f57-9f67-0f6f3d5a1c11',
  line: 'abc',
  count: 0,
  kinds: ['one', 'two'],
  clock: { pen: 2 },
  verdict: { kind: 'change', rating: 1 },
};

test.each<[string, unknown]>([
  ['all that is needed', SOUND],
  ['what may be left out', { ...SOUND, note: '' }],
  ['another case', { ...SOUND, verdict: { kind: 'agree' } }],
])('%s fits', (_, value) => {
  expect(fitsSchema(schema, value)).toBe(true);
});

test.each<[string, unknown]>([
  ['a field too many', { ...SOUND, more: 1 }],
  ['a field too few', { ...SOUND, line: undefined }],
  ['a field left out', Object.fromEntries(Object.entries(SOUND).slice(1))],
  ['nothing for what may be left out', { ...SOUND, note: undefined }],
  ['another type', { ...SOUND, count: '0' }],
  ['no whole number', { ...SOUND, count: 0.5 }],
  ['below the least', { ...SOUND, count: -1 }],
  ['no number', { ...SOUND, clock: { pen: NaN } }],
  ['too long a text', { ...SOUND, line: 'abcd' }],
  ['too short a text', { ...SOUND, line: '' }],
  ['a text of another form', { ...SOUND, id: 'abc' }],
  ['another word', { ...SOUND, kinds: ['three'] }],
  ['a field of another case', { ...SOUND, verdict: { kind: 'agree', rating: 1 } }],
  ['an ancestor', JSON.parse(JSON.stringify(SOUND).replace('"pen"', '"__proto__"'))],
  ['a list', [SOUND]],
  ['a thing of some class', Object.assign(new Date(), SOUND)],
  ['nothing', null],
])('%s is left to the schema', (_, value) => {
  expect(fitsSchema(schema, value)).toBe(false);
});

test('a schema that changes or makes values is left to itself', () => {
  expect(fitsSchema(z.string().check(z.trim()), 'a ')).toBe(false);
  expect(fitsSchema(z._default(z.string(), ''), 'a')).toBe(false);
  expect(fitsSchema(z.coerce.number(), 1)).toBe(false);
  expect(fitsSchema(z.object({ a: z.catch(z.string(), '') }), { a: 'a' })).toBe(false);
});

test('an own check is asked', () => {
  const even = z.number().check(z.refine((value) => value % 2 === 0));
  expect([fitsSchema(even, 2), fitsSchema(even, 1)]).toEqual([true, false]);
});

/** One value somewhere in a row put in the place of another. */
const changeOf = fc.record({
  at: fc.nat(),
  to: fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.constant(NaN), fc.double()),
});

test('a row that fits is one that its schema takes, and as it is', () => {
  let fitting = 0;
  fc.assert(
    fc.property(deviceOf(), changeOf, (device, { at, to }) => {
      for (const table of TABLE_NAMES) {
        const ofTable: z.ZodMiniType = rowSchemaByTable[table];
        for (const row of device.rowsByTable[table] ?? []) {
          for (const value of [row, changeAt(row, at, to)]) {
            if (!fitsSchema(ofTable, value)) continue;
            fitting += 1;
            expect(ofTable.safeParse(value)).toStrictEqual({
              success: true,
              data: value,
            });
          }
        }
      }
    }),
    { numRuns: 15 },
  );
  expect(fitting).toBeGreaterThan(50);
});

function changeAt(row: unknown, at: number, to: unknown): unknown {
  const places: [object, string][] = [];
  const whole: unknown = structuredClone(row);
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
    for (const key of Object.keys(value)) {
      places.push([value, key]);
      walk(Reflect.get(value, key));
    }
  };
  walk(whole);
  const place = places[at % Math.max(1, places.length)];
  if (place !== undefined) Reflect.set(place[0], place[1], to);
  return whole;
}
