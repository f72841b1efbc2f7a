import type { RoundProblem } from '../../storage/round-rows.ts';

/** What became of a change of a round that was not stored, and what to do next. */
export function explainRoundProblem(
  problem: RoundProblem | { readonly kind: 'roundExists' },
): string {
  switch (problem.kind) {
    case 'full':
      return 'There is not enough space on this device. Nothing has been changed, and what you typed is still on this page. Delete files you no longer need from it, then try again.';
    case 'newerVersion':
      return 'Another tab has opened a newer version of this app. Nothing has been changed. Copy what you typed, then reload this page.';
    case 'deleted':
      return 'Everything on this device was removed in another tab. Copy what you typed, then reload this page.';
    case 'changedSince':
      return 'It was changed in another tab since you opened this page. That change stands, and what you typed is still here. Open this page in a new tab to see it, then save again from there.';
    case 'missingRound':
    case 'missingRow':
      return 'It is no longer on this device: it was removed, perhaps in another tab. What you typed is still on this page.';
    case 'damagedRow':
      return 'Part of what is stored could not be read. Nothing has been changed or deleted. Save a backup file, then reload this page and try again.';
    case 'unfit':
      return `Something in it is longer than can be stored (${problem.where}). What you typed is still on this page. Shorten it, then try again.`;
    case 'roundExists':
    case 'closed':
    case 'failed':
      return `The browser could not store it (${problem.kind}). What you typed is still on this page. Try again.`;
  }
}
