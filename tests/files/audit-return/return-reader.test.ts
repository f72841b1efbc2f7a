import { expect, test } from 'vitest';

import { must } from '../../../src/domain/shared/must.ts';
import { splitReturn } from '../../../src/domain/collection/return-document.ts';
import { readReturn } from '../../../src/files/audit-return/read-return.ts';
import {
  startReturnReader,
  type ReturnReader,
} from '../../../src/files/audit-return/return-reader.ts';
import { stampReturn } from '../../../src/domain/audit-return/build-return.ts';
import { makeSigningPair, signReturn } from '../../../src/files/audit-return/sign-return.ts';
import { aReturn, aSecondReturn, forgeReturn, returnBytes } from '../../support/return-files.ts';
import { mutate } from '../../support/mutants.ts';
import { seeded } from '../../support/seeded.ts';

const GOOD = returnBytes();
const TEXT = new TextDecoder().decode(GOOD);
const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A reader that has met the template. */
async function aReader(): Promise<ReturnReader> {
  const read = startReturnReader();
  await read(GOOD);
  return read;
}

/** What it says of bytes, once the text it brings along was held to what writing it anew gives. */
async function judge(read: ReturnReader, bytes: Uint8Array): Promise<unknown> {
  const judged = await read(bytes);
  if (!judged.ok) return judged;
  const { rest, ...value } = judged.value;
  const { auditReturn, standing } = value;
  if (rest !== undefined) expect(rest).toBe(splitReturn(auditReturn, standing).text);
  return { ok: true, value };
}

test('the second return on the same questions is read as the first was', async () => {
  const read = await aReader();
  const other = returnBytes(aReturn({ isSample: true, evidence: [] }));
  const again = await read(GOOD);
  expect(again.ok && again.value.rest).toBeTypeOf('string');
  expect(await judge(read, GOOD)).toEqual(readReturn(GOOD));
  expect(await judge(read, other)).toEqual(readReturn(other));
});

test('version 2 is read the short way too, and its mutants are judged alike', async () => {
  const read = await aReader();
  const second = returnBytes(aSecondReturn());
  const short = await read(second);
  expect(short.ok && short.value.rest).toContain('"replies"');
  expect(await judge(read, second)).toEqual(readReturn(second));
  const chance = seeded(32);
  for (let turn = 0; turn < 150; turn += 1) {
    const mutant = mutate(second, chance);
    expect(await judge(read, mutant), String(turn)).toEqual(readReturn(mutant));
  }
});

test('a signature is judged on the short way too', async () => {
  const read = await aReader();
  const signed = signReturn(aReturn(), makeSigningPair());
  const other = signReturn(aReturn({ isSample: true }), makeSigningPair());
  const { signature } = signed;
  for (const file of [
    returnBytes(signed),
    returnBytes(stampReturn({ ...other, ...(signature === undefined ? {} : { signature }) })),
  ]) {
    expect(await judge(read, file)).toEqual(readReturn(file));
    const answer = await read(file);
    expect(answer.ok && answer.value.signature).toMatch(/^(fits|broken)$/);
  }
});

test('what the short way passes over, the long way sees', async () => {
  const read = await aReader();
  const files = [
    toBytes(TEXT.replace('We do it', 'We dx it')),
    toBytes(TEXT.replace('returns@', 'others@')),
    toBytes(TEXT.replace('What do we', 'What did we')),
    toBytes(`\ufeff${TEXT}`),
    toBytes(`${TEXT}\n`),
    toBytes(JSON.stringify(JSON.parse(TEXT), null, 2)),
    toBytes(TEXT.replace('"rating":1', '"rating":-0')),
    toBytes(TEXT.replace('"rating":1', '"rating":1,"rating":3')),
    toBytes(TEXT.replace('Anytown', '\\ud83d')),
    toBytes(TEXT.replace('"version":1}', '"version":2}')),
    GOOD.slice(0, -1),
    forgeReturn((content) => (content['colour'] = 'blue')),
    forgeReturn((content) => {
      content['answers'] = [
        ...aReturn().content.answers,
        must(aReturn().content.answers[0], 'one'),
      ];
    }),
    forgeReturn((content) => (content['template'] = { ...aReturn().content.template, title: 'X' })),
  ];
  for (const file of files) expect(await judge(read, file)).toEqual(readReturn(file));
});

test('300 seeded mutants are judged alike', async () => {
  const read = await aReader();
  const chance = seeded(71);
  for (let turn = 0; turn < 300; turn += 1) {
    const mutant = mutate(GOOD, chance);
    expect(await judge(read, mutant), String(turn)).toEqual(readReturn(mutant));
  }
});
