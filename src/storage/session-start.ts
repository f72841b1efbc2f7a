import { PAGE_STARTED } from './page-started.ts';

const KEY = 's11-session-started';

/** When the app was first opened in this tab; reloading the page goes on with the same session. */
export function readSessionStart(): string {
  try {
    const kept = sessionStorage.getItem(KEY);
    if (kept !== null) return kept;
    sessionStorage.setItem(KEY, PAGE_STARTED);
  } catch {
    // Refused: then each page is a session of its own.
  }
  return PAGE_STARTED;
}
