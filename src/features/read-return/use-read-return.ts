import { useState } from 'react';

import type { ReadReturn } from '../../files/audit-return/read-return.ts';
import { checkPages, type PagesStanding } from './check-pages.ts';
import { readAnyReturn, type AnyReturnProblem } from './read-any-return.ts';

export type ReadingState =
  | { readonly status: 'choosing'; readonly refusal?: Refusal }
  | { readonly status: 'reading' }
  | {
      readonly status: 'open';
      readonly fileName: string;
      readonly read: ReadReturn;
      readonly isPdf: boolean;
      /** Of a PDF, once its pages have been compared. */
      readonly pages?: PagesStanding;
    };

export type Refusal =
  | { readonly kind: 'noFile' }
  | { readonly kind: 'refused'; readonly fileName: string; readonly problem: AnyReturnProblem };

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
      const any = await readAnyReturn(file);
      const fileName = file.name;
      if (!any.ok) {
        const refusal = { kind: 'refused', fileName, problem: any.problem } as const;
        setState({ status: 'choosing', refusal });
        return;
      }
      const { read, pdf } = any.value;
      const open = { status: 'open', fileName, read, isPdf: pdf !== undefined } as const;
      setState(open);
      if (pdf === undefined) return;
      const pages = await checkPages(read.auditReturn, pdf);
      // Unless another file was opened meanwhile.
      setState((now) => (now === open ? { ...open, pages } : now));
    },
    startOver: () => {
      setState({ status: 'choosing' });
    },
  };
}
