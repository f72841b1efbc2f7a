import { useEffect, useRef, useState } from 'react';

import type { Agency } from '../../domain/collection/agency.ts';
import type { Round } from '../../domain/collection/round.ts';
import { toFileWords } from '../../domain/report/wording.ts';
import { toPlainDate } from '../../domain/shared/plain-date.ts';
import { downloadFile } from '../../files/download-file.ts';
import { updateAgencies } from '../../storage/agencies.ts';
import { explainRoundProblem } from './explain-round-problem.ts';
import { askForPacks } from './start-pack-worker.ts';

export type PacksState =
  | { readonly status: 'idle' }
  | { readonly status: 'making'; readonly done: number; readonly of: number }
  | {
      readonly status: 'made';
      readonly name: string;
      readonly size: number;
      readonly tokens: readonly Agency['token'][];
    }
  | { readonly status: 'marked'; readonly count: number }
  | { readonly status: 'failed'; readonly what: string; readonly reason: string };

export type PackMaking = {
  readonly state: PacksState;
  readonly make: (agencies: readonly Agency[]) => Promise<void>;
  readonly cancel: () => void;
  readonly markSent: (tokens: readonly Agency['token'][]) => Promise<void>;
};

/** Packs in the making: shown how far they are, and given up at any moment. */
export function usePackMaking(round: Round): PackMaking {
  const [state, setState] = useState<PacksState>({ status: 'idle' });
  const making = useRef<AbortController>(undefined);
  useEffect(() => () => making.current?.abort(), []);
  const make = async (agencies: readonly Agency[]): Promise<void> => {
    const own = new AbortController();
    making.current = own;
    const tokens = agencies.map(({ token }) => token);
    setState({ status: 'making', done: 0, of: tokens.length });
    const next = await makeAndSave(round, tokens, own.signal, (done) => {
      if (!own.signal.aborted) setState({ status: 'making', done, of: tokens.length });
    });
    if (!own.signal.aborted) setState(next);
  };
  const markSent = async (tokens: readonly Agency['token'][]): Promise<void> => {
    const now = new Date();
    const mark = (agency: Agency): Agency => ({
      ...agency,
      packSent: [...agency.packSent, toPlainDate(now)],
    });
    const done = await updateAgencies(round.id, tokens, mark, now);
    setState(
      done.ok
        ? { status: 'marked', count: tokens.length }
        : {
            status: 'failed',
            what: 'Not marked as sent',
            reason: explainRoundProblem(done.problem),
          },
    );
  };
  return {
    state,
    make,
    cancel: () => {
      making.current?.abort();
      setState({ status: 'idle' });
    },
    markSent,
  };
}

async function makeAndSave(
  { id, name: roundName }: Round,
  tokens: readonly Agency['token'][],
  signal: AbortSignal,
  onMaking: (done: number) => void,
): Promise<PacksState> {
  try {
    const reply = await askForPacks({ roundId: id, tokens: [...tokens] }, onMaking, signal);
    if (signal.aborted) return { status: 'idle' };
    if (reply.kind === 'failed') return failMaking(reply.why);
    const name = `packs_${toFileWords(roundName) || 'round'}.zip`;
    downloadFile({ name, type: 'application/zip', bytes: reply.file });
    return { status: 'made', name, size: reply.file.size, tokens };
  } catch (error) {
    return failMaking(error instanceof Error ? error.message : String(error));
  }
}

function failMaking(why: string): PacksState {
  return {
    status: 'failed',
    what: 'The packs could not be made',
    reason: `Nothing was saved and nothing in the round was changed (${why}). Reload the page and try again. If it happens again, save the pack of one agency from its page.`,
  };
}
