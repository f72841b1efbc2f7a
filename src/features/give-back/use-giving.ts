import { useEffect, useRef, useState } from 'react';

import type { AgencyToken } from '../../domain/collection/agency.ts';
import type { Round } from '../../domain/collection/round.ts';
import { toFileWords } from '../../domain/report/wording.ts';
import { downloadFile } from '../../files/download-file.ts';
import { markFeedbackGiven } from '../../storage/feedback-given.ts';
import { askForFeedbacks } from './ask-for-feedbacks.ts';

export type GivingState =
  | { readonly status: 'idle' }
  | { readonly status: 'making'; readonly done: number; readonly of: number }
  | {
      readonly status: 'made';
      readonly name: string;
      readonly size: number;
      readonly given: ReadonlyMap<AgencyToken, string>;
      readonly left: readonly string[];
    }
  | { readonly status: 'marked'; readonly count: number }
  | { readonly status: 'failed'; readonly what: string; readonly reason: string };

export type Giving = {
  readonly state: GivingState;
  readonly make: (tokens: readonly AgencyToken[], message: string) => Promise<void>;
  readonly cancel: () => void;
  readonly markGiven: (given: ReadonlyMap<AgencyToken, string>) => Promise<void>;
};

/** Feedback in the making: shown how far it is, and given up at any moment. */
export function useGiving(round: Round): Giving {
  const [state, setState] = useState<GivingState>({ status: 'idle' });
  const making = useRef<AbortController>(undefined);
  useEffect(() => () => making.current?.abort(), []);
  return {
    state,
    make: async (tokens, message) => {
      const own = new AbortController();
      making.current = own;
      setState({ status: 'making', done: 0, of: tokens.length });
      const next = await makeAndSave(round, tokens, message, own.signal, (done) => {
        if (!own.signal.aborted) setState({ status: 'making', done, of: tokens.length });
      });
      if (!own.signal.aborted) setState(next);
    },
    cancel: () => {
      making.current?.abort();
      setState({ status: 'idle' });
    },
    markGiven: async (given) => {
      const marked = await markFeedbackGiven(round.id, given, new Date());
      setState(
        marked.ok
          ? { status: 'marked', count: given.size }
          : {
              status: 'failed',
              what: 'Not marked as given',
              reason: `The files you saved are good, and nothing in the round was changed (${marked.problem.kind}). Reload the page, make them again and mark them then.`,
            },
      );
    },
  };
}

async function makeAndSave(
  { id, name: roundName }: Round,
  tokens: readonly AgencyToken[],
  message: string,
  signal: AbortSignal,
  onMaking: (done: number) => void,
): Promise<GivingState> {
  try {
    const request = {
      roundId: id,
      tokens: [...tokens],
      message,
      madeAt: new Date().toISOString(),
    };
    const reply = await askForFeedbacks(request, onMaking, signal);
    if (signal.aborted) return { status: 'idle' };
    if (reply.kind === 'failed') return failMaking(reply.why);
    const { file, given, left } = reply;
    const name = `feedback_${toFileWords(roundName) || 'round'}.zip`;
    downloadFile({ name, type: 'application/zip', bytes: file });
    const byToken = new Map(given.map(({ token, contentHash }) => [token, contentHash]));
    return { status: 'made', name, size: file.size, given: byToken, left };
  } catch (error) {
    return failMaking(error instanceof Error ? error.message : String(error));
  }
}

function failMaking(why: string): GivingState {
  return {
    status: 'failed',
    what: 'The feedback could not be made',
    reason: `Nothing was saved and nothing in the round was changed (${why}). Reload the page and try again, with fewer agencies at a time if it happens again.`,
  };
}
