const LONG = /\p{L}{9,}/gu;
const ENDING = /(?<=\p{L}{4})(ability|ship|tions?|sion|sioning|nising|ment|ing|ence|dures?|ated)$/u;

/**
 * Where the long words of a narrow heading may break: many a browser knows no hyphenation, and would
 * break them anywhere.
 */
export function softenWords(title: string): string {
  return title.replace(LONG, (word) => word.replace(ENDING, '\u00ad$1'));
}
