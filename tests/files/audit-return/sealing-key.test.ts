import { generateIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { hasBech32Checksum } from '../../../src/files/audit-return/bech32.ts';
import { readPublicKey, readSecretKeys } from '../../../src/files/audit-return/sealing-key.ts';

const SECRET = await generateIdentity();
const PUBLIC = await identityToRecipient(SECRET);
const SIGNS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** As `age-keygen` writes it. */
const KEY_FILE = `# created: 2026-11-27T02:38:59Z\n# public key: ${PUBLIC}\n${SECRET}\n`;

describe('a public key is taken as people paste it', () => {
  test.each([
    ['as it is', PUBLIC],
    ['with spaces at its ends', ` ${PUBLIC}\r\n`],
    ['in capitals', PUBLIC.toUpperCase()],
    ['with the capital of a phone', `A${PUBLIC.slice(1)}`],
    ['broken over two lines', `${PUBLIC.slice(0, 30)}\n  ${PUBLIC.slice(30)}`],
    ['in quotation marks', `“${PUBLIC}”`],
    ['out of a key file', `# public key: ${PUBLIC}`],
  ])('%s', (_, typed) => {
    expect(readPublicKey(typed)).toEqual({ ok: true, value: PUBLIC });
  });
});

describe('what is not a public key is named', () => {
  test.each([
    ['', { kind: 'empty' }],
    ['  \n', { kind: 'empty' }],
    [SECRET, { kind: 'secretKey' }],
    [SECRET.toLowerCase(), { kind: 'secretKey' }],
    [KEY_FILE, { kind: 'secretKey' }],
    ['returns@example.org', { kind: 'notAKey' }],
    ['K7QM-3XHP-R4TW-9ACD', { kind: 'notAKey' }],
    ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIK', { kind: 'otherKind' }],
    ['-----BEGIN PGP PUBLIC KEY BLOCK-----', { kind: 'otherKind' }],
    [
      'age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t',
      { kind: 'otherKind' },
    ],
    [`age1pq1${'q'.repeat(1900)}`, { kind: 'otherKind' }],
    [PUBLIC.slice(0, -1), { kind: 'slip', slip: { kind: 'length', found: 61, wanted: 62 } }],
    [`${PUBLIC}q`, { kind: 'slip', slip: { kind: 'length', found: 63, wanted: 62 } }],
    [
      `${PUBLIC.slice(0, 20)}o${PUBLIC.slice(21)}`,
      { kind: 'slip', slip: { kind: 'sign', sign: 'o' } },
    ],
    [
      `${PUBLIC.slice(0, 20)}1${PUBLIC.slice(21)}`,
      { kind: 'slip', slip: { kind: 'sign', sign: '1' } },
    ],
    [`age1${'q'.repeat(58)}`, { kind: 'slip', slip: { kind: 'checksum' } }],
  ])('%s', (typed, problem) => {
    expect(readPublicKey(typed)).toEqual({ ok: false, problem });
  });
});

test('every wrong sign and every two neighbours in the wrong order are seen', () => {
  for (let place = 4; place < PUBLIC.length; place += 1) {
    for (const sign of SIGNS) {
      if (sign === PUBLIC[place]) continue;
      expect(hasBech32Checksum(`${PUBLIC.slice(0, place)}${sign}${PUBLIC.slice(place + 1)}`)).toBe(
        false,
      );
    }
    const [one, other] = [PUBLIC[place], PUBLIC[place + 1]];
    if (other === undefined || one === other) continue;
    const turned = `${PUBLIC.slice(0, place)}${other}${one}${PUBLIC.slice(place + 2)}`;
    expect(hasBech32Checksum(turned)).toBe(false);
  }
});

test.each(['A12UEL5L', 'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw', '?1ezyfcl'])(
  '“%s” of BIP 173 has its checksum',
  (text) => {
    expect(hasBech32Checksum(text.toLowerCase())).toBe(true);
  },
);

test('no text at all makes reading a key throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      readPublicKey(text);
      readSecretKeys(text);
      hasBech32Checksum(text);
    }),
  );
});

describe('secret keys are taken out of what is pasted or chosen', () => {
  test.each([
    ['a key', SECRET],
    ['small letters', SECRET.toLowerCase()],
    ['a key file', KEY_FILE],
    ['a key file of Windows', `\ufeff${KEY_FILE.replaceAll('\n', '\r\n')}`],
    ['a file with a key of another kind', `AGE-PLUGIN-YUBIKEY-1QQQ\n${SECRET}`],
  ])('%s', (_, text) => {
    expect(readSecretKeys(text)).toEqual({ ok: true, value: [SECRET] });
  });

  test('all of a file with several', async () => {
    const second = await generateIdentity();
    expect(readSecretKeys(`${KEY_FILE}\n# old\n${second}`)).toEqual({
      ok: true,
      value: [SECRET, second],
    });
  });

  test.each([
    ['', { kind: 'empty' }],
    [PUBLIC, { kind: 'publicKey' }],
    ['# only a remark', { kind: 'notAKey' }],
    ['hunter2', { kind: 'notAKey' }],
    ['AGE-SECRET-KEY-PQ-1QQQ', { kind: 'otherKind' }],
    ['-----BEGIN OPENSSH PRIVATE KEY-----', { kind: 'otherKind' }],
    ['age-encryption.org/v1\n-> scrypt x 18\n', { kind: 'lockedKeyFile' }],
    [SECRET.slice(0, -1), { kind: 'slip', slip: { kind: 'length', found: 73, wanted: 74 } }],
    [`${SECRET.slice(0, -1)}O`, { kind: 'slip', slip: { kind: 'sign', sign: 'o' } }],
    [`${SECRET.slice(0, 20)}QQQQ${SECRET.slice(24)}`, { kind: 'slip', slip: { kind: 'checksum' } }],
  ])('%s', (text, problem) => {
    expect(readSecretKeys(text)).toEqual({ ok: false, problem });
  });
});
