import type { AuditId } from '../../domain/audit/audit.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import { updateAnswer } from '../../storage/answers.ts';
import { findPending, forgetPending, keepPending } from '../../storage/pending-text.ts';
import type { ReportSave, SaveState } from '../../storage/save-state.ts';
import type { StoredAnswer } from '../../storage/stored-answer.ts';
import {
  createRatingQueue,
  type AnswerChange,
  type RatingQueue,
  type RatingSave,
} from './rating-queue.ts';

export type RatingBook = {
  readonly change: (
    id: QuestionId,
    change: AnswerChange,
    seen: StoredAnswer,
  ) => Promise<RatingSave>;
  /** Keeps what is not yet stored where it outlives the page; answers whether all of it is kept. */
  readonly keepAside: () => boolean;
};

/** Saves the ratings of many questions of one audit, and tells the status line how that goes. */
export function createRatingBook(
  auditId: AuditId,
  reportSave: ReportSave,
  onRating: (id: QuestionId, save: RatingSave) => void,
): RatingBook {
  const queueById = new Map<QuestionId, RatingQueue>();
  const keptAside = new Set<QuestionId>();

  const keepAside = (id: QuestionId): boolean => {
    const unsaved = queueById.get(id)?.findUnsaved();
    if (unsaved === undefined) return true;
    // Words typed on the question's own page that still wait to be stored are never replaced.
    if (!keptAside.has(id) && findPending(auditId, id) !== undefined) return false;
    if (!keepPending(auditId, id, unsaved.revision, unsaved.answer, new Date())) return false;
    keptAside.add(id);
    return true;
  };
  const tellState = (id: QuestionId, state: SaveState): void => {
    // As the question's own page names it, so that a save there mends a failure here.
    reportSave(
      `answer ${auditId} ${id}`,
      state.kind === 'notSaved' ? { ...state, isKept: keepAside(id) } : state,
    );
  };
  const noteSave = (id: QuestionId, save: RatingSave): void => {
    if (save.kind === 'saved' && keptAside.delete(id)) {
      forgetPending(auditId, id, { answer: save.answer, savedAt: new Date() });
    }
    onRating(id, save);
  };
  const addQueue = (id: QuestionId): RatingQueue => {
    const queue = createRatingQueue(
      (change, baseRevision) => updateAnswer(auditId, id, change, baseRevision, new Date()),
      {
        onRating: (save) => {
          noteSave(id, save);
        },
        onState: (state) => {
          tellState(id, state);
        },
      },
    );
    queueById.set(id, queue);
    return queue;
  };
  return {
    change: (id, change, seen) => (queueById.get(id) ?? addQueue(id)).change(change, seen),
    keepAside: () => [...queueById.keys()].map(keepAside).every((isKept) => isKept),
  };
}
