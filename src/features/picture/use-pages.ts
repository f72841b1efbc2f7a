import { useRef, useState, type RefObject } from 'react';

import { useIsPrinting } from '../../components/use-first-rows.ts';

/** More agencies than this stand on pages: hundreds of rows of links take a blink too long to draw. */
const WHOLE = 60;
const ON_A_PAGE = 30;

export type Pages<Item> = {
  readonly shown: readonly Item[];
  /** Where the first shown stands among all, from 1. */
  readonly from: number;
  readonly to: number;
  readonly place: number;
  readonly count: number;
  readonly goTo: (place: number) => void;
  /** Takes the keyboard when the page is turned. */
  readonly status: RefObject<HTMLParagraphElement | null>;
};

/** A page of a long list; on paper all of it. `key` says which list it is: another begins at its top. */
export function usePages<Item>(items: readonly Item[], key: string): Pages<Item> {
  const [turned, setTurned] = useState({ key, place: 0 });
  const status = useRef<HTMLParagraphElement>(null);
  const isPrinting = useIsPrinting();
  const isWhole = isPrinting || items.length <= WHOLE;
  const count = isWhole ? 1 : Math.ceil(items.length / ON_A_PAGE);
  const place = isWhole || turned.key !== key ? 0 : Math.min(turned.place, count - 1);
  const shown = isWhole ? items : items.slice(place * ON_A_PAGE, (place + 1) * ON_A_PAGE);
  return {
    shown,
    from: shown.length === 0 ? 0 : place * ON_A_PAGE + 1,
    to: place * ON_A_PAGE + shown.length,
    place,
    count,
    goTo: (next) => {
      setTurned({ key, place: next });
      status.current?.focus();
    },
    status,
  };
}
