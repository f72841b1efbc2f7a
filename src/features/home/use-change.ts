import { useState, useTransition } from 'react';

import type { Result } from '../../domain/shared/result.ts';
import type { ChangeProblem } from './explain-fault.ts';

/** What could not be done, and what happened to the audit: two sentences to show. */
export type ChangeFault = { readonly title: string; readonly text: string };

/** Does what removes or brings back an audit; `title` says what failed, if it does. */
export type RunChange = (
  title: string,
  change: () => Promise<Result<undefined, ChangeProblem>>,
  whenDone?: () => void,
) => void;

/** One change at the press of a button. A refused one becomes a fault to show; a bug throws on. */
export function useChange(): {
  readonly fault: ChangeFault | undefined;
  readonly run: RunChange;
} {
  const [fault, setFault] = useState<ChangeFault>();
  const [, startChange] = useTransition();
  const run: RunChange = (title, change, whenDone) => {
    setFault(undefined);
    startChange(async () => {
      const done = await change();
      if (done.ok) whenDone?.();
      else setFault({ title, text: await explain(done.problem) });
    });
  };
  return { fault, run };
}

/** Rarely needed, and so no part of the first load. */
async function explain(problem: ChangeProblem): Promise<string> {
  try {
    const { explainFault } = await import('./explain-fault.ts');
    return explainFault(problem);
  } catch {
    return `The browser could not do it (${problem.kind}). Nothing has been changed. Try again.`;
  }
}
