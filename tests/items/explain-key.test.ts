import { expect, test } from 'vitest';

import type {
  KeySlip,
  PublicKeyProblem,
  SecretKeyProblem,
} from '../../src/files/audit-return/sealing-key.ts';
import { explainPublicKey, explainSecretKey } from '../../src/items/explain-key.ts';

const SLIPS: readonly KeySlip[] = [
  { kind: 'length', found: 61, wanted: 62 },
  { kind: 'sign', sign: 'o' },
  { kind: 'checksum' },
];
const slips = SLIPS.map((slip) => ({ kind: 'slip', slip }) as const);
const PUBLIC: readonly PublicKeyProblem[] = [
  { kind: 'empty' },
  { kind: 'secretKey' },
  { kind: 'notAKey' },
  { kind: 'otherKind' },
  ...slips,
];
const SECRET: readonly SecretKeyProblem[] = [
  { kind: 'empty' },
  { kind: 'publicKey' },
  { kind: 'notAKey' },
  { kind: 'otherKind' },
  { kind: 'lockedKeyFile' },
  ...slips,
];

test('each problem with a key has words of its own, without a full stop, as errors have', () => {
  for (const words of [PUBLIC.map(explainPublicKey), SECRET.map(explainSecretKey)]) {
    expect(new Set(words).size).toBe(words.length);
    for (const each of words) expect(each).toMatch(/^[A-Z].*[^.]$/);
  }
});

test('a secret key that was pasted is not repeated, and what to do is said', () => {
  expect(explainPublicKey({ kind: 'secretKey' })).toContain('Tell your partnership');
  expect(explainPublicKey({ kind: 'slip', slip: { kind: 'length', found: 61, wanted: 62 } })).toBe(
    'The key must be 62 characters long, and this has 61. Copy the whole of it',
  );
});
