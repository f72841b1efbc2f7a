import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { RoundId } from '../../domain/collection/round.ts';
import { commentarySectionSchema } from '../../domain/moderation/commentary.ts';
import { typedTextSchema } from '../../domain/shared/text.ts';
import { readCommentary, saveCommentary } from '../../storage/commentaries.ts';
import { dropDraft, keepDraft, readDraft } from '../../storage/kept-drafts.ts';

const REST_MS = 400;
const SECTION = commentarySectionSchema.parse('feedback');

export type MessageState = {
  readonly text: string;
  readonly save: 'saved' | 'saving' | 'failed';
  readonly change: (text: string) => void;
};

/**
 * The words that go to every agency: part of the round, stored while they are typed. Until they are
 * stored they stand in `localStorage` as well. `undefined` while they are read.
 */
export function useMessage(roundId: RoundId): MessageState | undefined {
  const stored = useLiveQuery(() => readCommentary(roundId, SECTION), [roundId]);
  const draftKey = `${roundId} feedback message`;
  const [typed, setTyped] = useState(() => readDraft(draftKey, typedTextSchema));
  const [save, setSave] = useState<MessageState['save']>('saved');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(typed);
  const store = async (): Promise<void> => {
    clearTimeout(timer.current);
    const given = latest.current;
    if (given === undefined) return;
    setSave('saving');
    const saved = await saveCommentary(roundId, SECTION, given, new Date());
    if (!saved.ok) {
      setSave('failed');
      return;
    }
    if (latest.current !== given) return;
    dropDraft(draftKey);
    setSave('saved');
  };
  useStoreWhenLeft(store);
  const text = typed ?? (stored?.ok === true ? stored.value : undefined);
  if (text === undefined) return stored?.ok === false ? NOT_READ : undefined;
  return {
    text,
    save,
    change: (next) => {
      latest.current = next;
      setTyped(next);
      keepDraft(draftKey, next);
      setSave('saving');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void store(), REST_MS);
    },
  };
}

/** Nothing is written over what could not be read. */
const NOT_READ: MessageState = {
  text: '',
  save: 'failed',
  change: () => undefined,
};

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
