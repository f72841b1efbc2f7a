import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeAll, expect, test } from 'vitest';

import { openSealedBackup, sealBackup } from '../../../src/files/backup/seal-backup.ts';

const PASSPHRASE = '4821-0937-5560-2714-8893';
const CONTENT = new TextEncoder().encode('What is sealed');

/** Sealing is slow by design, and slower on a busy machine. */
const SLOW = 60_000;

let sealed: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  sealed = await sealBackup(CONTENT, PASSPHRASE);
}, SLOW);

test(
  'a sealed backup is a file of age’s own, with the work factor that was decided',
  async () => {
    const head = new TextDecoder('latin1').decode(sealed.subarray(0, 70));
    expect(head).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(PASSPHRASE);
    expect(await decrypter.decrypt(sealed)).toEqual(CONTENT);
  },
  SLOW,
);

test('a file that age sealed with a passphrase is opened', async () => {
  expect(await openSealedBackup(await sealByAge(10), PASSPHRASE)).toEqual({
    ok: true,
    value: CONTENT,
  });
});

test.each(['', '4821-0937-5560-2714-8894', `${PASSPHRASE} `])(
  'the passphrase “%s” does not',
  async (passphrase) => {
    expect(await openSealedBackup(await sealByAge(10), passphrase)).toEqual({
      ok: false,
      problem: { kind: 'wrongPassphrase' },
    });
  },
);

test.each([21, 22, 30, 999_999_999])(
  'a work factor of %i is refused before any work is done',
  async (found) => {
    expect(await openSealedBackup(withWorkFactor(found), PASSPHRASE)).toEqual({
      ok: false,
      problem: { kind: 'tooMuchWork', found, most: 20 },
    });
  },
);

test('a file sealed to a key is not opened by a passphrase, and said to be so', async () => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(await generateIdentity()));
  expect(await openSealedBackup(await encrypter.encrypt(CONTENT), PASSPHRASE)).toEqual({
    ok: false,
    problem: { kind: 'sealedToKey' },
  });
});

test('what is not sealed is said not to be', async () => {
  for (const bytes of [new Uint8Array(), CONTENT]) {
    expect(await openSealedBackup(bytes, PASSPHRASE)).toEqual({
      ok: false,
      problem: { kind: 'notSealed' },
    });
  }
});

test(
  'no sealed file with a changed bit or a cut end is opened',
  async () => {
    const whole = await sealByAge(10);
    const refused = { ok: false };
    for (let place = 0; place < whole.length; place += 7) {
      const changed = whole.slice();
      changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
      expect(await openSealedBackup(changed, PASSPHRASE), `bit ${place}`).toMatchObject(refused);
      const cut = whole.subarray(0, place);
      expect(await openSealedBackup(cut, PASSPHRASE), `cut ${place}`).toMatchObject(refused);
    }
  },
  SLOW,
);

/** A file by age itself; with less work where the test is not about that. */
async function sealByAge(workFactor: number): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(PASSPHRASE);
  return encrypter.encrypt(CONTENT);
}

function withWorkFactor(factor: number): Uint8Array {
  const text = new TextDecoder('latin1').decode(sealed);
  const changed = text.replace(/^(.*\n-> scrypt \S+) \d+\n/, `$1 ${factor}\n`);
  return Uint8Array.from(changed, (character) => character.charCodeAt(0));
}
