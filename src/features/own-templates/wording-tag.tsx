import type { ReactElement } from 'react';

import { Tag } from '../../components/tag.tsx';
import { findWording, type Wording } from '../../domain/own-template/list-differences.ts';
import type { OwnQuestion } from '../../domain/own-template/own-template.ts';
import { listQuestions, type Question, type Template } from '../../domain/template/template.ts';

const WORDS: Readonly<Record<Wording, string>> = {
  bundled: 'Bundled wording',
  reworded: 'Reworded',
  local: 'Yours',
};

type WordingTagProps = {
  readonly question: OwnQuestion;
  readonly bundled: Template | undefined;
};

/** Whose words a question has. */
export function WordingTag({ question, bundled }: WordingTagProps): ReactElement {
  const wording = findWording(question, findBundled(question, bundled));
  return <Tag kind={wording === 'bundled' ? 'plain' : 'outline'}>{WORDS[wording]}</Tag>;
}

export function findBundled(
  { id }: OwnQuestion,
  bundled: Template | undefined,
): Question | undefined {
  return bundled && listQuestions(bundled).find((question) => question.id === id);
}
