import { isDeleted, watchConnection } from '../connection.ts';
import { dropGone, listGone } from '../marks.ts';
import { FULL, MADE_ROOM, NO_ROOM, type RoomPart } from '../make-room.ts';
import { leadJournal, tell, type Leader } from './lead-journal.ts';

/** Whoever holds it writes the journal; it is let go of when its tab is closed. */
const LOCK = 's11-journal';

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
    else if (data === FULL.files) void giveWay('files');
    else if (data === FULL.words) void giveWay('words');
  });
  watchConnection(({ kind }) => {
    // Emptied under our hands: what the journal has is brought back at once.
    if (kind === 'lost') void settleJournal();
    else stopJournal();
  });
  void navigator.locks.request(LOCK, async () => {
    if (!isStopped && !isDeleted()) {
      leader = leadJournal(start, announceSettled);
      await leader.settle();
    }
    // Held until the page goes: another tab may not begin while this one has files open.
    await new Promise(() => undefined);
  });
}

/** Tells whoever found no room once what can be let go of is gone. */
async function giveWay(part: RoomPart): Promise<void> {
  if (leader === undefined) return;
  channel?.postMessage((await leader.makeRoom(part)) ? MADE_ROOM : NO_ROOM);
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
