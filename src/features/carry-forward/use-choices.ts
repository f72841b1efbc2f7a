import { useState } from 'react';
import * as z from 'zod/mini';

import { questionIdSchema, type QuestionId } from '../../domain/template/template.ts';
import { dropDraft, keepDraft, readDraft } from '../../storage/kept-drafts.ts';

export type Choices = {
  /** Questions whose earlier answers are kept to be read and put nowhere. */
  readonly afresh: ReadonlySet<QuestionId>;
  readonly set: (ids: readonly QuestionId[], isAfresh: boolean) => void;
  /** Forgets what was chosen, once it is done. */
  readonly drop: () => void;
};

const idsSchema = z.array(questionIdSchema);

/** What is chosen question by question; kept until it is done, for there may be two hundred. */
export function useChoices(auditId: string, sourceId: string): Choices {
  const key = `${auditId} carry ${sourceId}`;
  const [afresh, setAfresh] = useState<ReadonlySet<QuestionId>>(
    () => new Set(readDraft(key, idsSchema)),
  );
  return {
    afresh,
    set: (ids, isAfresh) => {
      const others = [...afresh].filter((id) => !ids.includes(id));
      const chosen = isAfresh ? [...others, ...ids] : others;
      keepDraft(key, chosen);
      setAfresh(new Set(chosen));
    },
    drop: () => {
      dropDraft(key);
    },
  };
}
