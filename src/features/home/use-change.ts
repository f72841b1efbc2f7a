import { useState, useTransition } from 'react';

import type { Result } from '../../domain/shared/result.ts';
import type { ReplaceProblem } from '../../storage/replace-audits.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';

/** What could not be done, and what happened to the audit: two sentences to show. */
export type ChangeFault = { readonly title: string; readonly text: string };

export type ChangeProblem = WriteProblem | ReplaceProblem;

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
      else setFault({ title, text: explainFault(done.problem) });
    });
  };
  return { fault, run };
}

function explainFault(problem: ChangeProblem): string {
  switch (problem.kind) {
    case 'full':
      return 'There is not enough space on this device. Nothing has been changed. Make room, then try again.';
    case 'newerVersion':
      return 'Another tab has opened a newer version of this app. Nothing has been changed. Reload this page, then try again.';
    case 'deleted':
      return 'The audits on this device were deleted in another tab. Reload this page.';
    case 'missingAudit':
      return 'It is no longer on this device: it was deleted for good, perhaps in another tab.';
    case 'damagedRow':
      return 'Part of what is stored could not be read. Nothing has been changed or deleted.';
    case 'noCopy':
      return 'There is no room for the safety copy that is made first. Nothing has been changed. Save a backup file, then choose to delete it without a safety copy.';
    case 'busy':
      return 'Another tab is still writing to this audit. Nothing has been changed. Close that tab, then try again.';
    case 'closed':
    case 'failed':
    case 'noAnswer':
    case 'unfit':
      return `The browser could not do it (${problem.kind}). Nothing has been changed. Try again.`;
  }
}
