/**
 * Text as a file of comma-separated values can carry it and give it back. What begins a formula
 * gets an apostrophe in front, which shows it as it is; line breaks and other characters that no
 * cell may hold are shown by their own signs, such as ␊.
 */
export function toCsvText(text: string): string {
  const shown = text.replace(UNFIT, showCharacter);
  return STARTS_FORMULA.test(shown) || shown.startsWith(PREFIX) ? PREFIX + shown : shown;
}

/** The text that `toCsvText` was given; what was never given to it, it leaves. */
export function fromCsvText(cell: string): string {
  const shown = cell.startsWith(PREFIX) ? cell.slice(1) : cell;
  return shown.replace(SIGNS, readSign);
}

const PREFIX = "'";
const ESCAPE = '\u241b';

/** Past spaces, quotation marks and what is not seen, a sign that a program takes for a formula's. */
const STARTS_FORMULA =
  /^[\s"'`\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2018-\u201f\u202a-\u202e\u2060-\u206f\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20\u2212]/u;

/** Controls, the breaks of lines that are none, halves of characters, and the signs we write for them. */
const UNFIT = /[\0-\u001f\u007f\u0085\u2028\u2029\u2400-\u241f\u2421\ufeff]|\p{Surrogate}/gu;

const SIGNS = /\u241b\{([0-9a-f]{2,4})\}|[\u2400-\u241a\u241c-\u241f\u2421]/gu;

function showCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20 && code !== 0x1b) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `${ESCAPE}{${code.toString(16).padStart(2, '0')}}`;
}

function readSign(sign: string, code: string | undefined): string {
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return sign === '\u2421' ? '\u007f' : String.fromCharCode(sign.charCodeAt(0) - 0x2400);
}
