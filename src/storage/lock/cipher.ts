import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

import { isSealedRow, SEALED_FIELD } from '../../domain/journal/sealed-row.ts';
import { packValue, unpackValue } from './pack-value.ts';
import { isSealedBytes, MAGIC, NONCE_LENGTH, SEAL_ROOM } from './sealed-bytes.ts';
import { SEALED_TEXT, type RowPlace, type Sealer } from './sealer.ts';

/** Bytes of a key. */
export const KEY_LENGTH = 32;

/**
 * Everything is sealed at once, in one call: to wait for the browser's own cipher would end the
 * transaction that a row is written in.
 */
export function makeSealer(key: Uint8Array<ArrayBuffer>): Sealer {
  const seal = (bytes: Uint8Array, about: string): Uint8Array<ArrayBuffer> => {
    const sealed = new Uint8Array(bytes.length + SEAL_ROOM);
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_LENGTH));
    sealed.set(MAGIC);
    sealed.set(nonce, MAGIC.length);
    const cipher = xchacha20poly1305(key, nonce, toBytes(about));
    sealed.set(cipher.encrypt(bytes), MAGIC.length + NONCE_LENGTH);
    return sealed;
  };
  const open = (sealed: Uint8Array, about: string): Uint8Array<ArrayBuffer> | undefined => {
    if (sealed.length < SEAL_ROOM || !isSealedBytes(sealed)) return undefined;
    const nonce = sealed.subarray(MAGIC.length, MAGIC.length + NONCE_LENGTH);
    const cipher = xchacha20poly1305(key, nonce, toBytes(about));
    try {
      return new Uint8Array(cipher.decrypt(sealed.subarray(MAGIC.length + NONCE_LENGTH)));
    } catch {
      return undefined;
    }
  };
  return {
    key,
    sealRow: (place, row) => ({
      ...pickPlain(place, row),
      [SEALED_FIELD]: seal(packValue(row), toAbout(place, row)),
    }),
    openRow: (place, row) => {
      if (!isSealedRow(row)) return row;
      const sealed: unknown = Reflect.get(row, SEALED_FIELD);
      const bytes = sealed instanceof Uint8Array ? open(sealed, toAbout(place, row)) : undefined;
      const opened = bytes === undefined ? undefined : unpackValue(bytes);
      if (typeof opened !== 'object' || opened === null) return row;
      // The number that the database has given it since.
      return place.counted === undefined ? opened : { ...opened, ...pick(row, [place.counted]) };
    },
    sealText: (text) => `${SEALED_TEXT}${toLetters(seal(toBytes(text), TEXT))}`,
    openText: (text) => {
      if (!text.startsWith(SEALED_TEXT)) return text;
      const sealed = fromLetters(text.slice(SEALED_TEXT.length));
      const bytes = sealed === undefined ? undefined : open(sealed, TEXT);
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
    },
    sealBytes: (bytes) => seal(bytes, FILE),
    openBytes: (bytes) => open(bytes, FILE),
  };
}

const TEXT = 'text';
const FILE = 'file';

/** Not the indexes: tables may get more of them. */
function toAbout({ table, key, counted }: RowPlace, row: object): string {
  const fields = key.filter((field) => field !== counted);
  return JSON.stringify([table, fields.map((field): unknown => Reflect.get(row, field))]);
}

function pickPlain({ plain }: RowPlace, row: object): object {
  return pick(row, plain);
}

function pick(row: object, fields: readonly string[]): object {
  return Object.fromEntries(
    fields.flatMap((field) => (field in row ? [[field, Reflect.get(row, field)]] : [])),
  );
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** As many as may be the arguments of one call. */
const AT_ONCE = 8_192;

export function toLetters(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += AT_ONCE) {
    const some = bytes.subarray(start, start + AT_ONCE);
    text += String(Reflect.apply(String.fromCharCode, undefined, some));
  }
  return btoa(text);
}

/** `undefined` for what is not in such letters. */
export function fromLetters(letters: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const text = atob(letters);
    // Not `Uint8Array.from`, which takes ten times as long: a full answer waits for it.
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}
