import { useEffect, useEffectEvent, useLayoutEffect, useRef, type FocusEvent } from 'react';
import { useSearchParams } from 'react-router';

import { focusField } from '../../components/focus-field.ts';

type KeptPlace = {
  /** For what stands around all findings. */
  readonly onFocus: (event: FocusEvent) => void;
};

/**
 * Takes the focus to the link the address names, and to the next when the finding that has it
 * goes away: it was mended on the page that was just left, or in another tab.
 */
export function useKeptPlace(findNear: (linkId: string) => string | undefined): KeptPlace {
  const [params] = useSearchParams();
  const asked = params.get('at');
  const last = useRef<Element>(undefined);
  const goNear = useEffectEvent((linkId: string) => {
    const near = findNear(linkId);
    if (near !== undefined) focusField(near);
  });
  useEffect(() => {
    if (asked === null) return;
    // After all that a new page does by itself: its heading takes the focus, the window its top.
    const timer = setTimeout(() => {
      goNear(asked);
    });
    return () => {
      clearTimeout(timer);
    };
  }, [asked]);
  useLayoutEffect(() => {
    const left = last.current;
    if (left?.isConnected !== false) return;
    last.current = undefined;
    if (document.activeElement === document.body) goNear(left.id);
  });
  return {
    onFocus: (event) => {
      last.current = event.target;
    },
  };
}
