import { MISSING, normaliseText } from '../../src/pdf/text/normalise-text.ts';
import type { Typefaces } from '../../src/pdf/text/typefaces.ts';

/** As a PDF's reader finds it: each character replaced as reported, and without breaks of lines. */
export function asExtracted(text: string, typefaces: Typefaces): string {
  const missing = new Set<string>();
  const normalised = normaliseText(text, typefaces, (character, replacement) => {
    if (replacement === MISSING) missing.add(character);
  });
  const drawn = [...missing].reduce(
    (now, character) => now.replaceAll(character, MISSING),
    normalised,
  );
  return drawn.replace(/\s+/g, '');
}
