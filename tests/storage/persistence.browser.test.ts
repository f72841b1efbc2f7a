import { afterEach, expect, test } from 'vitest';

import { describeProtection } from '../../src/domain/device/protection.ts';
import { askForProtection, readProtection, readSafety } from '../../src/storage/persistence.ts';

/** The browser's own answers, in the place of what this one would say. */
function answerWith(storage: unknown): void {
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'storage');
});

const refuse = (): never => {
  throw new DOMException('no', 'SecurityError');
};

test.each([
  ['granted', { persisted: () => true, persist: () => true }, 'protected', 'granted', 'Protected.'],
  [
    'refused',
    { persisted: () => false, persist: () => false },
    'notProtected',
    'refused',
    'Not protected.',
  ],
  ['throwing', { persisted: refuse, persist: refuse }, 'unknown', 'unavailable', 'Not known.'],
  ['absent', undefined, 'unknown', 'unavailable', 'Not known.'],
  ['there without the question', {}, 'unknown', 'unavailable', 'Not known.'],
])('protection that is %s is said to be', async (_, storage, state, answer, words) => {
  answerWith(storage);
  expect(await readProtection()).toBe(state);
  expect(await askForProtection()).toBe(answer);
  expect(describeProtection(await readSafety()).startsWith(words)).toBe(true);
});
