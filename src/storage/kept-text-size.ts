import type { TextSize } from '../domain/device/preferences.ts';

/** Read by `public/start.js` before anything is drawn, under this name and with this value. */
const KEY = 's11-text-size';

/**
 * Keeps the size of the text where it can be read at once: the database is open only after the first
 * page is drawn, which would then jump. Where this is refused it jumps, and that is all.
 */
export function keepTextSize(size: TextSize): void {
  try {
    if (size === 'normal') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, size);
  } catch {
    // Refused: see above.
  }
}
