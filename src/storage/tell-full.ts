/** What is heard on the journal's channel when a write of the work itself found no room. */
export const FULL = 'full';

const channel =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('s11-journal');

/** The second copy gives way to the work: whichever tab keeps it lets go of what takes most room. */
export function tellFull(): void {
  channel?.postMessage(FULL);
}
