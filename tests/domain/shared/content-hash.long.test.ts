import { expect, test } from 'vitest';

import { toCanonicalJson } from '../../../src/domain/shared/content-hash.ts';
import { ES6_HASHES, hashLines } from '../../support/es6-numbers.ts';

test.each([1_000_000, 10_000_000])(
  'the first %d numbers of the file that RFC 8785 points to are written byte for byte',
  (lines) => {
    expect(hashLines(lines, toCanonicalJson)).toBe(ES6_HASHES.get(lines));
  },
);
