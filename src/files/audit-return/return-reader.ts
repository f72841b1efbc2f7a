import {
  returnWithoutTemplateSchema,
  type AuditReturn,
} from '../../domain/audit-return/audit-return.ts';
import { toCanonicalJson } from '../../domain/shared/content-hash.ts';
import { fitsSchema } from '../../domain/shared/fits-schema.ts';
import { succeed, type Result } from '../../domain/shared/result.ts';
import type { Template } from '../../domain/template/template.ts';
import { decodeText } from '../guard/decode-text.ts';
import { guardJson } from '../guard/guard-json.ts';
import { hashSwiftly } from '../hash-swiftly.ts';
import {
  findContradiction,
  hasTooManyRecords,
  readReturn,
  type ReadReturn,
} from './read-return.ts';
import { RETURN_LIMITS } from './return-limits.ts';
import type { ReturnProblem } from './return-problem.ts';
import { judgeSignature } from './sign-return.ts';

/** What `readReturn` says of the same bytes, and what need not be written again to be stored. */
export type ReadOfMany = ReadReturn & {
  /** The return without its template, as canonical JSON; where that is not at hand it is missing. */
  readonly rest?: string;
};

/** Reads one of many returns. */
export type ReturnReader = (bytes: Uint8Array) => Promise<Result<ReadOfMany, ReturnProblem>>;

/** A template that was read and checked, and its bytes as every return that carries it has them. */
type Known = { readonly template: Template; readonly written: Uint8Array };

/** More kinds of agency than any partnership has; strangers' templates must not fill the memory. */
const MOST_KNOWN = 60;

/**
 * Reads returns one after another. Three quarters of a return are its template, which hundreds of
 * them share: one that is the same to the letter as another that was checked is checked by that.
 */
export function startReturnReader(): ReturnReader {
  const knownByHash = new Map<string, Known>();
  const room = makeRoom();
  return async (bytes) => {
    const swift = await readByKnown(bytes, knownByHash, room);
    if (swift !== undefined) return succeed(swift);
    const read = readReturn(bytes);
    if (read.ok && read.value.standing !== 'contentChanged') {
      const { template } = read.value.auditReturn.content;
      const written = encode(toCanonicalJson(template));
      knownByHash.set(template.hash, { template, written });
      const [oldest] = knownByHash.keys();
      if (knownByHash.size > MOST_KNOWN && oldest !== undefined) knownByHash.delete(oldest);
    }
    return read;
  };
}

/** Bytes to work in, over and over: to have new ones for each file takes longer than to fill them. */
type Room = { readonly take: (length: number) => Uint8Array<ArrayBuffer> };

function makeRoom(): Room {
  let bytes = new Uint8Array(0);
  return {
    take: (length) => {
      if (bytes.length < length) bytes = new Uint8Array(length);
      return bytes.subarray(0, length);
    },
  };
}

/** The last field of the content, in canonical order; no text can hold these quotation marks. */
const TEMPLATE = encode(',"template":');
const AFTER_TEMPLATE = encode('},"contentHash":"');
const BEGINNING = '{"content":';
/** What follows the content, up to its end and that of the hash of the file. */
const CONTENT_HASH = /^,"contentHash":"[0-9a-f]{64}"/;
const FILE_HASH = /^,"fileHash":"[0-9a-f]{64}"/;

/**
 * A return just as we write it, whose template is known; nothing for any other file, which is then
 * read in the ordinary way and refused there, if it is.
 */
async function readByKnown(
  bytes: Uint8Array,
  knownByHash: ReadonlyMap<string, Known>,
  room: Room,
): Promise<ReadOfMany | undefined> {
  if (knownByHash.size === 0 || bytes.length > RETURN_LIMITS.fileBytes) return undefined;
  if (bytes[0] !== BEGINNING.charCodeAt(0)) return undefined;
  const parts = takeTemplateOut(bytes, knownByHash);
  if (parts === undefined) return undefined;
  // The browser makes hashes beside what is done here, which is then not waited for.
  const hashing = hashParts(bytes, parts, room);
  const auditReturn = readRest(parts.rest, parts.known.template);
  const hashes = await hashing;
  if (auditReturn === undefined || hashes?.content !== auditReturn.contentHash) return undefined;
  const standing = hashes.file === auditReturn.fileHash ? 'unchanged' : 'aroundChanged';
  const { signature } = auditReturn;
  return {
    auditReturn,
    standing,
    rest: parts.rest,
    ...(signature === undefined ? {} : { signature: judgeSignature(signature, hashes.content) }),
  };
}

type Parts = {
  readonly known: Known;
  /** The file without the template. */
  readonly rest: string;
  /** Where the content ends, in bytes, and what follows it. */
  readonly contentEnd: number;
  readonly afterContent: string;
};

/** Found by its bytes, which are most of the file and are not made into text for it. */
function takeTemplateOut(
  bytes: Uint8Array,
  knownByHash: ReadonlyMap<string, Known>,
): Parts | undefined {
  const end = findLast(bytes, AFTER_TEMPLATE);
  for (const known of knownByHash.values()) {
    const start = end - known.written.length;
    const at = start - TEMPLATE.length;
    if (at < 0 || !hasAt(bytes, TEMPLATE, at) || !hasAt(bytes, known.written, start)) continue;
    const before = decodeText(bytes.subarray(0, at));
    const after = decodeText(bytes.subarray(end));
    if (before === undefined || after === undefined) continue;
    return { known, rest: before + after, contentEnd: end + 1, afterContent: after.slice(1) };
  }
  return undefined;
}

/** The last place of some bytes among others; -1 for none. */
function findLast(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = bytes.length - wanted.length; at >= 0; at -= 1) {
    if (bytes[at] === wanted[0] && hasAt(bytes, wanted, at)) return at;
  }
  return -1;
}

function hasAt(bytes: Uint8Array, wanted: Uint8Array, start: number): boolean {
  if (start + wanted.length > bytes.length) return false;
  for (let place = 0; place < wanted.length; place += 1) {
    if (bytes[start + place] !== wanted[place]) return false;
  }
  return true;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The rest as it goes through all the checks that `readReturn` makes. */
function readRest(text: string, template: Template): AuditReturn | undefined {
  const json = guardJson(text, RETURN_LIMITS.depth);
  if (!json.ok || json.value.flaw !== undefined || hasTooManyRecords(json.value.value)) {
    return undefined;
  }
  const { value } = json.value;
  // What does not surely fit may do so all the same: it is read in the ordinary way.
  if (!fitsSchema(returnWithoutTemplateSchema, value) || !isCanonical(value, text))
    return undefined;
  const auditReturn = { ...value, content: { ...value.content, template } };
  // The template was held against its own hash when it was met first.
  return findContradiction(auditReturn, false) === undefined ? auditReturn : undefined;
}

/**
 * Whether a text is the canonical JSON of its value: our schemas take values as they are, so that it
 * is of what was parsed too. Several times as fast as to write it anew, and no for whatever is in doubt.
 */
function isCanonical(value: unknown, text: string): boolean {
  return JSON.stringify(value) === text && hasSortedKeys(value);
}

function hasSortedKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(hasSortedKeys);
  let last = '';
  for (const [key, inner] of Object.entries(value)) {
    // By code unit, which is the canonical order.
    if (key < last || !hasSortedKeys(inner)) return false;
    last = key;
  }
  return true;
}

/** Both hashes over the bytes of the file themselves, since they are the canonical form. */
async function hashParts(
  bytes: Uint8Array,
  { contentEnd, afterContent }: Parts,
  room: Room,
): Promise<{ readonly content: string; readonly file: string } | undefined> {
  const contentHash = CONTENT_HASH.exec(afterContent)?.[0];
  const fileHash = FILE_HASH.exec(afterContent.slice(contentHash?.length ?? 0))?.[0];
  if (contentHash === undefined || fileHash === undefined) return undefined;
  const cut = contentEnd + contentHash.length;
  const around = room.take(bytes.length - fileHash.length);
  around.set(bytes.subarray(0, cut));
  around.set(bytes.subarray(cut + fileHash.length), cut);
  // Both are copied as they are handed over, so that the room may be used again at once.
  const [content, file] = await Promise.all([
    hashSwiftly(around.subarray(BEGINNING.length, contentEnd)),
    hashSwiftly(around),
  ]);
  return { content, file };
}
