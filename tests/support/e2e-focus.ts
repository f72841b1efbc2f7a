import { expect } from 'vitest';

import type { Keyboard } from './e2e-keyboard.ts';

/** Where focus has fallen to the page itself, the next key press starts from nowhere. */
export async function expectFocusKept(keys: Keyboard, when: string): Promise<void> {
  const deadline = Date.now() + 1_000;
  let { role } = await keys.readStop();
  while (role === 'body' && Date.now() < deadline) ({ role } = await keys.readStop());
  expect.soft(role, `focus: ${when}`).not.toBe('body');
}
