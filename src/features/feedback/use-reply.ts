import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { AuditId } from '../../domain/audit/audit.ts';
import { typedTextSchema } from '../../domain/shared/text.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import { saveReply } from '../../storage/feedback.ts';
import { dropDraft, keepDraft, readDraft } from '../../storage/kept-drafts.ts';

const REST_MS = 400;

export type ReplyState = {
  readonly text: string;
  readonly save: 'saved' | 'saving' | 'failed';
  readonly change: (text: string) => void;
};

type ReplyKey = {
  readonly auditId: AuditId;
  readonly id: string;
  readonly questionId: QuestionId;
};

/** One reply, stored while it is typed; until then it stands in `localStorage` as well. */
export function useReply({ auditId, id, questionId }: ReplyKey, stored: string): ReplyState {
  const draftKey = `${auditId} reply ${id} ${questionId}`;
  const [typed, setTyped] = useState(() => readDraft(draftKey, typedTextSchema));
  const [save, setSave] = useState<ReplyState['save']>('saved');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(typed);
  const seen = useRef(stored);
  const store = async (): Promise<void> => {
    clearTimeout(timer.current);
    const text = latest.current;
    if (text === undefined) return;
    setSave('saving');
    const saved = await saveReply(
      { auditId, id },
      questionId,
      { text, seen: seen.current },
      new Date(),
    );
    if (!saved.ok) {
      setSave('failed');
      return;
    }
    seen.current = saved.value;
    if (latest.current !== text) return;
    latest.current = saved.value === text ? text : saved.value;
    setTyped(latest.current);
    dropDraft(draftKey);
    setSave('saved');
  };
  useStoreWhenLeft(store);
  return {
    text: typed ?? stored,
    save,
    change: (text) => {
      if (latest.current === undefined) seen.current = stored;
      latest.current = text;
      setTyped(text);
      keepDraft(draftKey, text);
      setSave('saving');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void store(), REST_MS);
    },
  };
}

/** What an earlier page did not live to store is stored now; what this one has, when it is left. */
function useStoreWhenLeft(store: () => Promise<void>): void {
  const storeNow = useEffectEvent(() => void store());
  useEffect(() => {
    const onHidden = (): void => {
      storeNow();
    };
    onHidden();
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      onHidden();
    };
  }, []);
}
