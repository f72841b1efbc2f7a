import { useState } from 'react';

import type { Evidence } from '../../domain/audit/audit.ts';
import type { QuestionId } from '../../domain/template/template.ts';

type Asked = ReadonlyMap<QuestionId, boolean>;

export type Links = {
  readonly serves: (questionId: QuestionId) => boolean;
  readonly set: (questionId: QuestionId, isServing: boolean) => void;
};

/**
 * Which questions an item serves: as stored, or as just ticked until storage says the same. A tick
 * that could not be stored is taken back, and the status line says why.
 */
export function useLinks(
  item: Evidence,
  save: (questionId: QuestionId, isServing: boolean) => Promise<boolean>,
): Links {
  const [asked, setAsked] = useState<Asked>(new Map());
  const open = [...asked].filter(([id, to]) => item.questionIds.includes(id) !== to);
  if (open.length < asked.size) setAsked(new Map(open));
  return {
    serves: (id) => asked.get(id) ?? item.questionIds.includes(id),
    set: (id, isServing) => {
      setAsked((before) => new Map(before).set(id, isServing));
      void save(id, isServing).then((isStored) => {
        if (!isStored) setAsked((before) => new Map([...before].filter(([other]) => other !== id)));
      });
    },
  };
}
