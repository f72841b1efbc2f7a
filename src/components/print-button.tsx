import type { ReactElement } from 'react';

import { Button } from './button.tsx';

/** Prints the page as it stands. */
export function PrintButton({ children }: { readonly children: string }): ReactElement {
  return (
    <Button
      variant="secondary"
      onClick={() => {
        window.print();
      }}
    >
      {children}
    </Button>
  );
}
