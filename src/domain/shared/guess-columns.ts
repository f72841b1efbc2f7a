import { splitWords } from './has-words.ts';

/** A column by its place from 0; a meaning that no column has is left out. */
export type ColumnsByMeaning<Meaning extends string> = Partial<Readonly<Record<Meaning, number>>>;

/** The words that stand in headings, by what the column holds; the first meaning that fits has it. */
export type HeadingWords<Meaning extends string> = readonly (readonly [
  Meaning,
  readonly string[],
])[];

/** The first rows in which headings are looked for: above them stand a title and instructions. */
const HEADING_DEPTH = 25;

/** A heading is short; a sentence that holds the word "evidence" is an instruction. */
const LONGEST_HEADING = 80;

/**
 * The row of headings, from 0: among the first rows the one in which most meanings are recognised,
 * and of those with as many the first. `undefined` when no row has two.
 */
export function findHeadingRow<Meaning extends string>(
  rows: readonly (readonly string[])[],
  words: HeadingWords<Meaning>,
): number | undefined {
  const found = rows
    .slice(0, HEADING_DEPTH)
    .map((row) => Object.keys(guessColumns(row, words)).length);
  const most = Math.max(0, ...found);
  return most < 2 ? undefined : found.indexOf(most);
}

/** What each column seems to hold by its heading; the first column of a meaning has it. */
export function guessColumns<Meaning extends string>(
  headings: readonly string[],
  words: HeadingWords<Meaning>,
): ColumnsByMeaning<Meaning> {
  const found = new Map<Meaning, number>();
  headings.forEach((heading, column) => {
    if (heading.length > LONGEST_HEADING) return;
    const parts = splitWords(heading);
    const meaning = words.find(([, known]) => parts.some((part) => known.includes(part)))?.[0];
    if (meaning !== undefined && !found.has(meaning)) found.set(meaning, column);
  });
  const map: Partial<Record<Meaning, number>> = {};
  for (const [meaning, column] of found) map[meaning] = column;
  return map;
}
