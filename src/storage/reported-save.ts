import type { Result } from '../domain/shared/result.ts';
import type { ReportSave, SaveState } from './save-state.ts';
import type { WriteProblem } from './storage-problem.ts';
import type { MissingItem } from './unnumbered.ts';

export type ReportedSave = {
  /**
   * Runs a save and tells the status line; answers whether it was stored. `words` is what is typed,
   * to be copied from the line where the save is refused; otherwise that of the whole form.
   */
  readonly attempt: <Value>(
    save: () => Promise<Result<Value, WriteProblem | MissingItem>>,
    words?: string,
  ) => Promise<boolean>;
  /** Takes back a failure that no longer matters, because its form was cancelled. */
  readonly forget: () => void;
  /** Says that the form or button is on the page, until what it returns is called. */
  readonly stay: () => () => void;
};

/**
 * For what is saved from a form or by a button of its own, which is there to be pressed again. A
 * failure goes with them when the page is left: nobody could mend it elsewhere.
 */
export function createReportedSave(
  what: string,
  reportSave: ReportSave,
  /** What is typed in a form that is kept until it is saved, to be copied where it is refused. */
  findWords?: () => string,
): ReportedSave {
  let isLeft = false;
  let isUnsaved = false;
  const report = (state: SaveState): void => {
    isUnsaved = state.kind === 'notSaved' || state.kind === 'saving';
    reportSave(what, isLeft && isUnsaved ? { kind: 'nothingYet' } : state);
  };
  const forget = (): void => {
    report({ kind: 'nothingYet' });
  };
  return {
    attempt: async (save, words) => {
      report({ kind: 'saving' });
      const problem = await findProblem(save);
      const isStored = problem === undefined;
      report(
        isStored
          ? { kind: 'saved', at: new Date() }
          : toFailure(problem, words === undefined ? findWords : () => words),
      );
      return isStored;
    },
    forget,
    stay: () => {
      isLeft = false;
      return () => {
        isLeft = true;
        if (isUnsaved) forget();
      };
    },
  };
}

function toFailure(problem: WriteProblem, findWords?: () => string): SaveState {
  const failure = { kind: 'notSaved', problem } as const;
  return findWords === undefined ? failure : { ...failure, findWords, isKept: true };
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
