import { useState } from 'react';

import type { DatePartProps } from '../../components/date-input.tsx';
import {
  partialDateSchema,
  toDate,
  toDateForm,
  type DateForm,
} from '../../domain/shared/date-parts.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';

export type TypedDate = {
  /** The three boxes, to be spread onto a `DateInput`. */
  readonly boxes: Readonly<Record<keyof DateForm, DatePartProps>>;
  readonly date: PlainDate | undefined;
  /** What is wrong with what is typed; `what` names the date in it. */
  readonly findFault: (what: string, empty: string) => string | undefined;
  readonly set: (date: PlainDate | undefined) => void;
};

/** One date of a small form. */
export function useDate(id: string, first: PlainDate | undefined): TypedDate {
  const [typed, setTyped] = useState(() => toDateForm(first));
  const box = (part: keyof DateForm): DatePartProps => ({
    name: `${id}-${part}`,
    value: typed[part],
    onChange: ({ target }) => {
      setTyped({ ...typed, [part]: target.value });
    },
  });
  return {
    boxes: { day: box('day'), month: box('month'), year: box('year') },
    date: toDate(typed),
    findFault: (what, empty) => {
      const isEmpty = Object.values(typed).every((text) => text.trim() === '');
      if (isEmpty) return empty;
      return partialDateSchema(what).safeParse(typed).error?.issues[0]?.message;
    },
    set: (date) => {
      setTyped(toDateForm(date));
    },
  };
}
