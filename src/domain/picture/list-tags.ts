import { listDistinct } from '../moderation/merge-moderations.ts';
import { compareTexts, type CountedAgency } from './count-in.ts';

/** Where two moderators' tags clash both count: nothing is settled against either. */
export function listTags(
  counted: readonly CountedAgency[],
): readonly { readonly tag: string; readonly answers: number; readonly agencies: number }[] {
  const byTag = new Map<string, { answers: number; tokens: Set<string> }>();
  for (const { agency, cells } of counted) {
    for (const { moderation } of cells) {
      for (const tag of new Set(listDistinct(moderation.tags).flatMap(({ value }) => value))) {
        const known = byTag.get(tag) ?? { answers: 0, tokens: new Set<string>() };
        known.answers += 1;
        known.tokens.add(agency.token);
        byTag.set(tag, known);
      }
    }
  }
  return [...byTag]
    .map(([tag, { answers, tokens }]) => ({ tag, answers, agencies: tokens.size }))
    .toSorted((a, b) => b.answers - a.answers || compareTexts(a.tag, b.tag));
}
