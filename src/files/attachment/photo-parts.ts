/** What is taken out of a photo before it is kept, in the order it is told in. */
export const PHOTO_PARTS = ['place', 'camera', 'captions', 'comments', 'preview', 'other'] as const;
export type PhotoPart = (typeof PHOTO_PARTS)[number];

export type StrippedPhoto = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly removed: ReadonlySet<PhotoPart>;
};

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

export function toAscii(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}
