import { useState } from 'react';

import type { ReadReturn } from '../../files/audit-return/read-return.ts';
import type { OpenSealProblem } from '../../files/audit-return/seal-return.ts';
import type { AnyReturnProblem } from '../../items/explain-return-problem.ts';
import { checkPages, type PagesStanding } from './check-pages.ts';
import { readAnyReturn, readSealedReturn, type AnyReturn } from './read-any-return.ts';

export type ReadingState =
  | { readonly status: 'choosing'; readonly refusal?: Refusal }
  | { readonly status: 'reading' }
  /** Its key is asked for; `problem` is why the one given last did not open it. */
  | {
      readonly status: 'sealed';
      readonly file: File;
      readonly isOpening: boolean;
      readonly problem?: OpenSealProblem;
    }
  | {
      readonly status: 'open';
      readonly fileName: string;
      readonly read: ReadReturn;
      readonly isPdf: boolean;
      readonly wasSealed: boolean;
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
  /** Opens a sealed file with what was pasted or stands in a key file. */
  readonly open: (file: File, keyText: string) => Promise<void>;
  readonly startOver: () => void;
};

/** Reads a return and holds it while the page is open. Nothing of it is stored. */
export function useReadReturn(): ReadingReturn {
  const [state, setState] = useState<ReadingState>({ status: 'choosing' });
  const [tries, setTries] = useState(0);
  const show = async (file: File, any: AnyReturn, wasSealed: boolean): Promise<void> => {
    const { read, pdf } = any;
    const isPdf = pdf !== undefined;
    const open = { status: 'open', fileName: file.name, read, isPdf, wasSealed } as const;
    setState(open);
    if (pdf === undefined) return;
    const pages = await checkPages(read.auditReturn, pdf);
    // Unless another file was opened meanwhile.
    setState((now) => (now === open ? { ...open, pages } : now));
  };
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
      if (any.ok) await show(file, any.value, false);
      else if (any.problem.kind === 'sealed') {
        setState({ status: 'sealed', file, isOpening: false });
      } else setState(refuse(file, any.problem));
    },
    open: async (file, keyText) => {
      setTries((count) => count + 1);
      setState({ status: 'sealed', file, isOpening: true });
      const any = await readSealedReturn(file, keyText);
      if (any.ok) await show(file, any.value, true);
      else if (any.problem.kind === 'notOpened') {
        setState({ status: 'sealed', file, isOpening: false, problem: any.problem.problem });
      } else setState(refuse(file, any.problem));
    },
    startOver: () => {
      setState({ status: 'choosing' });
    },
  };
}

function refuse(file: File, problem: AnyReturnProblem): ReadingState {
  return { status: 'choosing', refusal: { kind: 'refused', fileName: file.name, problem } };
}
