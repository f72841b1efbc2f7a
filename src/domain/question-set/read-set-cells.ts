import { MAX_LINE_LENGTH } from '../shared/limits.ts';

/** What a template can weigh. */
const MOST_WEIGHT = 10;

/** 1 to 10; 1 where nothing is said, and `undefined` for what is no such number. */
export function readWeight(text: string): number | undefined {
  if (text === '') return 1;
  const found = /^[x×]?\s*(\d{1,2})(?:[.,]0+)?$/i.exec(text.trim());
  const weight = Number(found?.[1]);
  return weight >= 1 && weight <= MOST_WEIGHT ? weight : undefined;
}

const YES = new Set(['yes', 'y', 'true', 'allowed', 'x', '✓', '1', 'may not apply', 'n/a']);
const NO = new Set(['no', 'n', 'false', 'not allowed', '0', 'always applies', '-', '–']);

/** Whether a question may not apply: it may, where nothing is said; `undefined` for other words. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (word === '' || YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

/** Each line or bullet of a cell; one that is longer than a line goes on in the next. */
export function readLines(text: string): readonly string[] {
  return text
    .split(/\r?\n|;|•|▪|●/)
    .map((line) => line.replace(/^\s*[-–*·]\s+/, '').trim())
    .filter((line) => line !== '')
    .flatMap((line) => wrap(line));
}

function wrap(line: string): readonly string[] {
  if (line.length <= MAX_LINE_LENGTH) return [line];
  const cut = line.slice(0, MAX_LINE_LENGTH);
  const end = cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : MAX_LINE_LENGTH;
  return [line.slice(0, end).trim(), ...wrap(line.slice(end).trim())].filter((part) => part !== '');
}

/**
 * A scale in a cell: its answers on lines, or parted by semicolons, bars, commas or strokes. "Not
 * applicable" is no point of a scale: whether it can be said is asked of each question.
 */
export function readChoices(text: string): readonly string[] {
  const plain = text.replace(/\bn\/a\b/gi, 'NA');
  const parted = [/\r?\n/, /;/, /\|/, /,/, /\s\/\s/, /\//].find((mark) => mark.test(plain));
  if (parted === undefined) return [];
  return plain
    .split(new RegExp(parted, 'g'))
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '' && !/^(na|not applicable)$/i.test(choice));
}
