import { useState } from 'react';

import type { ReadReturn } from '../../files/audit-return/read-return.ts';
import type { ReturnProblem } from '../../files/audit-return/return-problem.ts';
import { readAnyReturn } from './read-any-return.ts';

export type ReadingState =
  | { readonly status: 'choosing'; readonly refusal?: Refusal }
  | { readonly status: 'reading' }
  | { readonly status: 'open'; readonly fileName: string; readonly read: ReadReturn };

export type Refusal =
  | { readonly kind: 'noFile' }
  | { readonly kind: 'refused'; readonly fileName: string; readonly problem: ReturnProblem };

export type ReadingReturn = {
  readonly state: ReadingState;
  /** Counts the tries, so that the same refusal again is told again. */
  readonly tries: number;
  readonly read: (file: File | undefined) => Promise<void>;
  readonly startOver: () => void;
};

/** Reads a return and holds it while the page is open. Nothing of it is stored. */
export function useReadReturn(): ReadingReturn {
  const [state, setState] = useState<ReadingState>({ status: 'choosing' });
  const [tries, setTries] = useState(0);
  return {
    state,
    tries,
    read: async (file) => {
      setTries((count) => count + 1);
      if (file === undefined) {
        setState({ status: 'choosing', refusal: { kind: 'noFile' } });
        return;
      }
      setState({ status: 'reading' });
      const read = await readAnyReturn(file);
      const fileName = file.name;
      setState(
        read.ok
          ? { status: 'open', fileName, read: read.value }
          : { status: 'choosing', refusal: { kind: 'refused', fileName, problem: read.problem } },
      );
    },
    startOver: () => {
      setState({ status: 'choosing' });
    },
  };
}
