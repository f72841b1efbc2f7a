import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { StrippedPhoto } from '../../../src/files/attachment/photo-parts.ts';
import { stripJpeg } from '../../../src/files/attachment/strip-jpeg.ts';
import { stripPng } from '../../../src/files/attachment/strip-png.ts';
import { stripWebp } from '../../../src/files/attachment/strip-webp.ts';
import {
  anExif,
  aPngPart,
  aSegment,
  aTurn,
  aWebp,
  aWebpPart,
  BARE_JPEG,
  BARE_PNG,
  BARE_WEBP,
  CANARY,
  join,
  JPEG_EXTRAS,
  PNG_EXTRAS,
  WEBP_EXTRAS,
} from '../../support/photo-parts.ts';

type Kind = {
  readonly name: string;
  readonly strip: (bytes: Uint8Array) => StrippedPhoto | undefined;
  readonly bare: Uint8Array;
  /** The same with these parts among its own, and bytes after its end. */
  readonly dress: (parts: readonly Uint8Array[], after: Uint8Array) => Uint8Array;
  readonly extras: readonly Uint8Array[];
  readonly turned: (turn: number) => Uint8Array;
};

/** After the start of image and the JFIF part; after the head and first part of the others. */
const KINDS: readonly Kind[] = [
  {
    name: 'JPEG',
    strip: stripJpeg,
    bare: BARE_JPEG,
    dress: (parts, after) =>
      join(BARE_JPEG.subarray(0, 20), ...parts, BARE_JPEG.subarray(20), after),
    extras: JPEG_EXTRAS,
    turned: (turn) => aSegment(0xe1, join(new TextEncoder().encode('Exif\0\0'), anExif(turn))),
  },
  {
    name: 'PNG',
    strip: stripPng,
    bare: BARE_PNG,
    dress: (parts, after) => join(BARE_PNG.subarray(0, 33), ...parts, BARE_PNG.subarray(33), after),
    extras: PNG_EXTRAS,
    turned: (turn) => aPngPart('eXIf', anExif(turn)),
  },
  {
    name: 'WebP',
    strip: stripWebp,
    bare: BARE_WEBP,
    dress: (parts, after) =>
      join(aWebp(BARE_WEBP.subarray(12, 30), ...parts, BARE_WEBP.subarray(30)), after),
    extras: WEBP_EXTRAS,
    turned: (turn) => aWebpPart('EXIF', anExif(turn)),
  },
];

const toText = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

describe.each(KINDS)('a $name', ({ strip, bare, dress, extras, turned }) => {
  test('without anything hidden is kept to the byte', () => {
    expect(strip(bare)).toEqual({ bytes: bare, removed: new Set() });
  });

  test('comes out the same whatever is hidden in it or after it, and nothing hidden is left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...extras), { minLength: 1, maxLength: 6 }),
        fc.uint8Array({ maxLength: 20 }),
        (parts, after) => {
          const stripped = strip(dress(parts, after));
          expect(stripped?.bytes).toEqual(bare);
          expect(stripped?.removed.size).toBeGreaterThan(0);
          expect(toText(stripped?.bytes ?? new Uint8Array())).not.toContain(CANARY);
        },
      ),
    );
  });

  test('says that a place was in it', () => {
    expect(strip(dress([turned(1)], new Uint8Array()))?.removed).toEqual(
      new Set(['place', 'camera']),
    );
  });

  test.each([2, 3, 4, 5, 6, 7, 8])('is still turned as it was, by %i', (turn) => {
    const once = strip(dress([turned(turn)], new Uint8Array()));
    const bytes = once?.bytes ?? new Uint8Array();
    expect(toText(bytes)).toContain(toText(aTurn(turn)));
    expect(toText(bytes)).not.toContain(CANARY);
    expect(strip(bytes)).toEqual({ bytes, removed: new Set() });
  });

  test('cut off or scrambled anywhere throws nothing and leaves nothing hidden behind', () => {
    const whole = dress(extras, new Uint8Array());
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.integer({ min: 12, max: whole.length - 1 }), fc.nat(255)), {
          maxLength: 3,
        }),
        (length, changes) => {
          const damaged = whole.slice(0, length);
          for (const [at, value] of changes) if (at < length) damaged[at] = value;
          strip(damaged);
          const cut = strip(whole.subarray(0, length));
          if (cut !== undefined) expect(toText(cut.bytes)).not.toContain(CANARY);
        },
      ),
      { numRuns: 300 },
    );
  });
});
