import { useEffect, useRef, useState } from 'react';

import type { AuditId } from '../../domain/audit/audit.ts';
import type { RoundId } from '../../domain/collection/round.ts';
import { forgetTypedOf } from '../../storage/forget-typed.ts';
import type { BackupFailure, BackupStep, FileProblem, Preview } from './backup-message.ts';
import { isMissing } from './describe-difference.ts';
import { startBackupWorker, type BackupWorker } from './start-backup-worker.ts';
import { explainThrown } from './to-failure.ts';

export type RestoreState =
  | { readonly status: 'choosing'; readonly problem?: FileProblem | { readonly kind: 'noFile' } }
  | { readonly status: 'reading'; readonly step: BackupStep }
  /** A passphrase is needed; `wrong` is one that does not open the file. */
  | {
      readonly status: 'locked';
      readonly file: File;
      readonly wrong?: string;
      readonly isOpening?: boolean;
    }
  | {
      readonly status: 'preview';
      readonly name: string;
      readonly preview: Preview;
      readonly isBusy: boolean;
      readonly failure?: BackupFailure;
    }
  | {
      readonly status: 'done';
      /** What undoing takes away again. */
      readonly added: readonly AuditId[];
      readonly count: number;
      /** Whether the key that returns are signed with came too. */
      readonly withKey: boolean;
      readonly copyId?: string;
      readonly isBusy: boolean;
      readonly failure?: BackupFailure;
    }
  | { readonly status: 'undone' };

export type Restore = {
  readonly state: RestoreState;
  /** Counts the tries, so that the same error again is told again. */
  readonly tries: number;
  readonly open: (file: File | undefined, passphrase?: string) => Promise<void>;
  readonly restore: (auditIds: readonly AuditId[], withKey: boolean) => Promise<void>;
  /** Brings rounds that are not here; answers how many, or why none. */
  readonly addRounds: () => Promise<number | BackupFailure>;
  /** Takes the file's state of a round that is here, or takes that back; answers why not. */
  readonly changeRound: (
    kind: 'replaceRound' | 'undoReplace',
    roundId: RoundId,
  ) => Promise<BackupFailure | undefined>;
  readonly undo: () => Promise<void>;
  /** Back to choosing a file. */
  readonly startOver: () => void;
};

/** Reads a file, shows what would change, and only then changes it: all in a worker. */
export function useRestore(): Restore {
  const [state, setState] = useState<RestoreState>({ status: 'choosing' });
  const [tries, setTries] = useState(0);
  const running = useRef<BackupWorker>(undefined);
  const stop = (): void => {
    running.current?.stop();
    running.current = undefined;
  };
  useEffect(() => stop, []);

  const open = async (file: File | undefined, passphrase?: string): Promise<void> => {
    setTries((count) => count + 1);
    stop();
    if (file === undefined) {
      setState({ status: 'choosing', problem: { kind: 'noFile' } });
      return;
    }
    const worker = startBackupWorker();
    running.current = worker;
    // The page that asks for the passphrase stays, so that its error takes the focus.
    if (passphrase !== undefined) setState({ status: 'locked', file, isOpening: true });
    else setState({ status: 'reading', step: 'reading' });
    const next = await openFile(worker, file, passphrase, (step) => {
      if (running.current !== worker || passphrase !== undefined) return;
      setState({ status: 'reading', step });
    });
    // Cancelled, or the page was left, while it was read.
    if (running.current === worker) setState(next);
  };
  const restore = async (auditIds: readonly AuditId[], withKey: boolean): Promise<void> => {
    const worker = running.current;
    if (state.status !== 'preview' || worker === undefined) return;
    setState({ status: 'preview', name: state.name, preview: state.preview, isBusy: true });
    const next = await restoreAudits(worker, state, { auditIds, withKey });
    if (running.current === worker) setState(next);
  };
  const undo = async (): Promise<void> => {
    const worker = running.current;
    if (state.status !== 'done' || worker === undefined) return;
    setState({ ...state, isBusy: true });
    const next = await undoRestore(worker, state);
    if (running.current === worker) setState(next);
  };
  return {
    state,
    tries,
    open,
    restore,
    addRounds: () => addRounds(running.current),
    changeRound: (kind, roundId) => changeRound(running.current, kind, roundId),
    undo,
    startOver: () => {
      stop();
      setState({ status: 'choosing' });
    },
  };
}

async function openFile(
  worker: BackupWorker,
  file: File,
  passphrase: string | undefined,
  onStep: (step: BackupStep) => void,
): Promise<RestoreState> {
  const options = passphrase === undefined ? {} : { passphrase };
  try {
    const answer = await worker.ask({ kind: 'open', file, ...options }, onStep);
    if (answer.kind === 'opened') {
      return { status: 'preview', name: file.name, preview: answer.preview, isBusy: false };
    }
    if (answer.kind !== 'notOpened') return failReading(describe(answer));
    const { problem } = answer;
    if (problem.kind === 'encrypted') return { status: 'locked', file };
    if (problem.kind === 'wrongPassphrase')
      return { status: 'locked', file, wrong: passphrase ?? '' };
    return { status: 'choosing', problem };
  } catch (error) {
    return failReading(explainThrown(error).reason);
  }
}

function describe(answer: { readonly kind: string; readonly reason?: string }): string {
  return answer.reason ?? answer.kind;
}

function failReading(reason: string): RestoreState {
  return { status: 'choosing', problem: { kind: 'unreadableFile', reason } };
}

async function restoreAudits(
  worker: BackupWorker,
  { name, preview }: Extract<RestoreState, { status: 'preview' }>,
  { auditIds, withKey }: { readonly auditIds: readonly AuditId[]; readonly withKey: boolean },
): Promise<RestoreState> {
  const failed = (failure: BackupFailure): RestoreState => ({
    status: 'preview',
    name,
    preview,
    isBusy: false,
    failure,
  });
  try {
    const now = new Date().toISOString();
    const answer = await worker.ask({ kind: 'restore', auditIds: [...auditIds], withKey, now });
    if (answer.kind === 'failed') return failed(answer);
    if (answer.kind !== 'restored') throw new Error(`Unexpected answer: ${answer.kind}`);
    const added = preview.differences.flatMap((difference) =>
      isMissing(difference) && auditIds.includes(difference.id) ? [difference.id] : [],
    );
    return {
      status: 'done',
      added,
      count: auditIds.length,
      withKey,
      isBusy: false,
      ...(answer.copyId === undefined ? {} : { copyId: answer.copyId }),
    };
  } catch (error) {
    return failed(explainThrown(error));
  }
}

async function addRounds(worker: BackupWorker | undefined): Promise<number | BackupFailure> {
  if (worker === undefined) return explainThrown(new Error('No file has been opened'));
  try {
    const answer = await worker.ask({ kind: 'addRounds' });
    if (answer.kind === 'roundsAdded') return answer.count;
    return answer.kind === 'failed' ? answer : explainThrown(new Error(answer.kind));
  } catch (error) {
    return explainThrown(error);
  }
}

async function changeRound(
  worker: BackupWorker | undefined,
  kind: 'replaceRound' | 'undoReplace',
  roundId: RoundId,
): Promise<BackupFailure | undefined> {
  if (worker === undefined) return explainThrown(new Error('No file has been opened'));
  try {
    const answer = await worker.ask(
      kind === 'undoReplace' ? { kind, roundId } : { kind, roundId, now: new Date().toISOString() },
    );
    if (answer.kind === 'roundReplaced') return undefined;
    return answer.kind === 'failed' ? answer : explainThrown(new Error(answer.kind));
  } catch (error) {
    return explainThrown(error);
  }
}

async function undoRestore(
  worker: BackupWorker,
  done: Extract<RestoreState, { status: 'done' }>,
): Promise<RestoreState> {
  if (done.copyId === undefined) return done;
  try {
    const now = new Date().toISOString();
    const answer = await worker.ask({
      kind: 'undo',
      copyId: done.copyId,
      withKey: done.withKey,
      now,
    });
    if (answer.kind === 'failed') return { ...done, isBusy: false, failure: answer };
    forgetTypedOf(done.added);
    return { status: 'undone' };
  } catch (error) {
    return { ...done, isBusy: false, failure: explainThrown(error) };
  }
}
