import type { MadeReturn } from '../../domain/audit/made-return.ts';
import { formatDate } from '../../domain/shared/plain-date.ts';

/** "You marked it as sent 12 November 2026": what its author says, for the app cannot know. */
export function describeSent({ sent }: MadeReturn): string {
  const last = sent.at(-1);
  return last === undefined ? 'Not marked as sent' : `You marked it as sent ${formatDate(last.on)}`;
}
