import { toCanonicalJson } from '../shared/content-hash.ts';
import type { Clock, Moderation, Written } from './moderation.ts';

/**
 * What two moderators' states of one answer come to. A union: the order, the grouping and the number
 * of merges change nothing, so a file may be read twice, and two people may send theirs both ways.
 */
export function mergeModerations(one: Moderation, other: Moderation): Moderation {
  return {
    verdict: mergeField(one.verdict, other.verdict),
    comment: mergeField(one.comment, other.comment),
    privateNote: mergeField(one.privateNote, other.privateNote),
    tags: mergeField(one.tags, other.tags),
  };
}

/** All values that no other was written over, each once, in an order that depends on them alone. */
function mergeField<Value, Each extends Written<Value>>(
  one: readonly Each[],
  other: readonly Each[],
): Each[] {
  const byText = new Map([...one, ...other].map((each) => [toCanonicalJson(each), each]));
  const all = [...byText].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  return all.filter(({ clock }) => !all.some((each) => isWrittenOver(clock, each.clock)));
}

function isWrittenOver(clock: Clock, by: Clock): boolean {
  return covers(by, clock) && !covers(clock, by);
}

function covers(clock: Clock, other: Clock): boolean {
  const counts = new Map<string, number>(Object.entries(clock));
  return Object.entries(other).every(([pen, count]) => (counts.get(pen) ?? 0) >= count);
}

/** The values of a field that really differ: more than one is a clash. */
export function listDistinct<Each extends { readonly value: unknown }>(
  field: readonly Each[],
): readonly Each[] {
  if (field.length < 2) return field;
  const seen = new Set<string>();
  return field.filter(({ value }) => {
    const text = toCanonicalJson(value);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

export type ModerationField = keyof Moderation;
export const MODERATION_FIELDS = ['verdict', 'comment', 'privateNote', 'tags'] as const;

/** The fields in which two moderators wrote different things, neither having seen the other's. */
export function listClashes(moderation: Moderation): readonly ModerationField[] {
  return MODERATION_FIELDS.filter((field) => countDistinct(moderation[field]) > 1);
}

function countDistinct(field: readonly { readonly value: unknown }[]): number {
  return listDistinct(field).length;
}
