import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { newId } from '../../src/storage/new-id.ts';

test('an id is a random uuid of version 4', () => {
  const ids = Array.from({ length: 1_000 }, newId);
  const schema = z.uuid({ version: 'v4' });
  expect(ids.filter((id) => !schema.safeParse(id).success)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
