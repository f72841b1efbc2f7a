import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { makeKeyFile } from '../../../src/files/audit-return/key-file.ts';
import { openSealedReturn, sealReturn } from '../../../src/files/audit-return/seal-return.ts';
import { makeSigningPair, signReturn } from '../../../src/files/audit-return/sign-return.ts';
import { aReturn, flipBit, returnBytes } from '../../support/return-files.ts';
import { seeded } from '../../support/seeded.ts';

const GOOD = returnBytes(signReturn(aReturn(), makeSigningPair()));
const MANY = new Uint8Array(3_000_000).map((_, place) => (place * 31) % 251);

const folder = mkdtempSync(join(tmpdir(), 's11-age-'));
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  if (spawnSync('age', ['--version']).error === undefined) return;
  throw new Error(
    'These tests seal and open with age: install with apt-get install -y age (macOS: brew install age).',
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function age(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('age', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`age ${args.join(' ')}: ${stderr}`);
}

/** Comparing millions of bytes one by one takes the test's own tools half a minute. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** A key pair of age's own making. */
function keygen(name: string): { readonly keyFile: string; readonly publicKey: string } {
  const { status, stderr } = spawnSync('age-keygen', ['-o', at(name)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const keyFile = readFileSync(at(name), 'utf8');
  return { keyFile, publicKey: /age1\S+/.exec(keyFile)?.[0] ?? '' };
}

test.each([
  ['a return', GOOD],
  ['many bytes', MANY],
  ['a byte', MANY.slice(0, 1)],
])('%s that we seal is opened by age, with a key of its own', async (_, bytes) => {
  const { publicKey } = keygen(`ours-${bytes.length}.txt`);
  const sealed = await sealReturn(bytes, publicKey);
  if (!sealed.ok) throw new Error(sealed.problem.kind);
  writeFileSync(at('ours.age'), sealed.value);
  age('--decrypt', '-i', `ours-${bytes.length}.txt`, '-o', 'ours.json', 'ours.age');
  expect(isSame(readFileSync(at('ours.json')), bytes)).toBe(true);
});

test.each([
  ['as bytes', []],
  ['in letters', ['--armor']],
])('what age seals %s is opened by us, with its key file', async (_, options) => {
  for (const bytes of [GOOD, MANY]) {
    const { keyFile, publicKey } = keygen(`theirs-${options.length}-${bytes.length}.txt`);
    writeFileSync(at('theirs.json'), bytes);
    age('--encrypt', ...options, '-r', publicKey, '-o', 'theirs.age', 'theirs.json');
    const sealed = new Uint8Array(readFileSync(at('theirs.age')));
    const opened = await openSealedReturn(sealed, keyFile);
    expect(opened.ok && isSame(opened.value, bytes)).toBe(true);
  }
});

test('a key file that we make opens and seals in age', async () => {
  const { publicKey, text } = await makeKeyFile('2026-11-27T02:38:59.000Z');
  writeFileSync(at('made.txt'), text);
  const shown = spawnSync('age-keygen', ['-y', at('made.txt')], { encoding: 'utf8' });
  expect(shown.stdout.trim()).toBe(publicKey);
  const sealed = await sealReturn(GOOD, publicKey);
  if (!sealed.ok) throw new Error(sealed.problem.kind);
  writeFileSync(at('made.age'), sealed.value);
  age('--decrypt', '-i', 'made.txt', '-o', 'made.json', 'made.age');
  expect(isSame(readFileSync(at('made.json')), GOOD)).toBe(true);
});

test('2,000 flipped bits of a sealed file are all seen', async () => {
  const identity = await generateIdentity();
  const sealed = await sealReturn(GOOD, await identityToRecipient(identity));
  if (!sealed.ok) throw new Error(sealed.problem.kind);
  const random = seeded(11);
  const unseen: number[] = [];
  for (let turn = 0; turn < 2_000; turn += 1) {
    const { bytes, place } = flipBit(sealed.value, random);
    if ((await openSealedReturn(bytes, identity)).ok) unseen.push(place);
  }
  expect(unseen).toEqual([]);
});
