import '../../../src/domain/shared/no-eval.ts';

import { expect, test } from 'vitest';
import * as z from 'zod/mini';

test('zod finds the setting where it is written, and builds no code from strings', () => {
  expect(z.config().jitless).toBe(true);
});
