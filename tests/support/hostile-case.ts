import type { Incoming } from '../../src/features/import-returns/read-incoming.ts';
import { returnBytes } from './return-files.ts';

/** One file of the list in which strangers' files are told of, P01 to P42. */
export type HostileCase = {
  readonly id: string;
  readonly what: string;
  readonly file: Incoming;
  /** `notes`: read, and what was found is said. */
  readonly verdict: 'reject' | 'accept' | 'notes';
  /** What its refusal, or its notes, must say. */
  readonly says?: RegExp;
};

export const V = returnBytes();
export const TEXT = new TextDecoder().decode(V);
export const NAME = 'return.s11.json';
export const toBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export function toIncoming(bytes: Uint8Array<ArrayBuffer>, name: string = NAME): Incoming {
  const blob = new Blob([bytes]);
  return {
    name,
    size: blob.size,
    slice: (start, end) => blob.slice(start, end),
    arrayBuffer: () => blob.arrayBuffer(),
  };
}

/** Says how large it is, and must not be asked for more than its beginning. */
export function unread(size: number, head: Uint8Array<ArrayBuffer>, name: string = NAME): Incoming {
  const blob = new Blob([head]);
  return {
    name,
    size,
    slice: (start, end) => blob.slice(start, end),
    arrayBuffer: () => Promise.reject(new Error('It was read whole')),
  };
}

export const DAMAGED = /damaged/;
export const INCOMPLETE = /incomplete|damaged/;

export type Verdict = Pick<HostileCase, 'verdict' | 'says'>;

export function aCase(
  id: string,
  what: string,
  bytes: Uint8Array<ArrayBuffer>,
  { verdict, says }: Verdict,
  name = NAME,
): HostileCase {
  const file = toIncoming(bytes, name);
  return { id, what, file, verdict, ...(says === undefined ? {} : { says }) };
}

export const reject = (says: RegExp): Verdict => ({ verdict: 'reject', says });
export const ACCEPT: Verdict = { verdict: 'accept' };
