import type { ReactElement } from 'react';

import { Button } from './button.tsx';

/** Opens the page anew, where nothing on it can go on. */
export function ReloadButton({
  secondary = false,
}: {
  readonly secondary?: boolean;
}): ReactElement {
  return (
    <Button
      {...(secondary ? { variant: 'secondary' } : {})}
      onClick={() => {
        location.reload();
      }}
    >
      Reload this page
    </Button>
  );
}
