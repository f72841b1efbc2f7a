import type { ReactElement, ReactNode } from 'react';

import { useKeptFocus } from '../../components/use-kept-focus.ts';

/** When a button in it goes away with what it settled, the keyboard goes on from here. */
export function KeptPlace({ children }: { readonly children: ReactNode }): ReactElement {
  const { heading, onFocus } = useKeptFocus<HTMLDivElement>();
  return (
    <div ref={heading} tabIndex={-1} onFocus={onFocus}>
      {children}
    </div>
  );
}
