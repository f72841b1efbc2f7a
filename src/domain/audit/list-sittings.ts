import type { Answer } from './audit.ts';
import { ANSWER_TEXTS, type EarlierAnswer } from './earlier-answer.ts';

/** Changes further apart than this are of different sittings, in milliseconds. */
export const SITTING_BREAK_MS = 300_000;

/** What stands at the end of one sitting, with the versions that only led up to it. */
export type Sitting<Version> = {
  readonly last: Version;
  /** Newest first. */
  readonly steps: readonly Version[];
};

export type Sittings<Version> = {
  /** Versions that only led up to the answer that stands now. */
  readonly stepsToPresent: readonly Version[];
  readonly earlier: readonly Sitting<Version>[];
};

/**
 * Groups the hundreds of versions that autosave makes into what a person remembers: one entry for
 * each sitting. A version with something in it that was taken back within the sitting, such as
 * a rating that was changed or a text that was cleared, stands by itself, as that is what people
 * come to look for; so does a clash.
 */
export function listSittings<Version extends EarlierAnswer>(
  present: { readonly answer: Answer; readonly changedAt: string } | undefined,
  newestFirst: readonly Version[],
): Sittings<Version> {
  const stepsToPresent: Version[] = [];
  const earlier: { last: Version; steps: Version[] }[] = [];
  let end: Answer | undefined = present?.answer;
  let steps = stepsToPresent;
  let newerAt = present?.changedAt ?? '';
  for (const version of newestFirst) {
    const isStep =
      end !== undefined &&
      version.why !== 'clash' &&
      Date.parse(newerAt) - Date.parse(version.changedAt) < SITTING_BREAK_MS &&
      isStepTowards(version.answer, end);
    if (isStep) {
      steps.push(version);
    } else {
      steps = [];
      earlier.push({ last: version, steps });
      end = version.why === 'clash' ? undefined : version.answer;
    }
    newerAt = version.changedAt;
  }
  return { stepsToPresent, earlier };
}

/** Whether nothing was taken back between the two: choices were made, and words stayed on the whole. */
function isStepTowards(earlier: Answer, end: Answer): boolean {
  return (
    (isUnrated(earlier) || isSameChoice(earlier, end)) &&
    (earlier.evidenceStrength === undefined || earlier.evidenceStrength === end.evidenceStrength) &&
    ANSWER_TEXTS.every((field) => isMostlyIn(earlier[field] ?? '', end[field] ?? ''))
  );
}

function isUnrated({ rating, naReason }: Answer): boolean {
  return rating === undefined && naReason === undefined;
}

/** The same rating, or not applicable in both. */
function isSameChoice(earlier: Answer, end: Answer): boolean {
  return earlier.rating === end.rating && (end.rating !== undefined || end.naReason !== undefined);
}

/** Whether at least half of a text still stands at the beginning and end of a later one. */
function isMostlyIn(before: string, after: string): boolean {
  const longest = Math.min(before.length, after.length);
  let start = 0;
  while (start < longest && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < longest - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  return (start + end) * 2 >= before.length;
}
