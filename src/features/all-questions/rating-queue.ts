import type { Answer } from '../../domain/audit/audit.ts';
import { hasSameChoice } from '../../domain/audit/rate-answer.ts';
import { must } from '../../domain/shared/must.ts';
import { fail, type Result } from '../../domain/shared/result.ts';
import type { SaveState } from '../../storage/save-state.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';
import type { SavedAnswer, StoredAnswer } from '../../storage/stored-answer.ts';

export type AnswerChange = (answer: Answer) => Answer;

/** How the saving of one rating goes. */
export type RatingSave =
  | { readonly kind: 'saving'; readonly answer: Answer }
  | { readonly kind: 'notSaved'; readonly answer: Answer }
  | ({ readonly kind: 'saved' } & StoredAnswer & {
        /** What another tab had chosen meanwhile, unseen here; it is in the history. */
        readonly clash?: Answer;
      });

export type SaveRating = (
  change: AnswerChange,
  baseRevision: number,
) => Promise<Result<SavedAnswer, WriteProblem>>;

export type RatingListener = {
  readonly onRating: (save: RatingSave) => void;
  /** For the status line of the app. */
  readonly onState: (state: SaveState) => void;
};

export type RatingQueue = {
  /** Saves a change of what is seen; answers how that went. */
  readonly change: (change: AnswerChange, seen: StoredAnswer) => Promise<RatingSave>;
  /** The answer as it is to be, while that is not stored, and the revision it was chosen on. */
  readonly findUnsaved: () => StoredAnswer | undefined;
};

/** How long the browser may take over a save before people are told, in milliseconds. */
const SLOW_MS = 2_000;

type Waiting = { readonly change: AnswerChange; readonly seen: StoredAnswer };

/**
 * Saves the ratings of one question, each on the revision the one before returned: chosen quickly
 * one after another they do not clash with themselves. A change is made on what stands in the
 * database, so that words another tab wrote meanwhile stay.
 */
export function createRatingQueue(save: SaveRating, listener: RatingListener): RatingQueue {
  let waiting: Waiting | undefined;
  let own: StoredAnswer | undefined;
  let running: Promise<RatingSave> | undefined;

  const run = async (clash?: Answer): Promise<RatingSave> => {
    const { change, seen } = must(waiting, 'a rating to save');
    tell(listener, { kind: 'saving', answer: change(seen.answer) }, { kind: 'saving' });
    const saved = await saveInTime(save, change, seen.revision, listener);
    if (!saved.ok) return fails(saved.problem);
    const { answer, revision } = saved.value;
    const unseen = clash ?? findClash(saved.value, seen.answer);
    own = { answer, revision };
    if (waiting?.change !== change) {
      waiting = { change: must(waiting, 'a newer rating').change, seen: own };
      return run(unseen);
    }
    waiting = undefined;
    const done = {
      kind: 'saved',
      ...own,
      ...(unseen === undefined ? {} : { clash: unseen }),
    } as const;
    tell(listener, done, { kind: 'saved', at: new Date() });
    return done;
  };
  const fails = (problem: WriteProblem): RatingSave => {
    const { change, seen } = must(waiting, 'a rating not saved');
    const state = { kind: 'notSaved', answer: change(seen.answer) } as const;
    tell(listener, state, { kind: 'notSaved', problem, retry: () => void start() });
    return state;
  };
  const start = (): Promise<RatingSave> => {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    change: (change, seen) => {
      // The page may still show what stood before this tab's own last save.
      waiting = { change, seen: own !== undefined && own.revision > seen.revision ? own : seen };
      return start();
    },
    findUnsaved: () =>
      waiting && { answer: waiting.change(waiting.seen.answer), revision: waiting.seen.revision },
  };
}

function tell(listener: RatingListener, save: RatingSave, state: SaveState): void {
  listener.onRating(save);
  listener.onState(state);
}

async function saveInTime(
  save: SaveRating,
  change: AnswerChange,
  baseRevision: number,
  { onState }: RatingListener,
): ReturnType<SaveRating> {
  const slow = setTimeout(() => {
    onState({ kind: 'notSaved', problem: { kind: 'noAnswer' } });
  }, SLOW_MS);
  try {
    return await save(change, baseRevision);
  } catch (error) {
    // A bug of ours, and still the rating is said not to be stored.
    return fail({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  } finally {
    clearTimeout(slow);
  }
}

/** Another choice than the one that was seen here, and than the one made here. */
function findClash({ clash, answer }: SavedAnswer, seen: Answer): Answer | undefined {
  if (clash === undefined) return undefined;
  return hasSameChoice(clash, seen) || hasSameChoice(clash, answer) ? undefined : clash;
}
