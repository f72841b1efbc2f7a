/** The forms of a letter by its place in a word: alone, last, first, in the middle. */
type Forms = readonly number[];

const TATWEEL = 0x640;
const JOINER = 0x200d;

/** A letter as it is drawn, and the letters of the text it stands for. */
export type ShapedLetter = { readonly drawn: string; readonly source: string };

/**
 * Gives each Arabic letter the form of its place in the word, since jsPDF applies none of a
 * font's own rules. `canDraw` says which forms the font has; the plain letter stands in for others.
 */
export function shapeArabic(
  letters: readonly string[],
  canDraw: (codePoint: number) => boolean,
): readonly ShapedLetter[] {
  const shaped: ShapedLetter[] = [];
  for (let place = 0; place < letters.length; place += 1) {
    const letter = letters[place] ?? '';
    const next = letters[place + 1] ?? '';
    const joinsBefore = joinsForward(findNeighbour(letters, place, -1));
    const ligature = LAM_ALEF.get(letter + next)?.[joinsBefore ? 1 : 0];
    if (ligature !== undefined && canDraw(ligature)) {
      shaped.push({ drawn: String.fromCharCode(ligature), source: letter + next });
      place += 1;
      continue;
    }
    const form = findForm(letter, joinsBefore, joinsBackward(findNeighbour(letters, place, 1)));
    const drawn = form !== undefined && canDraw(form) ? String.fromCharCode(form) : letter;
    shaped.push({ drawn, source: letter });
  }
  return shaped;
}

/** Marks above and below letters do not come between them. */
function findNeighbour(letters: readonly string[], place: number, step: 1 | -1): string {
  let at = place + step;
  while (/^\p{Mn}$/u.test(letters[at] ?? '')) at += step;
  return letters[at] ?? '';
}

function findForm(letter: string, before: boolean, after: boolean): number | undefined {
  const forms = FORMS.get(letter);
  if (forms === undefined) return undefined;
  const joinsNext = after && forms.length === 4;
  if (before) return forms[joinsNext ? 3 : 1];
  return forms[joinsNext ? 2 : 0];
}

function joinsForward(letter: string): boolean {
  const code = letter.codePointAt(0);
  return code === TATWEEL || code === JOINER || FORMS.get(letter)?.length === 4;
}

function joinsBackward(letter: string): boolean {
  const code = letter.codePointAt(0);
  return code === TATWEEL || code === JOINER || (FORMS.get(letter)?.length ?? 1) > 1;
}

/** Read out of Unicode's own compatibility mappings: the forms stand in order beside each other. */
const { FORMS, LAM_ALEF } = readForms();

function readForms(): {
  readonly FORMS: ReadonlyMap<string, Forms>;
  readonly LAM_ALEF: ReadonlyMap<string, Forms>;
} {
  const forms = new Map<string, number[]>();
  const add = (code: number): void => {
    const letter = String.fromCharCode(code).normalize('NFKC');
    if (letter === String.fromCharCode(code)) return;
    forms.set(letter, [...(forms.get(letter) ?? []), code]);
  };
  for (let code = 0xfb50; code <= 0xfbb1; code += 1) add(code);
  // U+FBE8 and U+FBE9 are forms of alef maksura that only Uighur uses.
  for (let code = 0xfbd3; code <= 0xfbe7; code += 1) add(code);
  for (let code = 0xfbfc; code <= 0xfbff; code += 1) add(code);
  for (let code = 0xfe80; code <= 0xfefc; code += 1) add(code);
  return {
    FORMS: new Map([...forms].filter(([letter]) => letter.length === 1)),
    LAM_ALEF: new Map([...forms].filter(([letter]) => letter.length === 2)),
  };
}
