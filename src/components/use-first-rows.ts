import { useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** A table of more rows than this starts short: to put hundreds in order takes a blink too long. */
const WHOLE = 100;
/** So many are drawn of it at first, and so many more each time they are asked for. */
const AT_FIRST = 30;
const MORE = 100;

export type FirstRows = {
  /** How many rows are drawn. */
  readonly count: number;
  readonly isWhole: boolean;
  /** How many the next press adds, short of all. */
  readonly more: number;
  readonly showMore: () => void;
  readonly showAll: () => void;
};

/** How much of a long table is drawn: the first rows, more when asked, on paper all. */
export function useFirstRows(
  total: number,
  startsShort: boolean,
): readonly [FirstRows, RefObject<HTMLTableElement | null>] {
  const [wanted, setWanted] = useState(AT_FIRST);
  const [goOnFrom, setGoOnFrom] = useState<number>();
  const table = useRef<HTMLTableElement>(null);
  const isPrinting = useIsPrinting();
  const isWhole = !startsShort || isPrinting || total <= Math.max(WHOLE, wanted);
  useEffect(() => {
    if (goOnFrom !== undefined) focusRow(table.current, goOnFrom);
  }, [goOnFrom]);
  const want = (next: number): void => {
    setGoOnFrom(wanted);
    setWanted(next);
  };
  const first = {
    count: isWhole ? total : wanted,
    isWhole,
    more: MORE,
    showMore: () => {
      want(wanted + MORE);
    },
    showAll: () => {
      want(total);
    },
  };
  return [first, table];
}

/** The button that was pressed may be gone: the keyboard goes on from the first row that is new. */
function focusRow(table: HTMLTableElement | null, place: number): void {
  const row = table?.querySelectorAll<HTMLElement>('tbody > tr:not(.s11-table__group)')[place];
  if (row === undefined) return;
  row.tabIndex = -1;
  row.focus();
}

/** The page is drawn anew before the browser takes its picture, which does not wait. */
export function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const set = (now: boolean) => () => {
      flushSync(() => {
        setIsPrinting(now);
      });
    };
    const [begin, end] = [set(true), set(false)];
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
