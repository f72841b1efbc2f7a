import { succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import type { ConnectionProblem } from './storage-problem.ts';

/** How much is on this device, what was removed but not deleted included. */
export type DeviceCounts = {
  readonly audits: number;
  /** How many of the audits are put away. */
  readonly removed: number;
  readonly answers: number;
  readonly evidence: number;
  readonly actions: number;
  readonly rounds: number;
  /** A partnership's own templates. */
  readonly ownTemplates: number;
};

/** Nothing that a backup would hold, beside settings. */
export function isEmptyDevice({ audits, rounds, ownTemplates }: DeviceCounts): boolean {
  return audits + rounds + ownTemplates === 0;
}

/** Counts rows, readable or not; may be given to a live query. */
export function countDevice(): Promise<Result<DeviceCounts, ConnectionProblem>> {
  const { audits, answers, evidence, actions, rounds, ownTemplates } = tables;
  const counted = [audits, answers, evidence, actions, rounds, ownTemplates];
  return readAtOnce<DeviceCounts, never>(counted, async () => {
    const heads = await audits.toArray();
    return succeed({
      audits: heads.length,
      removed: heads.filter(isPutAway).length,
      answers: await answers.count(),
      evidence: await evidence.count(),
      actions: await actions.count(),
      rounds: await rounds.count(),
      ownTemplates: await ownTemplates.count(),
    });
  });
}

function isPutAway(head: unknown): boolean {
  return typeof head === 'object' && head !== null && 'removedAt' in head;
}
