import { useEffect, useEffectEvent, useRef, useState } from 'react';
import * as z from 'zod/mini';

import {
  saveCommentary,
  type CommentaryKey,
  type StoredCommentary,
} from '../../storage/commentaries.ts';
import { dropDraft, keepDraft, readDraft } from '../../storage/kept-drafts.ts';
import type { RoundProblem } from '../../storage/round-rows.ts';

const REST_MS = 400;

export type WordsSave =
  | { readonly kind: 'untouched' | 'saved' | 'saving' }
  | { readonly kind: 'failed'; readonly problem: RoundProblem }
  /** Somebody wrote here in another tab; both stand until one is chosen. */
  | { readonly kind: 'clash'; readonly stands: StoredCommentary };

export type Words = {
  readonly text: string;
  readonly save: WordsSave;
  readonly change: (text: string) => void;
  readonly store: () => Promise<void>;
  /** Of two texts mine is written over theirs, which goes to the history; or the other way round. */
  readonly settle: (whose: 'mine' | 'theirs') => Promise<void>;
};

const editSchema = z.object({
  text: z.string(),
  /** The revision it was written on. */
  base: z.int(),
  isStored: z.boolean(),
});
type Edit = z.infer<typeof editSchema>;

/**
 * One section's words as they are being written. Until they are stored they stand in `localStorage`
 * as well; what another tab stores is shown as long as nothing was typed here.
 */
export function useWords(key: CommentaryKey, stored: StoredCommentary): Words {
  const draftKey = `${key.roundId} commentary ${key.section}`;
  const [edit, setEdit] = useState<Edit | undefined>(() => readDraft(draftKey, editSchema));
  const [save, setSave] = useState<WordsSave>({ kind: 'untouched' });
  const latest = useRef<Edit | undefined>(edit);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const note = (next: Edit | undefined): void => {
    latest.current = next;
    setEdit(next);
    if (next === undefined || next.isStored) dropDraft(draftKey);
    else keepDraft(draftKey, next);
  };
  const put = async (given: Edit): Promise<void> => {
    setSave({ kind: 'saving' });
    const saved = await saveCommentary(key, given.text, given.base, new Date());
    if (saved.ok) {
      const { revision: base } = saved.value;
      const now = latest.current;
      // Typed on meanwhile: the rest is stored on top of what is stored now.
      if (now === given) note({ ...given, base, isStored: true });
      else if (now !== undefined) note({ ...now, base });
      setSave({ kind: 'saved' });
    } else if (saved.problem.kind === 'writtenSince') {
      setSave({ kind: 'clash', stands: saved.problem.stands });
    } else setSave({ kind: 'failed', problem: saved.problem });
  };
  const queue = useQueue();
  const store = (): Promise<void> =>
    queue(async () => {
      clearTimeout(timer.current);
      const given = latest.current;
      // Two texts wait to be chosen from, and both are kept.
      if (given !== undefined && !given.isStored && save.kind !== 'clash') await put(given);
    });
  useStoreWhenLeft(store);
  const isMine = edit !== undefined && (!edit.isStored || stored.revision <= edit.base);
  return {
    text: isMine ? edit.text : stored.text,
    save,
    store,
    change: (text) => {
      const base = isMine ? edit.base : stored.revision;
      note({ text, base, isStored: false });
      if (save.kind === 'clash') return;
      setSave({ kind: 'saving' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void store(), REST_MS);
    },
    settle: async (whose) => {
      if (save.kind !== 'clash' || latest.current === undefined) return;
      const { stands } = save;
      // Stored on what it was written on, it goes to the history; on what stands, it takes its place.
      if (whose === 'mine') note({ ...latest.current, base: stands.revision });
      await put(latest.current);
      if (whose === 'theirs') {
        note(undefined);
        setSave({ kind: 'saved' });
      }
    },
  };
}

/** A save that is asked for while another runs follows it, so that each knows the revision before. */
function useQueue(): (work: () => Promise<void>) => Promise<void> {
  const last = useRef(Promise.resolve());
  return (work) => {
    last.current = last.current.then(work);
    return last.current;
  };
}

/** What an earlier page did not live to store is stored now; what this one has, when it is hidden or left. */
function useStoreWhenLeft(store: () => Promise<void>): void {
  const storeNow = useEffectEvent(() => {
    void store();
  });
  useEffect(() => {
    const leave = (): void => {
      storeNow();
    };
    leave();
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, []);
}
