import { useEffect, useRef, useState } from 'react';

import type { RoundId } from '../../domain/collection/round.ts';
import { readSecretKeys } from '../../files/audit-return/sealing-key.ts';
import { MOST_FILES } from './import-limits.ts';
import { NO_CHOICES, type Choices, type ImportAnswer, type ImportRow } from './import-message.ts';
import { lookAtEach } from './look-at-each.ts';
import { startImportWorker, StuckError, type ImportWorker } from './start-import-worker.ts';

export type ImportState =
  | { readonly status: 'choosing'; readonly refusal?: ChoiceRefusal }
  | { readonly status: 'reading'; readonly done: number; readonly total: number }
  | LookedState
  | {
      readonly status: 'stored';
      readonly rows: readonly ImportRow[];
      readonly added: number;
      readonly agencies: number;
    };

export type LookedState = {
  readonly status: 'looked';
  readonly rows: readonly ImportRow[];
  readonly choices: Choices;
  readonly isBusy: boolean;
  /** Why nothing was stored, or nothing opened. */
  readonly failure?: string;
  /** What was typed to open sealed files is no key at all. */
  readonly isKeyWrong?: boolean;
};

export type ChoiceRefusal =
  | { readonly kind: 'noFile' }
  | { readonly kind: 'tooMany'; readonly most: number }
  | { readonly kind: 'failed'; readonly why: string };

export type Import = {
  readonly state: ImportState;
  /** Counts the tries, so that the same refusal again is told again. */
  readonly tries: number;
  readonly read: (files: readonly File[]) => Promise<void>;
  readonly unseal: (secretKey: string) => Promise<void>;
  readonly decide: (choices: Choices) => Promise<void>;
  readonly store: (cameOn: string) => Promise<void>;
  /** Leaves what was read, or is being read. Nothing was stored. */
  readonly startOver: () => void;
};

/** From files to a round: all of them are read and shown before anything is stored. */
export function useImport(roundId: RoundId): Import {
  const [state, setState] = useState<ImportState>({ status: 'choosing' });
  const [tries, setTries] = useState(0);
  const running = useRef<ImportWorker>(undefined);
  const start = useStartAhead(state.status === 'choosing');
  const stop = (): void => {
    running.current?.stop();
    running.current = undefined;
  };
  useEffect(() => stop, []);

  const read = async (files: readonly File[]): Promise<void> => {
    setTries((count) => count + 1);
    stop();
    const refusal = refuse(files);
    if (refusal !== undefined) {
      setState({ status: 'choosing', refusal });
      return;
    }
    setState({ status: 'reading', done: 0, total: files.length });
    const run = { running, start, roundId, files, tell: setState };
    const answer = await readAll(run);
    if (answer !== undefined) setState(answer);
  };

  const askAgain = async (
    looked: LookedState,
    request: Parameters<ImportWorker['ask']>[0],
  ): Promise<void> => {
    const worker = running.current;
    if (worker === undefined || looked.isBusy) return;
    const { status, rows, choices } = looked;
    const now = { status, rows, choices } as const;
    setState({ ...now, isBusy: true });
    const next = await findNext(worker, request, now);
    if (running.current === worker) setState(next);
  };

  return {
    state,
    tries,
    read,
    unseal: async (secretKey) => {
      if (state.status !== 'looked') return;
      if (readSecretKeys(secretKey).ok) await askAgain(state, { kind: 'unseal', secretKey });
      else setState({ ...state, isKeyWrong: true });
    },
    decide: async (choices) => {
      if (state.status === 'looked') {
        await askAgain({ ...state, choices }, { kind: 'decide', choices });
      }
    },
    store: async (cameOn) => {
      if (state.status === 'looked') {
        await askAgain(state, { kind: 'store', cameOn, now: new Date().toISOString() });
      }
    },
    startOver: () => {
      stop();
      setState({ status: 'choosing' });
    },
  };
}

function refuse(files: readonly File[]): ChoiceRefusal | undefined {
  if (files.length === 0) return { kind: 'noFile' };
  return files.length > MOST_FILES ? { kind: 'tooMany', most: MOST_FILES } : undefined;
}

/** A worker is started while somebody chooses: that takes as long as reading a hundred returns. */
function useStartAhead(isChoosing: boolean): () => ImportWorker | Error {
  const ahead = useRef<ImportWorker>(undefined);
  const take = (): ImportWorker | undefined => {
    const worker = ahead.current;
    ahead.current = undefined;
    return worker;
  };
  useEffect(() => {
    if (!isChoosing) return undefined;
    const started = tryStart();
    // Where it cannot be started that is tried again, and said, once there is something to read.
    if (!(started instanceof Error)) ahead.current = started;
    return () => take()?.stop();
  }, [isChoosing]);
  return () => {
    const worker = take();
    return worker === undefined || worker.hasEnded() ? tryStart() : worker;
  };
}

type Run = {
  readonly running: { current: ImportWorker | undefined };
  readonly start: () => ImportWorker | Error;
  readonly roundId: RoundId;
  readonly files: readonly File[];
  readonly tell: (state: ImportState) => void;
};

/** The page is not drawn anew for each of hundreds of files. */
const TELL_EVERY_MS = 100;

/** Where one file holds up all others, they are read anew without it. Nothing when it was stopped. */
async function readAll({
  running,
  start,
  roundId,
  files,
  tell,
}: Run): Promise<ImportState | undefined> {
  const skipped: number[] = [];
  let tellsEach = false;
  let toldAt = 0;
  for (;;) {
    const started = start();
    if (started instanceof Error) return failReading(started.message);
    running.current = started;
    try {
      await lookAtEach(files);
      const now = new Date().toISOString();
      const answer = await started.ask(
        { kind: 'read', roundId, files: [...files], skipped: [...skipped], tellsEach, now },
        (done, total) => {
          if (performance.now() - toldAt < TELL_EVERY_MS || running.current !== started) return;
          toldAt = performance.now();
          tell({ status: 'reading', done, total });
        },
      );
      if (running.current !== started) return undefined;
      return toLooked(answer, NO_CHOICES);
    } catch (error) {
      if (running.current !== started) return undefined;
      started.stop();
      if (!(error instanceof StuckError)) {
        return failReading(error instanceof Error ? error.message : String(error));
      }
      // It is this one, or one of the next few that nothing was said of.
      if (tellsEach) skipped.push(error.place);
      tellsEach = true;
    }
  }
}

function tryStart(): ImportWorker | Error {
  try {
    return startImportWorker();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function failReading(why: string): ImportState {
  return { status: 'choosing', refusal: { kind: 'failed', why } };
}

function toLooked(answer: ImportAnswer, choices: Choices): ImportState {
  if (answer.kind !== 'looked') return failReading('why' in answer ? answer.why : answer.kind);
  return { status: 'looked', rows: answer.rows, choices, isBusy: false };
}

async function findNext(
  worker: ImportWorker,
  request: Parameters<ImportWorker['ask']>[0],
  now: Pick<LookedState, 'status' | 'rows' | 'choices'>,
): Promise<ImportState> {
  try {
    const answer = await worker.ask(request);
    switch (answer.kind) {
      case 'looked':
        return { ...now, rows: answer.rows, isBusy: false };
      case 'stored': {
        const { rows, added, agencies } = answer;
        return { status: 'stored', rows, added, agencies };
      }
      case 'failed':
        return { ...now, isBusy: false, failure: answer.why };
    }
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { ...now, isBusy: false, failure };
  }
}
