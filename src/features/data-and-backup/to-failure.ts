import { findConnectionProblem } from '../../storage/storage-problem.ts';
import type { BackupFailure } from './backup-message.ts';

/** A problem of storage as the page is told of it. */
export function toFailure(problem: {
  readonly kind: string;
  readonly problem?: { readonly kind: string };
}): BackupFailure {
  return { kind: 'failed', why: findWhy(problem.kind), reason: describe(problem) };
}

/** What was thrown where no problem was expected: the database's own refusal, or a bug of ours. */
export function explainThrown(error: unknown): BackupFailure {
  const problem = findConnectionProblem(error);
  if (problem !== undefined) return toFailure(problem);
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', why: 'other', reason };
}

function findWhy(kind: string): BackupFailure['why'] {
  switch (kind) {
    case 'full':
    case 'busy':
    case 'noCopy':
    case 'missingCopy':
    case 'newerVersion':
    case 'deleted':
      return kind;
    default:
      return 'other';
  }
}

function describe(problem: {
  readonly kind: string;
  readonly problem?: { readonly kind: string };
}): string {
  return problem.problem === undefined ? problem.kind : `${problem.kind}: ${problem.problem.kind}`;
}
