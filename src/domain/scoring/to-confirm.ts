import { isSameText, joinCarried } from '../audit/carried-words.ts';
import type { Action, Evidence } from '../audit/audit.ts';
import type { CarriedAnswer } from '../audit/carried-answer.ts';
import type { QuestionResult } from './scorecard.ts';

/** What stands at a question from an earlier audit or another site, and nobody has confirmed. */
export type ToConfirm = {
  readonly carried: readonly CarriedAnswer[];
  readonly evidence: readonly Evidence[];
  readonly actions: readonly Action[];
};

type Brought = Pick<QuestionResult, 'carried' | 'evidence' | 'actions'>;

export function findToConfirm({ carried, evidence, actions }: Brought): ToConfirm {
  return {
    carried: carried.filter(({ state }) => state === 'toConfirm'),
    evidence: evidence.filter(isItemToConfirm),
    actions: actions.filter(isItemToConfirm),
  };
}

export function isItemToConfirm({ carriedFrom }: { readonly carriedFrom?: string }): boolean {
  return carriedFrom !== undefined;
}

export function isToConfirm(result: Brought): boolean {
  const { carried, evidence, actions } = findToConfirm(result);
  return carried.length + evidence.length + actions.length > 0;
}

/** How many of these questions hold something to confirm. */
export function countToConfirm(results: readonly Brought[]): number {
  return results.filter(isToConfirm).length;
}

/** Whether the answer says what an earlier one said, word for word. */
export function saysTheSame({ answer, carried }: QuestionResult): boolean {
  if (answer.narrative.trim() === '') return false;
  return [...carried.map((one) => [one]), carried].some((ones) =>
    isSameText(joinCarried(ones, 'narrative'), answer.narrative),
  );
}
