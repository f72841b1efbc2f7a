import { expect, test } from 'vitest';

import { keyFileName, makeKeyFile, readKeyFile } from '../../../src/files/audit-return/key-file.ts';
import { readPublicKey } from '../../../src/files/audit-return/sealing-key.ts';
import { openSealedReturn, sealReturn } from '../../../src/files/audit-return/seal-return.ts';
import { returnBytes } from '../../support/return-files.ts';

const MADE_AT = '2026-11-27T12:00:00.000Z';

test('a new key file seals with its public half and opens with the whole', async () => {
  const { publicKey, text } = await makeKeyFile(MADE_AT);
  expect(text).toContain(`# created: ${MADE_AT}\n# public key: ${publicKey}\nAGE-SECRET-KEY-1`);
  expect(readPublicKey(publicKey)).toEqual({ ok: true, value: publicKey });
  expect(await readKeyFile(text)).toEqual({ ok: true, value: publicKey });
  const sealed = await sealReturn(returnBytes(), publicKey);
  if (!sealed.ok) throw new Error(sealed.problem.kind);
  expect(await openSealedReturn(sealed.value, text)).toEqual({ ok: true, value: returnBytes() });
  expect((await makeKeyFile(MADE_AT)).publicKey).not.toBe(publicKey);
});

test('the public half is worked out, whatever a remark in the file says', async () => {
  const { publicKey, text } = await makeKeyFile(MADE_AT);
  const other = await makeKeyFile(MADE_AT);
  expect(await readKeyFile(text.replace(publicKey, other.publicKey))).toEqual({
    ok: true,
    value: publicKey,
  });
});

test('a file that holds no secret key is named', async () => {
  const { publicKey, text } = await makeKeyFile(MADE_AT);
  expect(await readKeyFile(publicKey)).toEqual({ ok: false, problem: { kind: 'publicKey' } });
  expect(await readKeyFile(text.trimEnd().slice(0, -3))).toMatchObject({
    problem: { kind: 'slip', slip: { kind: 'length' } },
  });
  expect(keyFileName(MADE_AT)).toBe('s11-key-for-sealed-returns_2026-11-27.txt');
});
