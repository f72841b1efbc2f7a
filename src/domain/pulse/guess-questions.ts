import { splitWords } from '../shared/has-words.ts';
import type { QuestionId } from '../template/template.ts';
import type { ColumnLook } from './look-at-columns.ts';

/** A question a round asks, in words. */
export type AskedQuestion = {
  readonly id: QuestionId;
  readonly title: string;
  readonly question: string;
  readonly standardTitle: string;
};

/** Below this two wordings are thought to be of different things. */
const LIKE_ENOUGH = 0.3;

/**
 * Which question each column of answers seems to ask about, by the words both use, the likest first
 * and no question twice. Only a suggestion: people look at each before anything is stored.
 */
export function guessQuestions(
  looks: readonly ColumnLook[],
  questions: readonly AskedQuestion[],
): ReadonlyMap<number, QuestionId> {
  const known = questions.map((question) => ({ question, words: toStems(wordsOf(question)) }));
  const weigh = weighStems(known.map(({ words }) => words));
  const pairs = looks
    .filter(({ holds }) => holds.kind === 'answers')
    .flatMap(({ column, heading }) => {
      const asked = toStems(heading);
      return known.map(({ question: { id }, words }) => ({
        column,
        id,
        likeness: compare(asked, words, weigh),
      }));
    })
    .filter(({ likeness }) => likeness >= LIKE_ENOUGH)
    .toSorted((a, b) => b.likeness - a.likeness || a.column - b.column);
  const guessed = new Map<number, QuestionId>();
  const taken = new Set<QuestionId>();
  for (const { column, id } of pairs) {
    if (guessed.has(column) || taken.has(id)) continue;
    guessed.set(column, id);
    taken.add(id);
  }
  return guessed;
}

function wordsOf({ title, question }: AskedQuestion): string {
  return `${title} ${question}`;
}

const EMPTY_WORDS = new Set(
  'the and for are our your with that this from have has they them their there what when where which who whom how does not all any can know feel would could should been was were will you i me my we us in on of to a an is it its or as at be by do if up out about into than then so no'.split(
    ' ',
  ),
);

/** The beginnings of words that say something: "safeguarding" and "safeguard" are one. */
function toStems(text: string): ReadonlySet<string> {
  return new Set(
    splitWords(text)
      .filter((word) => word.length > 2 && !EMPTY_WORDS.has(word))
      .map((word) => word.slice(0, 6)),
  );
}

/** A word that few questions use tells more. */
function weighStems(all: readonly ReadonlySet<string>[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const words of all) {
    for (const stem of words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return (stem) => Math.log(1 + all.length / (counts.get(stem) ?? all.length));
}

/** How much of what the column says the question says too, by weight. */
function compare(
  asked: ReadonlySet<string>,
  words: ReadonlySet<string>,
  weigh: (stem: string) => number,
): number {
  let [shared, total] = [0, 0];
  let count = 0;
  for (const stem of asked) {
    const weight = weigh(stem);
    total += weight;
    if (!words.has(stem)) continue;
    shared += weight;
    count += 1;
  }
  return count < 2 ? 0 : shared / total;
}
