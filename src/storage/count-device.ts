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
};

/** Counts rows, readable or not; may be given to a live query. */
export function countDevice(): Promise<Result<DeviceCounts, ConnectionProblem>> {
  const { audits, answers, evidence, actions } = tables;
  return readAtOnce<DeviceCounts, never>([audits, answers, evidence, actions], async () => {
    const heads = await audits.toArray();
    return succeed({
      audits: heads.length,
      removed: heads.filter(isPutAway).length,
      answers: await answers.count(),
      evidence: await evidence.count(),
      actions: await actions.count(),
    });
  });
}

function isPutAway(head: unknown): boolean {
  return typeof head === 'object' && head !== null && 'removedAt' in head;
}
