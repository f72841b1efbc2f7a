import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';

import type { Answer, AuditId } from '../../domain/audit/audit.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import { updateAnswer } from '../../storage/answers.ts';
import { CONFIRM_COMPLETED } from '../../storage/carried-states.ts';
import { dropPending } from '../../storage/pending-keys.ts';
import {
  findPending,
  forgetPending,
  holdWords,
  keepPending,
  type PendingText,
} from '../../storage/pending-text.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import type { StoredAnswer } from '../../storage/stored-answer.ts';
import { toAnswer, toForm, type AnswerForm } from './answer-form.ts';
import { createAutosave, type Autosave } from './autosave.ts';

export type AnswerFormState = {
  readonly form: UseFormReturn<AnswerForm>;
  /** Saves what is not yet saved; answers whether all of it is stored. */
  readonly flush: () => Promise<boolean>;
  /** What another tab wrote meanwhile; it is kept in the history. */
  readonly clash: Answer | undefined;
  readonly dismissClash: () => void;
  /** Takes the other tab's answer into the form, where it is saved like typing. */
  readonly useOther: () => void;
};

type Place = { readonly auditId: AuditId; readonly questionId: QuestionId };

/**
 * The form of one question, saved as it is typed. It starts from words that were typed and could
 * not be stored, if there are any. Newer words from another tab are shown as soon as nothing typed
 * here is waiting.
 */
export function useAnswerForm(
  place: Place,
  stored: StoredAnswer,
  reportSave: ReportSave,
): AnswerFormState {
  const [start] = useState(() => findStart(place, stored));
  const form = useForm<AnswerForm>({ defaultValues: toForm(start.answer) });
  const [clash, setClash] = useState<Answer>();
  const getAutosave = useAutosave(place, start, reportSave, setClash);

  useEffect(() => {
    if (start.isUnsaved) getAutosave().change(start.answer, 'atOnce');
  }, [start, getAutosave]);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name, type }) => {
          // Leaving a field and resetting the form tell of values too, and change none.
          if (type !== 'change') return;
          getAutosave().change(toAnswer(values), isText(name) ? 'atRest' : 'atOnce');
        },
      }),
    [form, getAutosave],
  );

  useEffect(() => {
    const autosave = getAutosave();
    const isNewer = stored.revision > autosave.findRevision();
    if (!isNewer || autosave.findUnsaved() !== undefined) return;
    autosave.rebase(stored.revision);
    form.reset(toForm(stored.answer));
  }, [form, stored, getAutosave]);

  useKeptAside(getAutosave, place);
  const flush = useCallback(() => getAutosave().flush(), [getAutosave]);
  const dismissClash = useCallback(() => {
    setClash(undefined);
  }, []);
  const useOther = useCallback(() => {
    if (clash === undefined) return;
    form.reset(toForm(clash));
    getAutosave().change(clash, 'atOnce');
    setClash(undefined);
  }, [clash, form, getAutosave]);
  return { form, flush, clash, dismissClash, useOther };
}

type Start = StoredAnswer & {
  readonly isUnsaved: boolean;
  /** The words kept by a page that is gone, to be forgotten once they are stored. */
  readonly pending?: PendingText;
};

function findStart({ auditId, questionId }: Place, stored: StoredAnswer): Start {
  const pending = findPending(auditId, questionId);
  if (pending === undefined) return { ...stored, isUnsaved: false };
  return { answer: pending.answer, revision: pending.baseRevision, isUnsaved: true, pending };
}

/** The saving of one question's answer, made once. Words it fails to store are kept aside at once. */
function useAutosave(
  { auditId, questionId }: Place,
  start: Start,
  reportSave: ReportSave,
  onClash: (other: Answer) => void,
): () => Autosave {
  const autosave = useRef<Autosave>(undefined);
  return useCallback((): Autosave => {
    if (autosave.current !== undefined) return autosave.current;
    let savedAt = new Date();
    const made = createAutosave(
      (answer, baseRevision) => {
        savedAt = new Date();
        const change = (): Answer => answer;
        return updateAnswer(auditId, questionId, change, baseRevision, savedAt, CONFIRM_COMPLETED);
      },
      start.revision,
      {
        onState: (state) => {
          reportSave(
            `answer ${auditId} ${questionId}`,
            state.kind === 'notSaved'
              ? { ...state, isKept: keepAside(made, { auditId, questionId }) }
              : state,
          );
        },
        onClash,
        onAllSaved: (answer) => {
          forgetPending(auditId, questionId, { answer, savedAt });
          if (start.pending !== undefined) dropPending(start.pending);
        },
      },
    );
    autosave.current = made;
    return made;
  }, [auditId, questionId, start, reportSave, onClash]);
}

/** The one value the screen turns on while it is typed. */
export function useChoice({ control }: UseFormReturn<AnswerForm>): string | null {
  return useWatch({ control, name: 'choice' });
}

const CHOICES: readonly string[] = ['choice', 'evidenceStrength', 'complete'];

function isText(name: string | undefined): boolean {
  return name === undefined || !CHOICES.includes(name);
}

/** Keeps a copy of what is not yet stored; answers whether nothing is left that only the page has. */
function keepAside(autosave: Autosave, { auditId, questionId }: Place): boolean {
  const unsaved = autosave.findUnsaved();
  if (unsaved === undefined) return true;
  return keepPending(auditId, questionId, unsaved.baseRevision, unsaved.answer, new Date());
}

/** Saves at once when the page is hidden or the question is left, and keeps a copy until saved. */
function useKeptAside(getAutosave: () => Autosave, place: Place): void {
  const { auditId, questionId } = place;
  useEffect(() => {
    const onLeave = (): void => {
      keepAside(getAutosave(), { auditId, questionId });
      void getAutosave().flush();
    };
    const onVisibility = (): void => {
      if (document.visibilityState === 'hidden') onLeave();
    };
    // Where no copy can be kept, the browser asks before the only one goes.
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (!keepAside(getAutosave(), { auditId, questionId })) event.preventDefault();
    };
    const letGo = holdWords(() => keepAside(getAutosave(), { auditId, questionId }));
    window.addEventListener('pagehide', onLeave);
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      letGo();
      window.removeEventListener('pagehide', onLeave);
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('visibilitychange', onVisibility);
      onLeave();
    };
  }, [getAutosave, auditId, questionId]);
}
