import { DRAFT_PREFIX } from '../drop-drafts.ts';
import { RESTORED } from '../journal/news.ts';
import { PENDING_PREFIX } from '../pending-keys.ts';
import { fromKept, toKept } from './sealer.ts';

/** Brings what is kept in `localStorage` of words into the form that the lock wants now. */
export function sweepWords(): void {
  const isWords = (key: string): boolean =>
    key.startsWith(PENDING_PREFIX) || key.startsWith(DRAFT_PREFIX) || key === RESTORED;
  for (const key of Object.keys(localStorage).filter(isWords)) {
    const words = fromKept(localStorage.getItem(key));
    if (words !== null) localStorage.setItem(key, toKept(words));
  }
}
