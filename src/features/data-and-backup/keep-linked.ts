import { watchChanges } from '../../storage/watch-changes.ts';
import { writeLinked } from './write-linked.ts';

/** The file is written at most this often while someone types, in milliseconds. */
const EVERY_MS = 30_000;

/**
 * Keeps the linked file up to date: after changes, and at once when the page is hidden. Begins
 * with a write, for what an earlier page did not live to write. Runs until what it returns is called.
 */
export function keepLinked(): () => void {
  let changedAt: string | undefined;
  let writtenMs = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const since = changedAt;
    changedAt = undefined;
    writtenMs = performance.now();
    void writeLinked(since);
  };
  const note = (): void => {
    changedAt = new Date().toISOString();
    timer ??= setTimeout(write, Math.max(0, writtenMs + EVERY_MS - performance.now()));
  };
  const onVisibility = (): void => {
    if (document.visibilityState === 'hidden' && changedAt !== undefined) write();
  };
  const stopWatching = watchChanges(note);
  document.addEventListener('visibilitychange', onVisibility);
  note();
  return () => {
    stopWatching();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
