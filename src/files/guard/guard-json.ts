import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { scanJson } from './scan-json.ts';

/** What JSON allows, readers differ on and no file of ours has. */
export type JsonFlaw =
  /** `where`: the path of the object and the key. */
  | { readonly kind: 'duplicateKey'; readonly where: string }
  /** A key that would become an object's ancestor where fields are copied. */
  | { readonly kind: 'ancestorKey' }
  /** An escape may spell half a character, which strict UTF-8 cannot see. */
  | { readonly kind: 'halfCharacter' };

export type GuardedJson = {
  readonly value: unknown;
  /** To be looked at once it is known what the file is: of a newer version it may be none. */
  readonly flaw?: JsonFlaw;
};

export type JsonProblem =
  | { readonly kind: 'tooDeep' }
  /** No JSON. `isOpen`: something in it was begun and not ended. */
  | { readonly kind: 'broken'; readonly isOpen: boolean };

/**
 * Parses text from a stranger's file: its depth before the parser sees it, then what the parser
 * passes over without a word. Nothing of it has been held against a schema yet.
 */
export function guardJson(text: string, mostDeep: number): Result<GuardedJson, JsonProblem> {
  const { isTooDeep, isOpen, twice } = scanJson(text, mostDeep);
  if (isTooDeep) return fail({ kind: 'tooDeep' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail({ kind: 'broken', isOpen });
  }
  const flaw = twice === undefined ? findFlaw(text, value) : duplicate(twice);
  return succeed(flaw === undefined ? { value } : { value, flaw });
}

function duplicate(where: string): JsonFlaw {
  return { kind: 'duplicateKey', where };
}

/** Where a flaw was found, as a problem names it. */
export function placeOfFlaw(flaw: JsonFlaw): string {
  switch (flaw.kind) {
    case 'duplicateKey':
      return flaw.where;
    case 'ancestorKey':
      return '__proto__';
    case 'halfCharacter':
      return 'text';
  }
}

/** Neither can be in a text that has no escape and does not name it: most need not be walked. */
function findFlaw(text: string, value: unknown): JsonFlaw | undefined {
  if (!text.includes('\\u') && !text.includes('__proto__')) return undefined;
  const found = { hasAncestor: false, hasHalf: false };
  walk(value, found);
  if (found.hasAncestor) return { kind: 'ancestorKey' };
  return found.hasHalf ? { kind: 'halfCharacter' } : undefined;
}

type Found = { hasAncestor: boolean; hasHalf: boolean };

function walk(value: unknown, found: Found): void {
  if (typeof value === 'string') found.hasHalf ||= HALF.test(value);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) walk(item, found);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__') found.hasAncestor = true;
    found.hasHalf ||= HALF.test(key);
    walk(inner, found);
  }
}

const HALF = /\p{Surrogate}/u;
