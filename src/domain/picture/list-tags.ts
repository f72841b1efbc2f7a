import { readBarrier } from '../moderation/barriers.ts';
import { listDistinct } from '../moderation/merge-moderations.ts';
import { compareTexts, type CountedAgency } from './count-in.ts';

/** How often a tag was given. */
export type TagPicture = {
  /** A barrier to working together is named without its prefix. */
  readonly tag: string;
  readonly answers: number;
  readonly agencies: number;
};

/** What moderators tagged answers with, each kind by itself and the most frequent first. */
export type TagPictures = {
  readonly issues: readonly TagPicture[];
  readonly barriers: readonly TagPicture[];
};

/** Where two moderators' tags clash both count: nothing is settled against either. */
export function listTags(counted: readonly CountedAgency[]): TagPictures {
  const issues: Found = new Map();
  const barriers: Found = new Map();
  for (const { agency, cells } of counted) {
    for (const { moderation } of cells) {
      if (moderation.tags.length === 0) continue;
      const own = { issues: new Set<string>(), barriers: new Set<string>() };
      for (const tag of listDistinct(moderation.tags).flatMap(({ value }) => value)) {
        const barrier = readBarrier(tag);
        if (barrier === undefined) addWording(issues, own.issues, { key: tag, label: tag });
        else addWording(barriers, own.barriers, barrier);
      }
      countAnswer(issues, own.issues, agency.token);
      countAnswer(barriers, own.barriers, agency.token);
    }
  }
  return { issues: toPictures(issues), barriers: toPictures(barriers) };
}

type FoundTag = { answers: number; readonly tokens: Set<string>; label: string };
type Found = Map<string, FoundTag>;

/** Of several ways to write one barrier the first by its letters, so that no order of reading shows. */
function addWording(
  found: Found,
  own: Set<string>,
  { key, label }: { readonly key: string; readonly label: string },
): void {
  own.add(key);
  const known = found.get(key);
  if (known === undefined) found.set(key, { answers: 0, tokens: new Set(), label });
  else if (compareTexts(label, known.label) < 0) known.label = label;
}

/** An answer counts once for a tag, however often it has it. */
function countAnswer(found: Found, own: ReadonlySet<string>, token: string): void {
  for (const key of own) {
    const known = found.get(key);
    known?.tokens.add(token);
    if (known !== undefined) known.answers += 1;
  }
}

function toPictures(found: Found): readonly TagPicture[] {
  return [...found.values()]
    .map(({ label, answers, tokens }) => ({ tag: label, answers, agencies: tokens.size }))
    .toSorted((a, b) => b.answers - a.answers || compareTexts(a.tag, b.tag));
}
