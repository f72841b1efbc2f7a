import type { RoundProblem } from '../../storage/round-rows.ts';

/** Why a decision was not stored, what is safe, and what to do next. */
export function explainModerationProblem(problem: RoundProblem): string {
  switch (problem.kind) {
    case 'full':
      return 'Not saved: there is not enough space on this device. What you wrote is still on this page. Delete files you no longer need from the device, then try again.';
    case 'newerVersion':
    case 'deleted':
      return 'Not saved: another tab has changed what is on this device. Copy what you wrote, then reload this page.';
    case 'missingRound':
    case 'missingRow':
      return 'Not saved: the round is no longer on this device. Copy what you wrote.';
    case 'unfit':
      return `Not saved: something is longer than can be stored (${problem.where}). It is still on this page. Shorten it, then try again.`;
    case 'damagedRow':
    case 'changedSince':
    case 'closed':
    case 'failed':
      return `Not saved: the browser could not store it (${problem.kind}). What you wrote is still on this page. Try again.`;
  }
}
