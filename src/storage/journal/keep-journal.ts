import { isDeleted, watchConnection } from '../connection.ts';
import { watchCommitted, type Change } from '../committed.ts';
import { dropGone, listGone } from '../marks.ts';
import { askJournal } from './ask-journal.ts';
import type { JournalReply } from './journal-message.ts';
import type { JournalStatus } from './journal-status.ts';
import { tellRestored, tellStatus } from './news.ts';

/** Whoever holds it writes the journal; it is let go of when its tab is closed. */
const LOCK = 's11-journal';

/** What a browser says that has no private files, or gives none in a private window. */
const NEVER = ['NotSupportedError', 'SecurityError', 'TypeError'];

type Leader = { readonly settle: () => Promise<void>; readonly stop: () => void };

let leader: Leader | undefined;
let isStopped = false;
let isKept = false;
const waiting = new Set<() => void>();
const channel =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('s11-journal');

/**
 * Keeps the journal from now on: in this tab, or, while another does, as soon as that is closed.
 * Nothing waits for it; a browser in which it cannot be kept is told of in its status.
 */
export function keepJournal(start: () => Worker): void {
  if (isKept) return;
  isKept = true;
  if (!('locks' in navigator) || !('storage' in navigator)) {
    tell({ kind: 'none', reason: 'NotSupportedError' });
    dropGone(listGone().keys);
    announceSettled();
    return;
  }
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'settled') onSettled();
    else if (data === 'settle') void leader?.settle();
  });
  watchConnection(({ kind }) => {
    // Emptied under our hands: what the journal has is brought back at once.
    if (kind === 'lost') void settleJournal();
    else stopJournal();
  });
  void navigator.locks.request(LOCK, async () => {
    if (!isStopped && !isDeleted()) {
      leader = lead(start);
      await leader.settle();
    }
    // Held until the page goes: another tab may not begin while this one has files open.
    await new Promise(() => undefined);
  });
}

/** Resolves when journal and database have been compared once more, by whichever tab leads. */
export function settleJournal(): Promise<void> {
  return new Promise((resolve) => {
    waiting.add(resolve);
    if (leader !== undefined) void leader.settle();
    else channel?.postMessage('settle');
  });
}

/** For good: what is deleted must not be written again. */
export function stopJournal(): void {
  isStopped = true;
  leader?.stop();
  leader = undefined;
}

function onSettled(): void {
  for (const resolve of waiting) resolve();
  waiting.clear();
}

function announceSettled(): void {
  onSettled();
  channel?.postMessage('settled');
}

function lead(start: () => Worker): Leader {
  const { ask, stop } = askJournal(start);
  // After a failure the journal lacks something: all is compared before anything more is noted.
  let isBehind = false;
  const settle = async (): Promise<void> => {
    const { keys, gone } = listGone();
    const reply = await ask({ kind: 'settle', gone: toRows(gone) });
    isBehind = reply.kind === 'failed';
    hear(reply, keys);
    announceSettled();
  };
  const note = async (changes: readonly Change[]): Promise<void> => {
    if (isBehind) return settle();
    const { keys, gone } = listGone();
    const put = changes.map(({ table, put: written }) => ({ table, keys: [...written] }));
    const deleted = changes.map(({ table, gone: away }) => ({ table, keys: [...away] }));
    // Another tab's deletions may be listed before that tab is heard.
    const reply = await ask({ kind: 'note', put, gone: [...deleted, ...toRows(gone)] });
    isBehind ||= reply.kind === 'failed';
    hear(reply, keys);
  };
  const stopWatching = watchCommitted((changes) => void note(changes));
  return {
    settle,
    stop: () => {
      stopWatching();
      stop();
    },
  };
}

function toRows(
  gone: readonly { readonly table: string; readonly keys: readonly unknown[] }[],
): { table: string; keys: unknown[] }[] {
  return gone.map(({ table, keys }) => ({ table, keys: [...keys] }));
}

/** `told`: the deletions that the journal has now been told of. */
function hear(reply: JournalReply, told: readonly string[]): void {
  if (isStopped) return;
  if (reply.kind === 'failed') {
    tell({ kind: 'none', reason: reply.reason });
    // Where there can be no journal, nothing has to be kept from it.
    if (NEVER.includes(reply.reason)) dropGone(told);
    return;
  }
  dropGone(told);
  tell({ kind: 'kept', bytes: reply.bytes, at: new Date().toISOString() });
  if (reply.restoration !== undefined) tellRestored(JSON.stringify(reply.restoration));
}

function tell(status: JournalStatus): void {
  tellStatus(JSON.stringify(status));
}
