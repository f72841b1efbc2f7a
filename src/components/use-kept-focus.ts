import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

type KeptFocus<Heading extends HTMLElement> = {
  /** For what takes the focus instead; it needs a `tabIndex` of -1. */
  readonly heading: RefObject<Heading | null>;
  /** For what stands around everything that may go away. */
  readonly onFocus: (event: FocusEvent) => void;
};

/**
 * When what had the focus goes away, such as a button that removes its own line, a heading nearby
 * takes it: otherwise the next key press would start from the top of the page.
 */
export function useKeptFocus<Heading extends HTMLElement>(): KeptFocus<Heading> {
  const heading = useRef<Heading>(null);
  const last = useRef<Element>(undefined);
  useLayoutEffect(() => {
    if (last.current?.isConnected !== false) return;
    const now = document.activeElement;
    // Given to something else while React was at work, when it hears of no focus.
    last.current = now === null || now === document.body ? undefined : now;
    if (last.current === undefined) heading.current?.focus();
  });
  return {
    heading,
    onFocus: (event) => {
      last.current = event.target;
    },
  };
}
