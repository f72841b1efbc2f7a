import type { Answer } from './audit.ts';
import { ANSWER_TEXTS, type EarlierAnswer } from './earlier-answer.ts';

/** So many versions of an answer are always kept, whatever they are. */
export const NEWEST_KEPT = 20;

/** For so many days every version is kept that is more than a step of typing. */
export const DAYS_KEPT = 30;

/**
 * The versions that may go, so that weeks of autosaves do not fill the device. A clash is kept for
 * good, since one of its two authors may never have seen it. Of the others beyond the newest, a
 * version goes when it is old, or when it is a mere step of typing: then all its words stand in the
 * next newer version that is kept.
 */
export function listExpendable<Version extends EarlierAnswer>(
  current: Answer,
  newestFirst: readonly Version[],
  now: Date,
): readonly Version[] {
  const expendable: Version[] = [];
  let newerKept = current;
  for (const [place, version] of newestFirst.entries()) {
    const isSafe = place < NEWEST_KEPT || version.why === 'clash';
    if (!isSafe && (isOld(version, now) || isStepOfTyping(version.answer, newerKept))) {
      expendable.push(version);
    } else {
      newerKept = version.answer;
    }
  }
  return expendable;
}

function isOld({ movedAt }: EarlierAnswer, now: Date): boolean {
  return now.getTime() - Date.parse(movedAt) > DAYS_KEPT * 86_400_000;
}

/** Whether going on from one answer to the other was nothing but typing more. */
function isStepOfTyping(earlier: Answer, later: Answer): boolean {
  return (
    earlier.rating === later.rating &&
    earlier.evidenceStrength === later.evidenceStrength &&
    earlier.complete === later.complete &&
    (earlier.naReason === undefined) === (later.naReason === undefined) &&
    ANSWER_TEXTS.every((field) => (later[field] ?? '').startsWith(earlier[field] ?? ''))
  );
}
