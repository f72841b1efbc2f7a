import { hasWords, splitWords } from '../shared/has-words.ts';
import type { SourceQuestion } from './template-source.ts';

/** A question as its module has it, and who is asked it. */
export type LibraryQuestion<Place> = {
  readonly question: SourceQuestion;
  readonly places: readonly Place[];
};

/**
 * The questions in which every word sought begins a word, those that have them in the title first,
 * then those that have them in the question, then the others. Without a word nothing is sought.
 */
export function findQuestions<Place>(
  questions: readonly LibraryQuestion<Place>[],
  sought: string,
): readonly LibraryQuestion<Place>[] {
  if (splitWords(sought).length === 0) return [];
  const texts: readonly ((question: SourceQuestion) => string)[] = [
    ({ title }) => title,
    ({ question }) => question,
    listText,
  ];
  const ranked = questions.map((item) => ({
    item,
    rank: texts.findIndex((read) => hasWords(read(item.question), sought)),
  }));
  return texts.flatMap((_, rank) =>
    ranked.filter((found) => found.rank === rank).map(({ item }) => item),
  );
}

/** Everything a person may remember of a question, and the law it stands on. */
function listText(question: SourceQuestion): string {
  const entries = Object.values(question.editions);
  return [
    question.id,
    question.title,
    question.question,
    question.expectation,
    question.why,
    ...(question.guidance ?? []).map(({ text }) => text),
    ...entries.flatMap((entry) => [
      entry.question ?? '',
      entry.expectation ?? '',
      ...entry.citations.map(({ text }) => text),
    ]),
  ].join(' ');
}
