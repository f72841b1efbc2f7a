import { toCanonicalJson } from '../shared/content-hash.ts';
import type { Moderation, Verdict } from './moderation.ts';

/**
 * Whether something of the earlier state stands nowhere in the later one, and has to be kept in the
 * history. Typing on loses nothing: what was there begins what is there.
 */
export function losesWords(earlier: Moderation, later: Moderation): boolean {
  return (
    isAnyLost(earlier.verdict, later.verdict, isVerdictIn) ||
    isAnyLost(earlier.comment, later.comment, isTextIn) ||
    isAnyLost(earlier.privateNote, later.privateNote, isTextIn) ||
    isAnyLost(earlier.tags, later.tags, isListIn)
  );
}

function isAnyLost<Value>(
  earlier: readonly { readonly value: Value }[],
  later: readonly { readonly value: Value }[],
  isIn: (value: Value, other: Value) => boolean,
): boolean {
  return earlier.some(({ value }) => !later.some((each) => isIn(value, each.value)));
}

function isTextIn(text: string, other: string): boolean {
  return other.startsWith(text);
}

function isListIn(list: readonly string[], other: readonly string[]): boolean {
  return list.every((each) => other.includes(each));
}

function isVerdictIn(verdict: Verdict, other: Verdict): boolean {
  const [one, two] = [splitReason(verdict), splitReason(other)];
  return (
    toCanonicalJson(one.rest) === toCanonicalJson(two.rest) && isTextIn(one.reason, two.reason)
  );
}

function splitReason(verdict: Verdict): { readonly reason: string; readonly rest: unknown } {
  if (!('reason' in verdict)) return { reason: '', rest: verdict };
  const { reason, ...rest } = verdict;
  return { reason, rest };
}
