import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { composeLicences } from '../../src/commands/licences.ts';

test('the licences that travel with the app are those of the packages it is built from', () => {
  // Mend with: node src/commands/run.mjs licences
  expect(readFileSync('public/third-party-licences.txt', 'utf8')).toBe(composeLicences('.'));
});
