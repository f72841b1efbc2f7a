import type { RoundProblem } from '../../storage/round-rows.ts';

/** Why words were not stored, what is safe, and what to do next. */
export function explainNotKept(problem: RoundProblem): string {
  switch (problem.kind) {
    case 'full':
      return 'Not saved: there is not enough space on this device. What you typed is still in the box. Delete files you no longer need, then try again.';
    case 'newerVersion':
      return 'Not saved: another tab has opened a newer version of this app. Copy what you typed, then reload this page.';
    case 'deleted':
      return 'Not saved: everything on this device was removed in another tab. Copy what you typed, then reload this page.';
    case 'missingRound':
    case 'missingRow':
      return 'Not saved: the round is no longer on this device. What you typed is still in the box. Copy it before you leave this page.';
    case 'unfit':
      return 'Not saved: it is longer than can be stored. What you typed is still in the box. Shorten it, then try again.';
    case 'damagedRow':
    case 'changedSince':
    case 'closed':
    case 'failed':
      return `Not saved: the browser could not store it (${problem.kind}). What you typed is still in the box. Try again.`;
  }
}
