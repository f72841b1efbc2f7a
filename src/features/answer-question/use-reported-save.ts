import { useCallback, useEffect, useId, useRef } from 'react';

import type { Result } from '../../domain/shared/result.ts';
import type { ReportSave, SaveState } from '../../storage/save-state.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';
import type { MissingItem } from '../../storage/unnumbered.ts';

type ReportedSave = {
  /** Runs a save and tells the status line; answers whether it was stored. */
  readonly attempt: <Value>(
    save: () => Promise<Result<Value, WriteProblem | MissingItem>>,
  ) => Promise<boolean>;
  /** Takes back a failure that no longer matters, because its form was cancelled. */
  readonly forget: () => void;
};

/**
 * For what is saved from a form or by a button of its own, which is there to be pressed again. A
 * failure goes with them when the page is left: nobody could mend it elsewhere.
 */
export function useReportedSave(what: string, reportSave: ReportSave): ReportedSave {
  const key = `${what} ${useId()}`;
  const isLeft = useRef(false);
  const isUnsaved = useRef(false);
  const report = useCallback(
    (state: SaveState): void => {
      isUnsaved.current = state.kind === 'notSaved' || state.kind === 'saving';
      reportSave(key, isLeft.current && state.kind !== 'saved' ? { kind: 'nothingYet' } : state);
    },
    [key, reportSave],
  );
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      if (isUnsaved.current) report({ kind: 'nothingYet' });
    };
  }, [report]);
  const attempt = useCallback<ReportedSave['attempt']>(
    async (save) => {
      report({ kind: 'saving' });
      const problem = await findProblem(save);
      report(
        problem === undefined ? { kind: 'saved', at: new Date() } : { kind: 'notSaved', problem },
      );
      return problem === undefined;
    },
    [report],
  );
  const forget = useCallback(() => {
    report({ kind: 'nothingYet' });
  }, [report]);
  return { attempt, forget };
}

async function findProblem<Value>(
  save: () => Promise<Result<Value, WriteProblem | MissingItem>>,
): Promise<WriteProblem | undefined> {
  try {
    const saved = await save();
    if (saved.ok) return undefined;
    const { problem } = saved;
    return problem.kind === 'missingItem'
      ? { kind: 'failed', reason: 'it was removed in another tab' }
      : problem;
  } catch (error) {
    // A bug of ours: the form stays open with its words, and the line says they are not stored.
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
