import { explainWriteProblem } from '../../storage/explain-write-problem.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';

/** What became of the audit when a spreadsheet's answers could not be brought in. */
export function explainBringing(problem: WriteProblem): string {
  if (problem.kind === 'signedOff') {
    return 'This audit is signed off. Nothing has been changed. Reopen it first, then bring the answers in.';
  }
  return `Nothing has been changed. ${explainWriteProblem(problem)}`;
}
