import { useSyncExternalStore } from 'react';

import { toPlainDate, type PlainDate } from '../domain/shared/plain-date.ts';

/** The day on the user's own calendar, in a tab that may stay open for days. */
export function useToday(): PlainDate {
  return useSyncExternalStore(watchDay, readDay);
}

function readDay(): PlainDate {
  return toPlainDate(new Date());
}

/**
 * What is overdue today is asked at midnight, and whenever the tab comes back into sight, since no
 * timer runs while the computer sleeps.
 */
function watchDay(noteDay: () => void): () => void {
  let timer = setTimeout(noteMidnight, countToMidnight(new Date()));
  function noteMidnight(): void {
    noteDay();
    timer = setTimeout(noteMidnight, countToMidnight(new Date()));
  }
  document.addEventListener('visibilitychange', noteDay);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', noteDay);
  };
}

/** In milliseconds, on the user's own calendar. */
function countToMidnight(now: Date): number {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return midnight.getTime() - now.getTime();
}
