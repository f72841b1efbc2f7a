import type { Answer } from '../../domain/audit/audit.ts';
import type { Result } from '../../domain/shared/result.ts';
import type { SaveState } from '../../storage/save-state.ts';
import type { SavedAnswer } from '../../storage/stored-answer.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';

/** How long typing must rest before it is saved, in milliseconds. */
export const REST_MS = 400;

export type Autosave = {
  /** Notes what the form says now; saves it when typing rests, or at once. */
  readonly change: (answer: Answer, when: 'atRest' | 'atOnce') => void;
  /** Saves now whatever is not yet saved; resolves when nothing is left or a save has failed. */
  readonly flush: () => Promise<void>;
  /** What is not yet stored, with the revision it was written on. */
  readonly findUnsaved: () =>
    { readonly answer: Answer; readonly baseRevision: number } | undefined;
  /** A newer revision was read and shown; later changes build on it. */
  readonly rebase: (revision: number) => void;
};

type Save = (answer: Answer, baseRevision: number) => Promise<Result<SavedAnswer, WriteProblem>>;

export type AutosaveListener = {
  readonly onState: (state: SaveState) => void;
  /** Another tab had written meanwhile: its text, which is kept in the history. */
  readonly onClash: (other: Answer) => void;
};

/**
 * Saves one question's answer as it is typed. Saves follow one another, each on the revision the
 * one before returned, and "saved" is said only after storage has said so. A failed save keeps the
 * text and offers to try again.
 */
export function createAutosave(save: Save, revision: number, listener: AutosaveListener): Autosave {
  let baseRevision = revision;
  let waiting: Answer | undefined;
  let inFlight: Answer | undefined;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    running ??= saveAll().finally(() => {
      running = undefined;
    });
    return running;
  };

  const saveAll = async (): Promise<void> => {
    while (waiting !== undefined) {
      const answer = waiting;
      waiting = undefined;
      inFlight = answer;
      listener.onState({ kind: 'saving' });
      const saved = await save(answer, baseRevision);
      inFlight = undefined;
      if (!saved.ok) {
        if (!isWaiting()) waiting = answer;
        listener.onState({ kind: 'notSaved', problem: saved.problem, retry: () => void flush() });
        return;
      }
      baseRevision = saved.value.revision;
      if (saved.value.clash !== undefined) listener.onClash(saved.value.clash);
      // When typing went on meanwhile, what is on the screen is not saved yet.
      if (!isWaiting()) listener.onState({ kind: 'saved', at: new Date() });
    }
  };
  const isWaiting = (): boolean => waiting !== undefined;

  return {
    change: (answer, when) => {
      waiting = answer;
      clearTimeout(timer);
      if (when === 'atOnce') void flush();
      else timer = setTimeout(() => void flush(), REST_MS);
    },
    flush,
    findUnsaved: () => {
      const answer = waiting ?? inFlight;
      return answer === undefined ? undefined : { answer, baseRevision };
    },
    rebase: (newer) => {
      baseRevision = newer;
    },
  };
}
