import { listDistinct } from './merge-moderations.ts';
import type { Moderation, Verdict } from './moderation.ts';

/** One thing an agency is told of an answer. */
export type SaidLine = { readonly what: 'Challenge' | 'Change' | 'Comment'; readonly text: string };

/** What an agency is told of an answer in words, of every moderator who wrote; no private note. */
export function listSaid({ verdict, comment }: Moderation): readonly SaidLine[] {
  const lines = [
    ...listDistinct(verdict).flatMap(({ value }) => toLine(value)),
    ...listDistinct(comment).map(({ value }): SaidLine => ({ what: 'Comment', text: value })),
  ];
  return lines
    .map(({ what, text }) => ({ what, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

function toLine(verdict: Verdict): readonly SaidLine[] {
  switch (verdict.kind) {
    case 'challenge':
      return [{ what: 'Challenge', text: verdict.reason }];
    case 'change':
      return [{ what: 'Change', text: verdict.reason }];
    case 'agree':
    case 'undecided':
      return [];
  }
}
