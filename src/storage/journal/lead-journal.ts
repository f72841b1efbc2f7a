import { watchCommitted, type Change } from '../committed.ts';
import { dropGone, listGone, listSettingPrints, type Gone } from '../marks.ts';
import type { RoomPart } from '../make-room.ts';
import { askJournal } from './ask-journal.ts';
import type { JournalReply } from './journal-message.ts';
import type { JournalStatus } from './journal-status.ts';
import { tellRestored, tellStatus } from './news.ts';

export type Leader = {
  readonly settle: () => Promise<void>;
  /** The work itself found no room: a part of the second copy goes. Answers whether there was any of it. */
  readonly makeRoom: (part: RoomPart) => Promise<boolean>;
  readonly stop: () => void;
};

/** What a browser says that has no private files, or gives none in a private window. */
const NEVER = ['NotSupportedError', 'SecurityError', 'TypeError'];

/** Whether there is no second copy here, and can be none. */
export function isNever(reason: string): boolean {
  return NEVER.includes(reason);
}

/** What it says when it has no room. */
const FULL_DEVICE = 'QuotaExceededError';

/**
 * After a failure all is compared anew, ever more seldom. A damaged database shows itself as one that
 * cannot be read, and is an empty one a moment later: that must not wait. A full device stays full.
 */
const FIRST_PAUSE_MS = 1_000;
const FULL_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 600_000;

/** Tells the journal's worker of all that is stored, in whichever tab; what comes while it is busy goes together. */
export function leadJournal(start: () => Worker, onSettled: () => void): Leader {
  const { ask, stop } = askJournal(start);
  const failures = countFailures(() => void settle());
  let pending: Change[] = [];
  let isNoting = false;
  /** How much room it takes. */
  let size = 0;
  const hear = (reply: JournalReply, told: readonly string[]): void => {
    if (failures.isStopped()) return;
    if (reply.kind === 'failed') failures.add(reply.reason);
    else size = reply.bytes;
    say(reply, told);
  };
  const settle = async (): Promise<void> => {
    const { keys, gone } = listGone();
    const settingPrints = listSettingPrints();
    const reply = await ask({ kind: 'settle', gone: toRows(gone), settingPrints });
    if (reply.kind === 'done') failures.clear();
    hear(reply, keys);
    onSettled();
  };
  const note = async (changes: readonly Change[]): Promise<void> => {
    // All will be compared when there is room: single changes need not be told.
    if (failures.isRefused()) return;
    pending.push(...changes);
    if (isNoting) return;
    isNoting = true;
    while (pending.length > 0) {
      const now = pending;
      pending = [];
      const { keys, gone } = listGone();
      const put = now.map(({ table, put: written }) => ({ table, keys: [...written] }));
      const deleted = now.map(({ table, gone: away }) => ({ table, keys: [...away] }));
      // Another tab's deletions may be listed before that tab is heard.
      hear(await ask({ kind: 'note', put, gone: [...deleted, ...toRows(gone)] }), keys);
      if (failures.isRefused()) pending = [];
    }
    isNoting = false;
  };
  const stopWatching = watchCommitted((changes) => void note(changes));
  return {
    settle,
    makeRoom: async (part) => {
      const before = size;
      const reply = await ask({ kind: 'makeRoom', part });
      hear(reply, []);
      // Without its words it is none until there is room to write them all once more.
      if (part === 'words' && reply.kind === 'done') {
        pending = [];
        failures.add(FULL_DEVICE);
        tell({ kind: 'none', reason: FULL_DEVICE });
      }
      return size < before;
    },
    stop: () => {
      failures.stop();
      stopWatching();
      stop();
    },
  };
}

type Failures = {
  readonly add: (reason: string) => void;
  readonly clear: () => void;
  readonly stop: () => void;
  /** Whether nothing can be noted until all has been compared once more. */
  readonly isRefused: () => boolean;
  readonly isStopped: () => boolean;
};

function countFailures(tryAgain: () => void): Failures {
  let isRefused = false;
  let isStopped = false;
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    add: (reason) => {
      isRefused ||= reason === FULL_DEVICE || NEVER.includes(reason);
      if (reason === FULL_DEVICE) pause = Math.max(pause, FULL_PAUSE_MS);
      if (NEVER.includes(reason) || timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        if (!isStopped) tryAgain();
      }, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    },
    clear: () => {
      isRefused = false;
      pause = FIRST_PAUSE_MS;
      clearTimeout(timer);
      timer = undefined;
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
    isRefused: () => isRefused,
    isStopped: () => isStopped,
  };
}

function toRows(gone: readonly Gone[]): { table: string; keys: unknown[] }[] {
  return gone.map(({ table, keys }) => ({ table, keys: [...keys] }));
}

/** `told`: the deletions that the journal has now been told of. */
function say(reply: JournalReply, told: readonly string[]): void {
  if (reply.kind === 'failed') {
    tell({ kind: 'none', reason: reply.reason });
    // Where there can be no journal, nothing has to be kept from it.
    if (NEVER.includes(reply.reason)) dropGone(told);
    return;
  }
  dropGone(told);
  const { bytes, leftOut } = reply;
  const at = new Date().toISOString();
  tell({ kind: 'kept', bytes, at, ...(leftOut === 0 ? {} : { leftOut }) });
  if (reply.restoration !== undefined) tellRestored(JSON.stringify(reply.restoration));
}

export function tell(status: JournalStatus): void {
  tellStatus(JSON.stringify(status));
}
