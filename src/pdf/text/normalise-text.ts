import { EMOJI_WORDS } from './emoji-words.ts';
import type { Typefaces } from './typefaces.ts';

/** Drawn where no font has a character; the character itself is still read and copied. */
export const MISSING = '\u25a1';

/** Told of everything that is not drawn as it was written. */
export type NoteReplacement = (character: string, replacement: string) => void;

/** An emoji with what belongs to it (skin, joiners), a flag, or any one character. */
const UNITS =
  /\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\ufe0f|\p{EMod}|\u200d\p{Extended_Pictographic})*|[^]/gu;

const HAS_NO_FORM = /^[\p{Default_Ignorable_Code_Point}\u200b-\u200f\u202a-\u202e\ufeff]$/u;
const HAS_NO_MEANING_IN_PRINT = /^[\p{Cc}\p{Cs}\p{Co}\p{Cn}]$/u;

/**
 * Text as it will stand on paper and come out when copied.
 *
 * Quietly, because no one could tell the difference: composed to NFC; every kind of line ending is a
 * line break; a variation selector after a character goes. Everything else that changes is noted: a
 * tab is four spaces, every other kind of space a space (a no-break space stays one); soft and
 * no-break hyphens are plain ones; of characters that look the same in our fonts one stands for
 * all. A character that no font has stays in the text: it is drawn as a box and read as itself.
 */
export function normaliseText(text: string, typefaces: Typefaces, note: NoteReplacement): string {
  if (/^[\x20-\x7e\n]*$/.test(text)) return text;
  const plain = text.normalize('NFC').replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n');
  let before = '';
  return plain.replace(UNITS, (unit) => {
    const kept = normaliseUnit(unit, before, typefaces, note);
    before = unit;
    return kept;
  });
}

function normaliseUnit(
  unit: string,
  before: string,
  typefaces: Typefaces,
  note: NoteReplacement,
): string {
  if (unit === '\n' || unit === ' ' || unit === '\u00a0') return unit;
  if (/^[\u200c\u200d]$/.test(unit) && /[\u0600-\u08ff]$/.test(before)) return unit;
  if (/^[\ufe00-\ufe0f]$/.test(unit) && before !== '') return '';
  const plain = findPlain(unit);
  if (plain !== undefined) {
    note(unit, plain);
    return plain;
  }
  const bare = unit.replace(/\ufe0f/g, '');
  if (bare.length === 1 && !HAS_NO_FORM.test(bare)) {
    const code = bare.charCodeAt(0);
    const canonical = canonicalOf(code, typefaces);
    if (canonical !== undefined) {
      const stands = String.fromCharCode(canonical);
      if (stands !== bare) note(unit, stands);
      return stands;
    }
  }
  const replacement = replace(unit, bare, typefaces);
  note(unit, replacement ?? MISSING);
  return replacement ?? unit;
}

/** What stands for a space or hyphen of another kind than the fonts tell apart. */
function findPlain(unit: string): string | undefined {
  if (unit === '\t') return '    ';
  if (/^[\u00ad\u2010\u2011]$/.test(unit)) return '-';
  if (unit === '\u202f') return '\u00a0';
  return /^[\u1680\u2000-\u200a\u205f\u3000]$/.test(unit) ? ' ' : undefined;
}

function canonicalOf(code: number, typefaces: Typefaces): number | undefined {
  const face = typefaces.faceFor(code, false);
  if (face === undefined || typefaces.faceFor(code, true) === undefined) return undefined;
  return typefaces.faces[face].canonicalOf(code);
}

/** What is written in place of a unit; nothing when it stays and is drawn as a box. */
function replace(unit: string, bare: string, typefaces: Typefaces): string | undefined {
  if (HAS_NO_FORM.test(unit)) return '';
  if (HAS_NO_MEANING_IN_PRINT.test(unit)) return `[${formatCodePoints(unit)}]`;
  const words = EMOJI_WORDS.get(bare) ?? EMOJI_WORDS.get(Array.from(bare)[0] ?? '');
  if (words !== undefined) return words;
  if (/^\p{RI}\p{RI}$/u.test(bare)) return `[flag ${spellFlag(bare)}]`;
  if (/^\p{Extended_Pictographic}/u.test(bare)) return `[emoji ${formatCodePoints(bare)}]`;
  const simpler = bare.normalize('NFKC');
  const isDrawable = Array.from(simpler).every(
    (character) => canonicalOf(character.codePointAt(0) ?? 0, typefaces) !== undefined,
  );
  return isDrawable && simpler !== bare ? simpler : undefined;
}

/** `U+1F600`, or several with spaces between. */
export function formatCodePoints(text: string): string {
  return Array.from(text, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `U+${code.padStart(4, '0')}`;
  }).join(' ');
}

/** A flag is two regional letters; `GB` says more than their code points. */
function spellFlag(flag: string): string {
  return Array.from(flag, (letter) =>
    String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 65),
  ).join('');
}
