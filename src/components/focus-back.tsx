import { useLayoutEffect, useState, type ReactElement, type ReactNode } from 'react';

/**
 * Gives the focus back to the button that opened what is in here, once it is closed. Where the
 * button has gone too, the page's own heading takes the focus.
 */
export function FocusBack({ children }: { readonly children: ReactNode }): ReactElement {
  const [opener] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener !== document.body) opener.focus();
    },
    [opener],
  );
  return <>{children}</>;
}
