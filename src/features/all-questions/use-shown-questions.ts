import { useMemo, useState } from 'react';

import { filterQuestions } from '../../domain/scoring/filter-questions.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { sortQuestions } from './sort-questions.ts';
import type { TableView } from './table-address.ts';

export type ShownQuestions = {
  /** As they stand now, in the order they were in when the view was asked for. */
  readonly results: readonly QuestionResult[];
  /** Whether ratings changed since would put them in another order, or out of the list. */
  readonly isStale: boolean;
  readonly update: () => void;
};

type Shown = { readonly address: string; readonly ids: readonly QuestionId[] };

/**
 * Filtered and put in order once for each view, and not at each change: a question just rated stays
 * under the pointer, and long narratives are looked through only when words are searched for.
 */
export function useShownQuestions(
  all: readonly QuestionResult[],
  changedAt: StoredAudit['changedAtByQuestion'],
  view: TableView,
  address: string,
): ShownQuestions {
  const list = (): Shown => ({
    address,
    ids: sortQuestions(filterQuestions(all, view.filter), view.sort, changedAt).map(toId),
  });
  const [shown, setShown] = useState(list);
  const now = shown.address === address ? shown : list();
  if (now !== shown) setShown(now);

  const results = useMemo(() => {
    const resultById = new Map(all.map((result) => [toId(result), result]));
    return now.ids.flatMap((id) => resultById.get(id) ?? []);
  }, [all, now]);
  const isStale = useMemo(() => {
    const { filter, sort } = view;
    const fitting = filterQuestions(results, { ...filter, words: '' });
    const ids = sortQuestions(inTemplateOrder(fitting, all), sort, changedAt).map(toId);
    return ids.join() !== now.ids.join();
  }, [results, all, view, changedAt, now]);
  return {
    results,
    isStale,
    update: () => {
      setShown(list());
    },
  };
}

function inTemplateOrder(
  some: readonly QuestionResult[],
  all: readonly QuestionResult[],
): readonly QuestionResult[] {
  const kept = new Set(some);
  return all.filter((result) => kept.has(result));
}

function toId({ question }: QuestionResult): QuestionId {
  return question.id;
}
