import { zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';

import { must } from '../../../src/domain/shared/must.ts';
import { openZip, type OpenZip } from '../../../src/files/guard/read-any-zip.ts';
import { ZIP_LIMITS, type ZipLimits } from '../../../src/files/guard/zip-limits.ts';

const WORDS = new TextEncoder().encode('Answers, evidence and actions.');

function open(files: Zippable, limits: ZipLimits = ZIP_LIMITS): OpenZip {
  const opened = openZip(zipSync(files), limits);
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.value;
}

function judge({ files, unpack }: OpenZip, place = 0): string {
  const unpacked = unpack(must(files[place], 'a file'));
  return unpacked.ok ? 'unpacked' : unpacked.problem.kind;
}

test('files come out as they went in, whatever they were packed with', () => {
  const { files, unpack } = open({ 'a.json': WORDS, 'folder/b.json': [WORDS, { level: 0 }] });
  expect(files.map(({ name }) => name)).toEqual(['a.json', 'b.json']);
  for (const file of files) expect(unpack(file)).toEqual({ ok: true, value: WORDS });
});

test('a name is words, never a path; folders and what computers add are passed over', () => {
  const { files } = open({
    '../../x.json': WORDS,
    '/abs.json': WORDS,
    'a\\..\\b.json': WORDS,
    '__MACOSX/._x.json': WORDS,
    '.DS_Store': WORDS,
    'folder/': new Uint8Array(),
  });
  expect(files.map(({ name }) => name)).toEqual(['x.json', 'abs.json', 'b.json']);
});

describe('each limit is exact', () => {
  test('files in one zip', () => {
    const many = (count: number) =>
      zipSync(Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}`, WORDS])), {
        level: 0,
      });
    const problem = { kind: 'tooLarge', limit: 'entries', most: 2_000 };
    expect(openZip(many(2_000)).ok).toBe(true);
    expect(openZip(many(2_001))).toEqual({ ok: false, problem });
  });

  test('bytes of the zip', () => {
    const bytes = zipSync({ a: WORDS });
    const limits = { ...ZIP_LIMITS, fileBytes: bytes.length };
    expect(openZip(bytes, limits).ok).toBe(true);
    expect(openZip(bytes, { ...limits, fileBytes: bytes.length - 1 })).toMatchObject({
      problem: { kind: 'tooLarge', limit: 'fileBytes' },
    });
  });

  test('bytes that are unpacked of it, taken together', () => {
    const files = { a: WORDS, b: [WORDS, { level: 0 }] } satisfies Zippable;
    const exact = open(files, { ...ZIP_LIMITS, inflatedBytes: 2 * WORDS.length });
    expect([judge(exact), judge(exact, 1)]).toEqual(['unpacked', 'unpacked']);
    const short = open(files, { ...ZIP_LIMITS, inflatedBytes: 2 * WORDS.length - 1 });
    expect([judge(short), judge(short, 1)]).toEqual(['unpacked', 'zipTooLarge']);
  });

  test('how far one file unpacks', () => {
    const zeros = new Uint8Array(100_000);
    const packed = must(open({ a: zeros }).files[0]?.entry.packed, 'bytes').length;
    const ratio = zeros.length / packed;
    expect(judge(open({ a: zeros }, { ...ZIP_LIMITS, ratio }))).toBe('unpacked');
    expect(judge(open({ a: zeros }, { ...ZIP_LIMITS, ratio: ratio - 0.01 }))).toBe('unpacksTooFar');
  });
});

test('30,000,000 zeros are refused', () => {
  const bomb = open({ 'return.s11.json': new Uint8Array(30_000_000) });
  expect(judge(bomb)).toBe('unpacksTooFar');
});

describe('is told apart', () => {
  test('a zip that was cut, a zip with a password, a file that was changed', () => {
    const bytes = zipSync({
      'a.json': new TextEncoder().encode(
        Array.from({ length: 900 }, (_, n) => n * 7_919).join(' '),
      ),
    });
    expect(openZip(bytes.subarray(0, -30))).toEqual({ ok: false, problem: { kind: 'incomplete' } });
    expect(judgeChanged(bytes, ({ directory }) => directory + 8, 1)).toBe('locked');
    expect(judgeChanged(bytes, ({ directory }) => directory + 10, 99)).toBe('otherPacking');
    expect(judgeChanged(bytes, ({ directory }) => directory + 24, 3)).toBe('damaged');
    expect(judgeChanged(bytes, ({ directory }) => directory + 45, 9)).toBe('damaged');
  });
});

/** With one byte changed, at a place counted from the zip's directory. */
function judgeChanged(
  bytes: Uint8Array,
  place: (zip: { readonly directory: number }) => number,
  value: number,
): string {
  const changed = bytes.slice();
  const directory = new DataView(changed.buffer).getUint32(changed.length - 6, true);
  changed[place({ directory })] = value;
  const opened = openZip(changed);
  return opened.ok ? judge(opened.value) : opened.problem.kind;
}
