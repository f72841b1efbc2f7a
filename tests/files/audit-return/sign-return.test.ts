import { webcrypto } from 'node:crypto';

import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/curves/utils.js';
import { describe, expect, test } from 'vitest';

import { nameKey } from '../../../src/domain/audit-return/key-name.ts';
import { returnSignatureSchema } from '../../../src/domain/audit-return/audit-return.ts';
import { readReturn } from '../../../src/files/audit-return/read-return.ts';
import {
  judgeSignature,
  makeSigningPair,
  signReturn,
  toSigningPair,
} from '../../../src/files/audit-return/sign-return.ts';
import { writeReturn } from '../../../src/files/audit-return/write-return.ts';
import {
  aReturn,
  forgeReturn,
  listUnseenFlips,
  returnBytes,
  writeOtherwise,
} from '../../support/return-files.ts';
import { seeded } from '../../support/seeded.ts';
import { SMALL_ORDER_POINTS } from '../../support/small-order-points.ts';

const PAIR = toSigningPair(Uint8Array.from({ length: 32 }, (_, place) => place));
const SIGNED = signReturn(aReturn(), PAIR);
const { contentHash } = SIGNED;
const SIGNATURE = returnSignatureSchema.parse(SIGNED.signature);
const HALF = 64;

/** The order of the group that signatures count in. */
const ORDER = ed25519.Point.Fn.ORDER;

function standingOf(bytes: Uint8Array): readonly [string, string | undefined] {
  const read = readReturn(bytes);
  if (!read.ok) throw new Error(read.problem.kind);
  return [read.value.standing, read.value.signature];
}

describe('a signed return', () => {
  test('is written, read, unchanged and signed; without a signature it says so', () => {
    expect(writeReturn(SIGNED)).toEqual({ ok: true, value: returnBytes(SIGNED) });
    expect(standingOf(returnBytes(SIGNED))).toEqual(['unchanged', 'fits']);
    expect(standingOf(returnBytes())).toEqual(['unchanged', undefined]);
  });

  test('is the same return as one that nobody signed, and the same each time it is signed', () => {
    expect(contentHash).toBe(aReturn().contentHash);
    expect(signReturn(aReturn(), PAIR)).toEqual(SIGNED);
    const again = signReturn(signReturn(aReturn(), makeSigningPair()), PAIR);
    expect(again).toEqual(SIGNED);
  });

  test('is verified by another program, from what the decision record says', async () => {
    const key = await webcrypto.subtle.importKey(
      'raw',
      hexToBytes(PAIR.publicKey),
      'Ed25519',
      false,
      ['verify'],
    );
    const message = new TextEncoder().encode(`s11-return-signature-v1\n${contentHash}`);
    const value = hexToBytes(SIGNATURE.value);
    expect(await webcrypto.subtle.verify('Ed25519', key, value, message)).toBe(true);
  });

  test('whose content was changed fits no more, though its hashes were made anew', () => {
    const bytes = forgeReturn((content) => {
      content['leftOut'] = 3;
    }, SIGNED);
    expect(standingOf(bytes)).toEqual(['unchanged', 'broken']);
  });

  test('whose content was changed and its hashes were not fits no more either', () => {
    const text = new TextDecoder().decode(returnBytes(SIGNED)).replace('We do it', 'We dx it');
    expect(standingOf(new TextEncoder().encode(text))).toEqual(['contentChanged', 'broken']);
  });

  test('whose date was changed still fits: what is returned is as it was', () => {
    const bytes = forgeReturn((_, file) => {
      file['madeAt'] = '2027-01-01T00:00:00.000Z';
    }, SIGNED);
    expect(standingOf(bytes)).toEqual(['unchanged', 'fits']);
  });

  test('whose signature was taken off is not signed', () => {
    const bytes = forgeReturn((_, file) => {
      delete file['signature'];
    }, SIGNED);
    expect(standingOf(bytes)).toEqual(['unchanged', undefined]);
  });

  test('that another key signed bears the name of that key', () => {
    const other = signReturn(SIGNED, makeSigningPair());
    expect(standingOf(returnBytes(other))).toEqual(['unchanged', 'fits']);
    const name = nameKey('signing', other.signature?.publicKey ?? '');
    expect(name).toMatch(/^([2-9ACDFHJKMPQRTWXY]{4} ){3}[2-9ACDFHJKMPQRTWXY]{4}$/);
    expect(name).not.toBe(nameKey('signing', PAIR.publicKey));
    expect(nameKey('sealing', PAIR.publicKey)).not.toBe(nameKey('signing', PAIR.publicKey));
  });
});

test('300 flipped bits of a signed file are all seen; 2,000 in the long suite', () => {
  expect(listUnseenFlips(SIGNED, 300, seeded(9))).toEqual([]);
});

test('50 signed files written again by other programs raise no alarm', () => {
  const random = seeded(10);
  const text = new TextDecoder().decode(returnBytes(SIGNED));
  for (let turn = 0; turn < 50; turn += 1) {
    const bytes = new TextEncoder().encode(writeOtherwise(text, random));
    expect(standingOf(bytes)).toEqual(['unchanged', 'fits']);
  }
});

test.each([
  // RFC 8032, 7.1: the keys of tests 1 and 3.
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
  ],
])('the secret key %s has the public key RFC 8032 gives it', (secretKey, publicKey) => {
  expect(toSigningPair(hexToBytes(secretKey))).toEqual({ secretKey, publicKey });
});

describe('a key under which anything can be signed is refused', () => {
  test.each(SMALL_ORDER_POINTS)('%s', (_, publicKey) => {
    // With the neutral point and zero, such a signature fits every message of some verifiers.
    for (const point of SMALL_ORDER_POINTS.map(([, encoded]) => encoded)) {
      const value = `${point}${'00'.repeat(32)}`;
      expect(judgeSignature({ ...SIGNATURE, publicKey, value }, contentHash)).toBe('unsafeKey');
    }
  });

  test.each(SMALL_ORDER_POINTS.slice(8))('a good key mixed with %s', (_, point) => {
    const key = ed25519.Point.fromHex(PAIR.publicKey).add(ed25519.Point.fromHex(point, true));
    const publicKey = key.toHex();
    expect(judgeSignature({ ...SIGNATURE, publicKey }, contentHash)).toBe('unsafeKey');
  });

  test('a number that is no point of the curve', () => {
    expect(judgeSignature({ ...SIGNATURE, publicKey: `02${'00'.repeat(31)}` }, contentHash)).toBe(
      'unsafeKey',
    );
  });
});

describe('a signature has one form', () => {
  test('with the order of the group added to its number it is refused', () => {
    const added = readNumber(SIGNATURE.value.slice(HALF)) + ORDER;
    const value = `${SIGNATURE.value.slice(0, HALF)}${writeNumber(added)}`;
    expect(judgeSignature({ ...SIGNATURE, value }, contentHash)).toBe('broken');
  });

  test.each(SMALL_ORDER_POINTS)('its point may not be %s', (_, point) => {
    const value = `${point}${SIGNATURE.value.slice(HALF)}`;
    expect(judgeSignature({ ...SIGNATURE, value }, contentHash)).toBe('broken');
  });

  test('its point may not be mixed with one of small order', () => {
    const small = ed25519.Point.fromHex(SMALL_ORDER_POINTS[8]?.[1] ?? '');
    const mixed = ed25519.Point.fromHex(SIGNATURE.value.slice(0, HALF)).add(small);
    const value = `${mixed.toHex()}${SIGNATURE.value.slice(HALF)}`;
    expect(judgeSignature({ ...SIGNATURE, value }, contentHash)).toBe('broken');
  });
});

describe('a signature of another form damages the file', () => {
  test.each([
    ['another algorithm', { algorithm: 'ES256' }],
    ['no algorithm', { algorithm: undefined }],
    ['no key', { publicKey: undefined }],
    ['no value', { value: undefined }],
    ['a short key', { publicKey: PAIR.publicKey.slice(2) }],
    ['a key in capitals', { publicKey: PAIR.publicKey.toUpperCase() }],
    ['a long value', { value: `${SIGNATURE.value}00` }],
    ['a field beside', { verified: true }],
  ])('%s', (_, change) => {
    const bytes = forgeReturn((__, file) => {
      file['signature'] = JSON.parse(JSON.stringify({ ...SIGNATURE, ...change }));
    }, SIGNED);
    expect(readReturn(bytes)).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
  });
});

function readNumber(hex: string): bigint {
  return BigInt(`0x${bytesToHex(hexToBytes(hex).toReversed())}`);
}

function writeNumber(number: bigint): string {
  return bytesToHex(hexToBytes(number.toString(16).padStart(HALF, '0')).toReversed());
}
