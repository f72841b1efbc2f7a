import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';

import type { Answer, AuditId } from '../../domain/audit/audit.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import { updateAnswer } from '../../storage/answers.ts';
import { forgetPending, keepPending } from '../../storage/pending-text.ts';
import type { SaveState } from '../../storage/save-state.ts';
import type { StoredAnswer } from '../../storage/stored-answer.ts';
import { toAnswer, toForm, type AnswerForm } from './answer-form.ts';
import { createAutosave, type Autosave } from './autosave.ts';

export type AnswerFormState = {
  readonly form: UseFormReturn<AnswerForm>;
  readonly flush: () => Promise<void>;
  /** What another tab wrote meanwhile; it is kept in the history. */
  readonly clash: Answer | undefined;
  readonly dismissClash: () => void;
  /** Takes the other tab's answer into the form, where it is saved like typing. */
  readonly useOther: () => void;
};

type Place = { readonly auditId: AuditId; readonly questionId: QuestionId };

/**
 * The form of one question, saved as it is typed. What has not reached the database when the page
 * is hidden, left or closed is kept aside and stored at the next start. Newer words from another
 * tab are shown as soon as nothing typed here is waiting.
 */
export function useAnswerForm(
  { auditId, questionId }: Place,
  stored: StoredAnswer,
  reportSave: (state: SaveState) => void,
): AnswerFormState {
  const form = useForm<AnswerForm>({ defaultValues: toForm(stored.answer) });
  const [clash, setClash] = useState<Answer>();
  const shownRevision = useRef(stored.revision);
  const autosaveRef = useRef<Autosave>(undefined);

  const getAutosave = useCallback((): Autosave => {
    autosaveRef.current ??= createAutosave(
      async (answer, baseRevision) => {
        const now = new Date();
        const saved = await updateAnswer(auditId, questionId, () => answer, baseRevision, now);
        if (saved.ok) {
          shownRevision.current = saved.value.revision;
          forgetPending(auditId, questionId, now);
        }
        return saved;
      },
      shownRevision.current,
      { onState: reportSave, onClash: setClash },
    );
    return autosaveRef.current;
  }, [auditId, questionId, reportSave]);

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
    const isNewer = stored.revision > shownRevision.current;
    if (!isNewer || getAutosave().findUnsaved() !== undefined) return;
    shownRevision.current = stored.revision;
    getAutosave().rebase(stored.revision);
    form.reset(toForm(stored.answer));
  }, [form, stored, getAutosave]);

  useKeptAside(getAutosave, auditId, questionId);
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

/** The one value the screen turns on while it is typed. */
export function useChoice({ control }: UseFormReturn<AnswerForm>): string {
  return useWatch({ control, name: 'choice' });
}

const CHOICES: readonly string[] = ['choice', 'evidenceStrength', 'complete'];

function isText(name: string | undefined): boolean {
  return name === undefined || !CHOICES.includes(name);
}

/** Saves at once when the page is hidden or the question is left, and keeps a copy until saved. */
function useKeptAside(getAutosave: () => Autosave, auditId: AuditId, questionId: QuestionId): void {
  useEffect(() => {
    const keepAside = (): void => {
      const unsaved = getAutosave().findUnsaved();
      if (unsaved === undefined) return;
      keepPending(auditId, questionId, unsaved.baseRevision, unsaved.answer, new Date());
      void getAutosave().flush();
    };
    const onVisibility = (): void => {
      if (document.visibilityState === 'hidden') keepAside();
    };
    window.addEventListener('pagehide', keepAside);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('pagehide', keepAside);
      document.removeEventListener('visibilitychange', onVisibility);
      keepAside();
    };
  }, [getAutosave, auditId, questionId]);
}
