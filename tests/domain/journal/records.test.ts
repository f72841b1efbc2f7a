import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { FIRST_HASH, readSoundPart, writeRecord } from '../../../src/domain/journal/records.ts';

const texts = fc.array(
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => JSON.stringify(text)),
  { minLength: 1, maxLength: 6 },
);

function write(lines: readonly string[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let hash = FIRST_HASH;
  for (const line of lines) {
    const record = writeRecord(hash, line);
    parts.push(record.bytes);
    hash = record.hash;
  }
  return Buffer.concat(parts);
}

function expectSoundPrefix(bytes: Uint8Array, lines: readonly string[]): readonly string[] {
  const read = readSoundPart(bytes);
  expect(read.texts).toEqual(lines.slice(0, read.texts.length));
  return read.texts;
}

test('what was written is read again', () => {
  fc.assert(
    fc.property(texts, (lines) => {
      const bytes = write(lines);
      expect(readSoundPart(bytes)).toMatchObject({ texts: lines, length: bytes.length });
    }),
    { numRuns: 50 },
  );
});

describe('damage', () => {
  test('cut at any byte leaves the lines before the cut', () => {
    fc.assert(
      fc.property(texts, (lines) => {
        const bytes = write(lines);
        for (let cut = 0; cut < bytes.length; cut += 1) {
          const read = expectSoundPrefix(bytes.subarray(0, cut), lines);
          expect(read.length).toBeLessThan(lines.length);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('a flip at any byte never yields a line that was not written', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 255 }), (lines, flip) => {
        const bytes = write(lines);
        for (let place = 0; place < bytes.length; place += 1) {
          const damaged = Uint8Array.from(bytes);
          damaged[place] = (bytes[place] ?? 0) ^ flip;
          const read = expectSoundPrefix(damaged, lines);
          expect(read.length).toBeLessThan(lines.length);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('lines that are left out, doubled or exchanged end what is read', () => {
    const parts = ['"a"', '"b"', '"c"'];
    const whole = new TextDecoder().decode(write(parts)).split('\n');
    const [one = '', two = '', three = ''] = whole;
    for (const order of [
      [two, three],
      [one, three],
      [one, one, two],
      [one, three, two],
    ]) {
      const bytes = new TextEncoder().encode(`${order.join('\n')}\n`);
      expectSoundPrefix(bytes, parts);
    }
  });

  test('lines added after a torn one are not read', () => {
    const first = write(['"a"']);
    const bytes = Buffer.concat([first, Buffer.from('torn'), write(['"b"'])]);
    expect(readSoundPart(bytes)).toMatchObject({ texts: ['"a"'], length: first.length });
  });
});
