import type { Answer } from '../../domain/audit/audit.ts';
import type { SaveState } from '../../storage/save-state.ts';
import { createSaveQueue, type Save, type SaveListener, type SaveQueue } from './save-queue.ts';

/** How long typing must rest before it is saved, in milliseconds. */
export const REST_MS = 400;

/** The longest that words wait while typing never rests, in milliseconds. */
export const LONGEST_WAIT_MS = 1_000;

export type Autosave = Omit<SaveQueue, 'put'> & {
  /** Notes what the form says now; saves it when typing rests, or at once. */
  readonly change: (answer: Answer, when: 'atRest' | 'atOnce') => void;
};

/** Saves one question's answer as it is typed. */
export function createAutosave(save: Save, revision: number, listener: SaveListener): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  let said: SaveState = { kind: 'nothingYet' };

  const onState = (state: SaveState): void => {
    // A failure stands until it is mended: put away at each try, it would be read out again and
    // again, and its buttons would go from under the pointer.
    if (state.kind === 'saving' && said.kind === 'notSaved') return;
    said = state;
    listener.onState(state);
  };
  const queue = createSaveQueue(save, revision, { ...listener, onState });
  const flush = (): Promise<boolean> => {
    clearTimeout(timer);
    waitingSince = undefined;
    return queue.flush();
  };
  const rest = (): void => {
    // Where the browser answers nothing no try ends: what was typed since is said to be unsaved too.
    if (said.kind === 'notSaved' && queue.isUnanswered()) onState(said);
    void flush();
  };

  return {
    ...queue,
    flush,
    change: (answer, when) => {
      queue.put(answer);
      clearTimeout(timer);
      if (when === 'atOnce') {
        void flush();
        return;
      }
      // "Saved", of this question or the one before, would be untrue while words wait for a rest.
      if (said.kind !== 'saving') onState({ kind: 'saving' });
      waitingSince ??= Date.now();
      const longest = waitingSince + LONGEST_WAIT_MS - Date.now();
      timer = setTimeout(rest, Math.max(0, Math.min(REST_MS, longest)));
    },
  };
}
