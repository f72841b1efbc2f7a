import { armor, Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';

import { openSealedReturn, sealReturn } from '../../../src/files/audit-return/seal-return.ts';
import { findSeal } from '../../../src/files/guard/find-seal.ts';
import { readPublicKey } from '../../../src/files/audit-return/sealing-key.ts';
import { judgeReturn, returnBytes } from '../../support/return-files.ts';
import { seeded } from '../../support/seeded.ts';

const GOOD = returnBytes();

test('a return is sealed to a key and opened with its secret half, by us and by age', async () => {
  const identity = await generateIdentity();
  const sealed = await sealReturn(GOOD, ` ${await identityToRecipient(identity)}\n`);
  if (!sealed.ok) throw new Error(sealed.problem.kind);
  expect(judgeReturn(sealed.value)).toEqual({ kind: 'encrypted' });
  expect(await openSealedReturn(sealed.value, identity)).toEqual({ ok: true, value: GOOD });
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  expect(new Uint8Array(await decrypter.decrypt(sealed.value))).toEqual(GOOD);
});

test('what age sealed is opened, and no other key opens it', async () => {
  const identity = await generateIdentity();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  const sealed = new Uint8Array(await encrypter.encrypt(GOOD));
  expect(await openSealedReturn(sealed, identity)).toEqual({ ok: true, value: GOOD });
  expect(await openSealedReturn(sealed, await generateIdentity())).toEqual({
    ok: false,
    problem: { kind: 'otherKey' },
  });
});

test('a flipped bit anywhere is seen', async () => {
  const identity = await generateIdentity();
  const sealed = await sealReturn(GOOD, await identityToRecipient(identity));
  if (!sealed.ok) throw new Error(sealed.problem.kind);
  const { between } = seeded(3);
  for (let turn = 0; turn < 100; turn += 1) {
    const bytes = sealed.value.slice();
    const place = between(0, bytes.length - 1);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << between(0, 7));
    expect((await openSealedReturn(bytes, identity)).ok).toBe(false);
  }
});

test.each([
  ['', 'notAKey'],
  ['age1short', 'notAKey'],
  [`age1${'q'.repeat(58)}`, 'notAKey'],
  ['returns@example.org', 'notAKey'],
])('“%s” is no key to seal to', async (key, kind) => {
  expect(await sealReturn(GOOD, key)).toEqual({ ok: false, problem: { kind } });
});

test('a secret key pasted by mistake is refused by its name', async () => {
  const identity = await generateIdentity();
  expect(await sealReturn(GOOD, identity)).toEqual({ ok: false, problem: { kind: 'secretKey' } });
});

test('what is not sealed to a key is said to be so', async () => {
  const identity = await generateIdentity();
  expect(await openSealedReturn(GOOD, identity)).toMatchObject({ problem: { kind: 'notSealed' } });
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(10);
  encrypter.setPassphrase('4821-0937');
  const sealed = new Uint8Array(await encrypter.encrypt(GOOD));
  expect(await openSealedReturn(sealed, identity)).toMatchObject({
    problem: { kind: 'passphrase' },
  });
});

test('a key file opens what is sealed to any key in it, also in the letters of an email', async () => {
  const [first, second] = [await generateIdentity(), await generateIdentity()];
  const sealed = await sealReturn(GOOD, await identityToRecipient(second));
  if (!sealed.ok) throw new Error(sealed.problem.kind);
  const keyFile = `# created: 2026\n${first}\r\n\r\n${second}\n`;
  expect(await openSealedReturn(sealed.value, keyFile)).toEqual({ ok: true, value: GOOD });
  const letters = new TextEncoder().encode(armor.encode(sealed.value));
  expect(findSeal(letters)).toBe('key');
  expect(judgeReturn(letters)).toEqual({ kind: 'encrypted' });
  expect(await openSealedReturn(letters, keyFile)).toEqual({ ok: true, value: GOOD });
  expect(await openSealedReturn(letters.slice(0, -60), keyFile)).toMatchObject({
    problem: { kind: 'damaged' },
  });
});

test.each([
  'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z',
  'age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqj7vrya',
  'age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhqqqzyt4v9',
  'age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz9ts6wm9s8',
  'age1anlllllllllllllllllllllllllllllllllllllllllllllllals4n2t7m',
  'age1ahlllllllllllllllllllllllllllllllllllllllllllllllalsn46ayy',
  'age1amlllllllllllllllllllllllllllllllllllllllllllllllalselrwrv',
])('%s is of small order and would seal to everybody: no key to seal to', async (key) => {
  expect(readPublicKey(key)).toEqual({ ok: true, value: key });
  expect(await sealReturn(GOOD, key)).toEqual({ ok: false, problem: { kind: 'notAKey' } });
});
