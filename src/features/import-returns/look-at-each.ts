import { pause } from '../../items/pause.ts';

/** How long the page may be held at a stretch, in milliseconds. */
const HELD_MS = 50;

/**
 * Asks the browser for the size of each file, which it then knows. A thousand that it has looked at
 * are handed to a worker in two milliseconds; otherwise each takes one by itself, while others are
 * read.
 */
export async function lookAtEach(files: readonly File[]): Promise<void> {
  // The browser is busy with the choice itself at first.
  await pause(0);
  let since = performance.now();
  for (const file of files) {
    Reflect.get(file, 'size');
    if (performance.now() - since < HELD_MS) continue;
    await pause(0);
    since = performance.now();
  }
}
