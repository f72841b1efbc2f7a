import { countWords } from '../domain/shared/count-words.ts';
import type { LeftStanding } from '../storage/undo-bringing.ts';

/** What an undo of something brought came to: all of it, or all but what was worked on since. */
export function describeLeft({ answers, items }: LeftStanding): string {
  if (answers + items === 0) return 'This audit is as it was before.';
  const parts = [
    ...(answers === 0 ? [] : [countWords(answers, 'answer')]),
    ...(items === 0 ? [] : [countWords(items, 'item or action', 'items and actions')]),
  ];
  return `What you had changed since stays as it is: ${parts.join(' and ')}. All else is as it was before.`;
}
