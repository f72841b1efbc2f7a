import type { Action, Evidence } from '../audit/audit.ts';
import { findSnippet, hasAnyWord, type Snippet } from '../shared/find-snippet.ts';
import { hasWords, splitWords } from '../shared/has-words.ts';
import {
  toActionTexts,
  toAnswerTexts,
  toEvidenceTexts,
  toQuestionTexts,
  type NamedText,
  type Texts,
} from './question-texts.ts';
import type { QuestionResult, Scorecard } from './scorecard.ts';

/** A text that has any of the words, and those around them. */
export type FoundText = Omit<NamedText, 'text'> & { readonly snippet: Snippet };

/** Something that has all the words, in its heading or its texts. */
export type Found<Item> = {
  readonly item: Item;
  readonly heading: Snippet;
  readonly texts: readonly FoundText[];
};

export type FoundItem<Item> = Found<Item> & {
  /** The questions it serves or follows from, as far as the template has them. */
  readonly results: readonly QuestionResult[];
};

export type AuditFinds = {
  readonly questions: readonly Found<QuestionResult>[];
  readonly answers: readonly Found<QuestionResult>[];
  readonly evidence: readonly FoundItem<Evidence>[];
  readonly actions: readonly FoundItem<Action>[];
  readonly count: number;
};

/**
 * All in an audit that has every word sought, each at the beginning of a word and in any order. The
 * number of a question, such as 4.3, finds that question alone: its digits begin words everywhere.
 */
export function findInAudit(scorecard: Scorecard, sought: string): AuditFinds {
  const results = scorecard.standards.flatMap((standard) => standard.questions);
  const numbered = results.filter(({ place }) => place === sought.trim());
  if (numbered.length > 0) {
    const questions = numbered.map((item) => ({
      item,
      heading: findSnippet(item.question.title, ''),
      texts: [],
    }));
    return { questions, answers: [], evidence: [], actions: [], count: questions.length };
  }
  return findWords(scorecard, results, sought);
}

function findWords(
  scorecard: Scorecard,
  results: readonly QuestionResult[],
  sought: string,
): AuditFinds {
  const find = <Item>(item: Item, texts: Texts): readonly Found<Item>[] => {
    const found = findIn(texts, sought);
    return found === undefined ? [] : [{ item, ...found }];
  };
  const questions = results.flatMap((item) => find(item, toQuestionTexts(item.question)));
  const answers = results.flatMap((item) => find(item, toAnswerTexts(item)));
  const evidence = scorecard.evidence
    .flatMap((item) => find(item, toEvidenceTexts(item)))
    .map((found) => {
      const served = ({ question }: QuestionResult): boolean =>
        found.item.questionIds.includes(question.id);
      return { ...found, results: results.filter(served) };
    });
  const actions = scorecard.actions
    .flatMap((item) => find(item, toActionTexts(item)))
    .map((found) => {
      const from = ({ question }: QuestionResult): boolean => question.id === found.item.questionId;
      return { ...found, results: results.filter(from) };
    });
  const count = questions.length + answers.length + evidence.length + actions.length;
  return { questions, answers, evidence, actions, count };
}

function findIn(
  { heading, texts }: Texts,
  sought: string,
): Omit<Found<unknown>, 'item'> | undefined {
  if (splitWords(sought).length === 0) return undefined;
  if (!hasWords([heading, ...texts.map(({ text }) => text)].join(' '), sought)) return undefined;
  return {
    heading: findSnippet(heading, sought),
    texts: texts
      .filter(({ text }) => hasAnyWord(text, sought))
      .map(({ text, ...where }) => ({ ...where, snippet: findSnippet(text, sought) })),
  };
}
