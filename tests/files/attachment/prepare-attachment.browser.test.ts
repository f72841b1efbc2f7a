import { describe, expect, test } from 'vitest';

import { hashBytes } from '../../../src/domain/shared/content-hash.ts';
import {
  prepareAttachment,
  type PreparedAttachment,
} from '../../../src/files/attachment/prepare-attachment.ts';
import {
  anExif,
  aSegment,
  aWebp,
  CANARY,
  join,
  JPEG_EXTRAS,
  PNG_EXTRAS,
  WEBP_EXTRAS,
} from '../../support/photo-parts.ts';

/** A picture no two corners of which are alike, as the browser itself writes it. */
async function drawPhoto(type: string): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(48, 32);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('Nothing to draw on');
  const fade = context.createLinearGradient(0, 0, 48, 32);
  fade.addColorStop(0, '#00594f');
  fade.addColorStop(1, '#ffdd00');
  context.fillStyle = fade;
  context.fillRect(0, 0, 48, 32);
  context.fillStyle = '#d4351c';
  context.fillRect(2, 3, 12, 7);
  return new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
}

/** The picture as a person sees it, point by point. */
async function look(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const picture = await createImageBitmap(new Blob([bytes]));
  const { width, height } = picture;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(picture, 0, 0);
  return `${width} × ${height}: ${String(context?.getImageData(0, 0, width, height).data)}`;
}

async function prepare(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<PreparedAttachment> {
  const prepared = await prepareAttachment(new File([bytes], name));
  if (!prepared.ok) throw new Error(prepared.problem.kind);
  return prepared.value;
}

const exifTurned = (turn: number): Uint8Array =>
  aSegment(0xe1, join(new TextEncoder().encode('Exif\0\0'), anExif(turn)));

describe('a photo', () => {
  test.each([
    [
      'image/jpeg',
      (photo: Uint8Array) =>
        join(photo.subarray(0, 2), ...JPEG_EXTRAS, photo.subarray(2), Uint8Array.of(1, 2)),
    ],
    [
      'image/png',
      (photo: Uint8Array) => join(photo.subarray(0, 33), ...PNG_EXTRAS, photo.subarray(33)),
    ],
    ['image/webp', (photo: Uint8Array) => aWebp(photo.subarray(12), ...WEBP_EXTRAS)],
  ])('%s looks the same and has nothing hidden left', async (type, dress) => {
    const dressed = dress(await drawPhoto(type));
    const { bytes, file } = await prepare(dressed, 'door');
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain(CANARY);
    expect(await look(bytes)).toBe(await look(dressed));
    expect(file).toMatchObject({ mediaType: type, size: bytes.length, hash: hashBytes(bytes) });
    expect(file.removedParts).toMatch(/^where it was taken, the camera and the time/);
  });

  test.each([2, 3, 4, 5, 6, 7, 8])('turned by %i is still shown that way', async (turn) => {
    const photo = await drawPhoto('image/jpeg');
    const turned = join(photo.subarray(0, 2), exifTurned(turn), photo.subarray(2));
    const { bytes } = await prepare(turned, 'door.jpg');
    expect(await look(bytes)).toBe(await look(turned));
    expect(await look(bytes)).not.toBe(await look(photo));
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain(CANARY);
  });

  test('cut off in the middle is said to be damaged where nothing can be told of it', async () => {
    const photo = await drawPhoto('image/png');
    const half = photo.slice(0, photo.length / 2);
    const problem = { kind: 'damaged' };
    expect(await prepareAttachment(new File([half], 'door.png'))).toEqual({ ok: false, problem });
  });
});

test('any other file is kept to the byte', async () => {
  const bytes = new TextEncoder().encode('%PDF-1.7\nwhatever follows');
  const prepared = await prepare(bytes, 'Policy v4.PDF');
  expect(prepared.bytes).toEqual(bytes);
  expect(prepared.file).toEqual({
    name: 'Policy v4.pdf',
    mediaType: 'application/pdf',
    size: bytes.length,
    hash: hashBytes(bytes),
  });
});

test.each([
  ['empty', new File([], 'nothing.pdf')],
  ['tooLarge', new File([new Uint8Array(25_000_001)], 'film.pdf')],
])('a file that is %s is refused', async (kind, file) => {
  expect(await prepareAttachment(file)).toMatchObject({ ok: false, problem: { kind } });
});
