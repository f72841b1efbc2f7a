import { useEffect, useState } from 'react';

import { readLinkedFile, watchLinkedFile, type LinkedFile } from '../../storage/linked-file.ts';

export type LinkedFileState =
  | { readonly status: 'loading' }
  | { readonly status: 'none' }
  | { readonly status: 'linked'; readonly file: LinkedFile };

/** The linked file and how the last write to it went. */
export function useLinkedFile(): LinkedFileState {
  const [state, setState] = useState<LinkedFileState>({ status: 'loading' });
  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const file = await readLinkedFile();
      if (!isGone) setState(file === undefined ? { status: 'none' } : { status: 'linked', file });
    };
    void read();
    const stop = watchLinkedFile(() => void read());
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return state;
}
