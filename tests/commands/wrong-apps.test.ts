import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { ROOT } from '../support/build-mutant.ts';
import { WRONG_APPS } from '../support/wrong-apps.ts';

test.each(Object.entries(WRONG_APPS))('the app that %s can be made', (_, { file, find, put }) => {
  const parts = readFileSync(join(ROOT, file), 'utf8').split(find);
  expect(parts).toHaveLength(2);
  expect(put).not.toBe(find);
});
