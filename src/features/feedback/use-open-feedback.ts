import { useState } from 'react';

import type { Feedback } from '../../domain/feedback/feedback.ts';
import { matchFeedback, type FeedbackMatch } from '../../domain/feedback/match-feedback.ts';
import type { FeedbackProblem } from '../../files/feedback/feedback-problem.ts';
import { readFeedbackFile } from '../../files/feedback/read-feedback.ts';
import { explainWriteProblem } from '../../storage/explain-write-problem.ts';
import { keepFeedback } from '../../storage/feedback.ts';
import { listAudits } from '../../storage/read-audit.ts';

export type Opened = {
  readonly fileName: string;
  readonly feedback: Feedback;
  readonly match: FeedbackMatch;
};

export type OpenFeedbackState =
  | { readonly status: 'choosing' }
  | { readonly status: 'noFile' }
  | { readonly status: 'reading' }
  | { readonly status: 'refused'; readonly fileName: string; readonly problem: FeedbackProblem }
  /** The audits of this device could not be looked through. */
  | { readonly status: 'unreadable' }
  | ({ readonly status: 'open'; readonly fault?: string } & Opened);

export type OpenFeedback = {
  readonly state: OpenFeedbackState;
  /** Counts the tries, so that the same refusal again is told again. */
  readonly tries: number;
  readonly read: (file: File | undefined) => Promise<void>;
  /** Answers whether it is kept. */
  readonly keep: (opened: Opened) => Promise<boolean>;
  readonly startOver: () => void;
};

/** Reads feedback and says whose it is. Nothing is stored before somebody says so. */
export function useOpenFeedback(): OpenFeedback {
  const [state, setState] = useState<OpenFeedbackState>({ status: 'choosing' });
  const [tries, setTries] = useState(0);
  return {
    state,
    tries,
    read: async (file) => {
      setTries((count) => count + 1);
      if (file === undefined) {
        setState({ status: 'noFile' });
        return;
      }
      setState({ status: 'reading' });
      setState(await open(file));
    },
    keep: async (opened) => {
      const { match, feedback, fileName } = opened;
      if (match.kind !== 'found') return false;
      const kept = await keepFeedback(match.auditId, feedback, fileName, new Date());
      if (kept.ok) return true;
      setState({ status: 'open', ...opened, fault: explainWriteProblem(kept.problem) });
      return false;
    },
    startOver: () => {
      setState({ status: 'choosing' });
    },
  };
}

async function open(file: File): Promise<OpenFeedbackState> {
  const read = await readFeedbackFile(file);
  if (!read.ok) return { status: 'refused', fileName: file.name, problem: read.problem };
  const listed = await listAudits();
  if (!listed.ok) return { status: 'unreadable' };
  const match = matchFeedback(read.value.content, listed.value.audits);
  return { status: 'open', fileName: file.name, feedback: read.value, match };
}
