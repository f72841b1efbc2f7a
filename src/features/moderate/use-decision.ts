import { useEffect, useEffectEvent, useRef, useState } from 'react';

import {
  changeModeration,
  type ModerationChange,
} from '../../domain/moderation/change-moderation.ts';
import { listDistinct, mergeModerations } from '../../domain/moderation/merge-moderations.ts';
import {
  moderationSchema,
  type Moderation,
  type ModeratorId,
  type Verdict,
} from '../../domain/moderation/moderation.ts';
import { isSameValue } from '../../domain/shared/same-value.ts';
import { dropDraft, keepDraft, readDraft } from '../../storage/kept-drafts.ts';
import { saveModeration, type ModerationKey } from '../../storage/moderations.ts';
import type { RoundProblem } from '../../storage/round-rows.ts';
import { PEN } from './use-moderator.ts';

const REST_MS = 400;

export type SaveState =
  | { readonly kind: 'saved' | 'saving' }
  | { readonly kind: 'failed'; readonly problem: RoundProblem };

export type DecisionState = {
  readonly moderation: Moderation;
  readonly save: SaveState;
  /** Words are stored when typing rests, choices at once. */
  readonly change: (change: ModerationChange, isTyped?: boolean) => void;
  /** Takes back the last change on this page; absent when there is none. */
  readonly undo?: () => void;
  /** Answers whether everything is stored. */
  readonly flush: () => Promise<boolean>;
};

/** One value of each field, as the fields of the page show them. */
export function showValues(moderation: Moderation): Required<ModerationChange> {
  return {
    verdict: listDistinct(moderation.verdict)[0]?.value ?? UNDECIDED,
    comment: listDistinct(moderation.comment)[0]?.value ?? '',
    privateNote: listDistinct(moderation.privateNote)[0]?.value ?? '',
    tags: listDistinct(moderation.tags)[0]?.value ?? [],
  };
}

const UNDECIDED: Verdict = { kind: 'undecided' };

/**
 * One answer's moderation as it is being written. What is typed stands in the page, and until it is
 * stored in `localStorage` as well; what another tab or a colleague's file brings is joined to it.
 */
export function useDecision(
  key: ModerationKey,
  stored: Moderation,
  by: ModeratorId,
): DecisionState {
  const draftKey = `${key.roundId} moderation ${key.contentHash} ${key.questionId}`;
  const [mine, setMine] = useState(() => {
    const draft = readDraft(draftKey, moderationSchema);
    return draft === undefined ? stored : mergeModerations(stored, draft);
  });
  const [undos, setUndos] = useState<readonly Undo[]>([]);
  const moderation = useJoined(mine, stored);
  const latest = useRef(moderation);
  const { save, store, storeLater } = useSaving(key, draftKey, latest);
  useEffect(() => {
    latest.current = moderation;
  }, [moderation]);
  const write = (change: ModerationChange): void => {
    const at = new Date().toISOString();
    const written = changeModeration(latest.current, change, { by, pen: PEN, at });
    latest.current = written;
    keepDraft(draftKey, written);
    setMine(written);
  };
  const undo = (): void => {
    const [last, ...others] = undos;
    if (last === undefined) return;
    write(last.change);
    setUndos(others);
    void store();
  };
  return {
    moderation,
    save,
    change: (change, isTyped = false) => {
      setUndos(noteUndo(undos, showValues(latest.current), change, isTyped));
      write(change);
      if (isTyped) storeLater();
      else void store();
    },
    ...(undos.length === 0 ? {} : { undo }),
    flush: store,
  };
}

/** What is stored may hold more than this page has written: it is joined, and never put in its place. */
function useJoined(mine: Moderation, stored: Moderation): Moderation {
  const joined = mergeModerations(mine, stored);
  return isSameValue(joined, mine) ? mine : joined;
}

type Undo = { readonly field: string; readonly change: ModerationChange };

/** The words typed into one field in one go are one step. */
function noteUndo(
  undos: readonly Undo[],
  before: Required<ModerationChange>,
  change: ModerationChange,
  isTyped: boolean,
): readonly Undo[] {
  const field = `${Object.keys(change).join(' ')} ${isTyped ? 'typed' : 'chosen'}`;
  if (isTyped && undos[0]?.field === field) return undos;
  const earlier: ModerationChange = {
    ...(change.verdict === undefined ? {} : { verdict: before.verdict }),
    ...(change.comment === undefined ? {} : { comment: before.comment }),
    ...(change.privateNote === undefined ? {} : { privateNote: before.privateNote }),
    ...(change.tags === undefined ? {} : { tags: before.tags }),
  };
  return [{ field, change: earlier }, ...undos];
}

function useSaving(
  key: ModerationKey,
  draftKey: string,
  latest: { readonly current: Moderation },
): {
  readonly save: SaveState;
  readonly store: () => Promise<boolean>;
  readonly storeLater: () => void;
} {
  const [save, setSave] = useState<SaveState>({ kind: 'saved' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const store = async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const given = latest.current;
    setSave({ kind: 'saving' });
    const saved = await saveModeration(key, given, new Date());
    if (!saved.ok) {
      setSave({ kind: 'failed', problem: saved.problem });
      return false;
    }
    // Typed on meanwhile: the next save brings the rest, and until then it is kept.
    if (latest.current === given) {
      dropDraft(draftKey);
      setSave({ kind: 'saved' });
    }
    return true;
  };
  useStoreWhenHidden(draftKey, store);
  return {
    save,
    store,
    storeLater: () => {
      clearTimeout(timer.current);
      setSave({ kind: 'saving' });
      timer.current = setTimeout(() => void store(), REST_MS);
    },
  };
}

/** What an earlier page did not live to store is stored now; what this one has, when it is hidden or left. */
function useStoreWhenHidden(draftKey: string, store: () => Promise<boolean>): void {
  const storeKept = useEffectEvent(() => {
    if (readDraft(draftKey, moderationSchema) !== undefined) void store();
  });
  useEffect(() => {
    const storeDraft = (): void => {
      storeKept();
    };
    storeDraft();
    document.addEventListener('visibilitychange', storeDraft);
    return () => {
      document.removeEventListener('visibilitychange', storeDraft);
      storeDraft();
    };
  }, [draftKey]);
}
