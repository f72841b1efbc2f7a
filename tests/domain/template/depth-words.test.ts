import { expect, test } from 'vitest';

import { DEPTH_WORDS, listDepths } from '../../../src/domain/template/depth-words.ts';
import { agencySchema, depthSchema } from '../../../src/domain/template/template-source.ts';

const DEPTH = { version: '1.0', modules: ['core'] };

test.each([
  [
    ['full', 'standard', 'lite'],
    ['lite', 'standard', 'full'],
  ],
  [
    ['full', 'lite'],
    ['lite', 'full'],
  ],
  [['standard'], ['standard']],
  [[], []],
])('an agency with the depths %j offers them as %j', (given, listed) => {
  const agency = agencySchema.parse({
    id: 'police',
    name: 'Police forces',
    about: 'For forces.',
    sector: 'police-justice',
    editions: {},
    depths: Object.fromEntries(given.map((depth) => [depth, DEPTH])),
    options: [],
  });
  expect(listDepths(agency)).toEqual(listed);
});

test('no two depths go by the same words', () => {
  const words = depthSchema.options.map((depth) => DEPTH_WORDS[depth]);
  expect(new Set(words.map(({ label }) => label)).size).toBe(depthSchema.options.length);
  expect(new Set(words.map(({ hint }) => hint)).size).toBe(depthSchema.options.length);
});
