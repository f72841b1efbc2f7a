/**
 * What stands in the way of working together, as partnerships name it. No question asks for it: a
 * moderator who reads it tags the answer with one of these, or in words of their own. As they stand
 * in stored tags; a kind that was released is never worded anew.
 */
const BARRIERS = [
  'information sharing',
  'thresholds understood differently',
  'staff capacity and turnover',
  'responses to referrals and feedback',
  'IT systems that do not meet',
  'unclear roles and lead contacts',
  'access to multi-agency training',
  'boundaries between areas',
  'attendance at multi-agency meetings',
] as const;

/** The same as they are read. */
export const BARRIER_LABELS: readonly string[] = BARRIERS.map(startLarge);

const PREFIX = 'Barrier: ';

/** However it was typed: "barrier:IT" as well. Without words behind it a tag is like any other. */
const BARRIER_TAG = /^barrier\s*:\s*(?<name>\S.*)$/isu;

/** The tag that is stored for a barrier of the list, or in own words. */
export function toBarrierTag(name: string): string {
  const known = findKnown(toKey(name));
  return `${PREFIX}${known ?? toOneLine(name)}`;
}

export type BarrierRead = {
  /** The same for barriers that differ in capitals or spaces alone. */
  readonly key: string;
  /** To be read without the prefix, such as "Information sharing". */
  readonly label: string;
};

/** What barrier a tag names, if it names one. */
export function readBarrier(tag: string): BarrierRead | undefined {
  const typed = BARRIER_TAG.exec(tag)?.groups?.['name'];
  if (typed === undefined) return undefined;
  const name = toOneLine(typed);
  const key = toKey(name);
  return { key, label: startLarge(findKnown(key) ?? name) };
}

/** The tags of one answer in their two kinds: issues as they stand, barriers by their labels. */
export function partTags(tags: readonly string[]): {
  readonly issues: readonly string[];
  readonly barriers: readonly string[];
} {
  const barriers = new Map<string, string>();
  const issues: string[] = [];
  for (const tag of tags) {
    const barrier = readBarrier(tag);
    if (barrier === undefined) issues.push(tag);
    else if (!barriers.has(barrier.key)) barriers.set(barrier.key, barrier.label);
  }
  return { issues, barriers: [...barriers.values()] };
}

function findKnown(key: string): string | undefined {
  return BARRIERS.find((name) => toKey(name) === key);
}

function toKey(name: string): string {
  return toOneLine(name).toLowerCase();
}

function toOneLine(name: string): string {
  return name.trim().replace(/\s+/gu, ' ');
}

function startLarge(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
