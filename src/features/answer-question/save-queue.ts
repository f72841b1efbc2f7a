import type { Answer } from '../../domain/audit/audit.ts';
import { fail, type Result } from '../../domain/shared/result.ts';
import type { SaveState } from '../../storage/save-state.ts';
import type { SavedAnswer } from '../../storage/stored-answer.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';

export type SaveQueue = {
  /** Puts the words as they are now in the place of those still waiting. */
  readonly put: (answer: Answer) => void;
  /** Saves now whatever is not yet saved; answers whether all of it is stored. */
  readonly flush: () => Promise<boolean>;
  /** What is not yet stored, with the revision it was written on. */
  readonly findUnsaved: () =>
    { readonly answer: Answer; readonly baseRevision: number } | undefined;
  /** Whether the browser has been given words and has not answered yet. */
  readonly isUnanswered: () => boolean;
  /** The revision that is on the screen. */
  readonly findRevision: () => number;
  /** A newer revision was read and shown; later changes build on it. */
  readonly rebase: (revision: number) => void;
};

export type Save = (
  answer: Answer,
  baseRevision: number,
) => Promise<Result<SavedAnswer, WriteProblem>>;

export type SaveListener = {
  readonly onState: (state: SaveState) => void;
  /** Another tab had written meanwhile: its text, which is kept in the history. */
  readonly onClash: (other: Answer) => void;
  /** Everything typed so far is stored, as this answer: no copy kept aside is needed any more. */
  readonly onAllSaved: (answer: Answer) => void;
};

/** How long the browser may take over a save before people are told, in milliseconds. */
export const SLOW_MS = 2_000;

/**
 * Saves of one answer follow one another, each on the revision the one before returned, and "saved"
 * is said only after storage has said so. A failed save keeps the words and offers to try again; one
 * that is not answered is said to be so, and goes on.
 */
export function createSaveQueue(save: Save, revision: number, listener: SaveListener): SaveQueue {
  let baseRevision = revision;
  let waiting: Answer | undefined;
  let inFlight: Answer | undefined;
  let running: Promise<void> | undefined;
  const isWaiting = (): boolean => waiting !== undefined;
  const findWords = (): string => joinWords(waiting ?? inFlight);

  const flush = async (): Promise<boolean> => {
    if (running === undefined && isWaiting()) running = saveAll();
    await running;
    return !isWaiting();
  };

  const saveAll = async (): Promise<void> => {
    while (waiting !== undefined) {
      const answer = waiting;
      waiting = undefined;
      inFlight = answer;
      listener.onState({ kind: 'saving' });
      const slow = setTimeout(() => {
        listener.onState({ kind: 'notSaved', problem: { kind: 'noAnswer' }, findWords });
      }, SLOW_MS);
      const saved = await attempt(save, answer, baseRevision);
      clearTimeout(slow);
      inFlight = undefined;
      if (!saved.ok) {
        if (!isWaiting()) waiting = answer;
        const failure = { kind: 'notSaved', problem: saved.problem, findWords } as const;
        // Trying again cannot help while the text itself is too long.
        const mayHelp = saved.problem.kind !== 'unfit';
        listener.onState(mayHelp ? { ...failure, retry: () => void flush() } : failure);
        break;
      }
      baseRevision = saved.value.revision;
      if (saved.value.clash !== undefined) listener.onClash(saved.value.clash);
      // When typing went on meanwhile, what is on the screen is not saved yet.
      if (isWaiting()) continue;
      listener.onAllSaved(answer);
      listener.onState({ kind: 'saved', at: new Date() });
    }
    running = undefined;
  };

  return {
    put: (answer) => {
      waiting = answer;
    },
    flush,
    findUnsaved: () => {
      const answer = waiting ?? inFlight;
      return answer === undefined ? undefined : { answer, baseRevision };
    },
    isUnanswered: () => inFlight !== undefined,
    findRevision: () => baseRevision,
    rebase: (newer) => {
      baseRevision = newer;
    },
  };
}

/** A save that throws is a bug of ours, and still must not take the words with it. */
async function attempt(save: Save, answer: Answer, baseRevision: number): ReturnType<Save> {
  try {
    return await save(answer, baseRevision);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail({ kind: 'failed', reason });
  }
}

function joinWords(answer: Answer | undefined): string {
  if (answer === undefined) return '';
  const { naReason, narrative, impact, privateNote } = answer;
  return [naReason, narrative, impact, privateNote]
    .filter((text) => text !== undefined && text !== '')
    .join('\n\n');
}
