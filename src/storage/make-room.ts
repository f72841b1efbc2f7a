import { Dexie } from 'dexie';

/** What the second copy gives way with: the files in it, or, for words of the work itself, its own words too. */
export type RoomPart = 'files' | 'words';

/** What is said on the journal's channel when a write of the work itself found no room. */
export const FULL = { files: 'full', words: 'full for words' } as const;

/** What whoever keeps the journal answers. */
export const MADE_ROOM = 'made room';
export const NO_ROOM = 'no room';

/** How long it may take over it, in milliseconds: people wait to be told that the device is full. */
const LONGEST_MS = 300;

const channel =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('s11-journal');

/**
 * The second copy gives way to the work: whichever tab keeps it lets go of what takes most room.
 * Answers whether there is more of it now.
 */
export function makeRoom(part: RoomPart): PromiseLike<boolean> {
  return new Dexie.Promise((resolve) => {
    if (channel === undefined) {
      resolve(false);
      return;
    }
    const timer = setTimeout(end, LONGEST_MS, false);
    function end(isMade: boolean): void {
      clearTimeout(timer);
      channel?.removeEventListener('message', hear);
      resolve(isMade);
    }
    function hear({ data }: MessageEvent<unknown>): void {
      if (data === MADE_ROOM || data === NO_ROOM) end(data === MADE_ROOM);
    }
    channel.addEventListener('message', hear);
    channel.postMessage(FULL[part]);
  });
}
