import { useCallback, useEffect, useState } from 'react';

import { EMPTY_ANSWER, type Answer } from '../../domain/audit/audit.ts';
import { rateAnswer, takeChoiceFrom } from '../../domain/audit/rate-answer.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import type { StoredAnswer } from '../../storage/stored-answer.ts';
import { createRatingBook, type RatingBook } from './rating-book.ts';
import type { AnswerChange, RatingSave } from './rating-queue.ts';

/** A rating that was changed on this visit. */
export type RatedHere = {
  readonly save: RatingSave;
  /** What was seen before the first change. */
  readonly before: Answer;
  /** What another tab had chosen meanwhile, until it is decided on. */
  readonly clash: Answer | undefined;
};

export type Ratings = {
  readonly ratedById: ReadonlyMap<QuestionId, RatedHere>;
  readonly rate: (id: QuestionId, rating: number) => Promise<RatingSave>;
  /** Makes the choice of another version of the answer stand; no words are changed. */
  readonly takeChoice: (id: QuestionId, other: Answer) => Promise<RatingSave>;
  readonly dismissClash: (id: QuestionId) => void;
  /** The answer as the page shows it: what was just chosen, until it comes back from storage. */
  readonly findSeen: (id: QuestionId) => StoredAnswer;
};

type Rated = ReadonlyMap<QuestionId, RatedHere>;

/** The rating of many questions from one page, each saved at once. */
export function useRatings(stored: StoredAudit, reportSave: ReportSave): Ratings {
  const [ratedById, setRated] = useState<Rated>(new Map());
  const [book] = useState(() =>
    createRatingBook(stored.audit.id, reportSave, (id, save) => {
      setRated((rated) => addSave(rated, id, save));
    }),
  );
  useKeptAside(book);
  const findStored = (id: QuestionId): StoredAnswer => ({
    answer: stored.audit.answerByQuestion.get(id) ?? EMPTY_ANSWER,
    revision: stored.revisionByQuestion.get(id) ?? 0,
  });
  const change = (id: QuestionId, how: AnswerChange): Promise<RatingSave> => {
    const seen = findStored(id);
    setRated((rated) =>
      rated.has(id)
        ? rated
        : new Map(rated).set(id, {
            save: { kind: 'saving', answer: how(seen.answer) },
            before: seen.answer,
            clash: undefined,
          }),
    );
    return book.change(id, how, seen);
  };
  return {
    ratedById,
    rate: (id, rating) => change(id, (answer) => rateAnswer(answer, rating)),
    takeChoice: (id, other) => change(id, (answer) => takeChoiceFrom(answer, other)),
    dismissClash: useCallback((id: QuestionId) => {
      setRated((rated) => dropClash(rated, id));
    }, []),
    findSeen: (id) => {
      const inStorage = findStored(id);
      const save = ratedById.get(id)?.save;
      if (save === undefined) return inStorage;
      if (save.kind !== 'saved') return { ...inStorage, answer: save.answer };
      return save.revision > inStorage.revision ? save : inStorage;
    },
  };
}

function addSave(rated: Rated, id: QuestionId, save: RatingSave): Rated {
  const known = rated.get(id);
  if (known === undefined) return rated;
  const clash = save.kind === 'saved' ? (save.clash ?? known.clash) : known.clash;
  return new Map(rated).set(id, { ...known, save, clash });
}

function dropClash(rated: Rated, id: QuestionId): Rated {
  const known = rated.get(id);
  return known === undefined ? rated : new Map(rated).set(id, { ...known, clash: undefined });
}

/** Where a rating is not stored when the page is hidden or left, a copy outlives it. */
function useKeptAside(book: RatingBook): void {
  useEffect(() => {
    const onLeave = (): void => {
      book.keepAside();
    };
    // Where no copy can be kept, the browser asks before the only one goes.
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (!book.keepAside()) event.preventDefault();
    };
    window.addEventListener('pagehide', onLeave);
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('visibilitychange', onLeave);
    return () => {
      window.removeEventListener('pagehide', onLeave);
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('visibilitychange', onLeave);
      onLeave();
    };
  }, [book]);
}
