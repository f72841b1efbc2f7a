import { expect, test } from 'vitest';

import { findSignOff, nextVersion, type SignOffEvent } from '../../../src/domain/audit/sign-off.ts';

const signed = (version: string): SignOffEvent => ({
  kind: 'signedOff',
  version,
  at: '2026-11-22T10:00:00.000Z',
  declaration: 'True to the best of our knowledge.',
  signatories: [{ name: 'Ros Penhaligon', role: 'Chair', signedOn: '2026-11-22' }],
  minuteReference: '',
});
const reopened: SignOffEvent = {
  kind: 'reopened',
  at: '2026-11-23T10:00:00.000Z',
  by: 'Sam Okoro',
  reason: 'A policy was replaced.',
};

test('an audit is signed off from its sign-off until it is reopened, and again after the next', () => {
  expect(findSignOff([])).toBeUndefined();
  expect(findSignOff([signed('1.0')])).toMatchObject({ version: '1.0' });
  expect(findSignOff([signed('1.0'), reopened])).toBeUndefined();
  expect(findSignOff([signed('1.0'), reopened, signed('1.1')])).toMatchObject({ version: '1.1' });
});

test('the first version is 1.0, and each after a reopening is one more', () => {
  expect(nextVersion([])).toBe('1.0');
  expect(nextVersion([signed('1.0'), reopened])).toBe('1.1');
  expect(nextVersion([signed('1.0'), reopened, signed('1.1'), reopened])).toBe('1.2');
});
