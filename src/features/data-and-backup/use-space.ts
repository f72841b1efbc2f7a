import { useEffect, useState } from 'react';

import { readSpace, type Space } from '../../storage/read-space.ts';

/** The browser's estimate, asked for again whenever `change` does. */
export function useSpace(change: unknown): Space | undefined {
  const [space, setSpace] = useState<Space>();
  useEffect(() => {
    let isGone = false;
    void readSpace().then((read) => {
      if (!isGone) setSpace(read);
    });
    return () => {
      isGone = true;
    };
  }, [change]);
  return space;
}
