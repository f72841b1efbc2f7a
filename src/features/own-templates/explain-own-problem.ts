import type { OwnTemplateProblem } from '../../storage/own-templates.ts';

/** What became of a change that was not stored, and what to do next. */
export function explainOwnProblem(problem: OwnTemplateProblem): string {
  switch (problem.kind) {
    case 'full':
      return 'There is not enough space on this device. Nothing has been changed. Delete files you no longer need from it, then try again.';
    case 'newerVersion':
      return 'Another tab has opened a newer version of this app. Nothing has been changed. Reload this page.';
    case 'deleted':
      return 'Everything on this device was removed in another tab. Reload this page.';
    case 'missingOwnTemplate':
      return 'It is no longer on this device: it was deleted, perhaps in another tab.';
    case 'damagedRow':
      return 'What is stored of it could not be read. Nothing has been changed or deleted. Save a backup file, then reload this page and try again.';
    case 'unfit':
      return `Something in it is longer than can be stored (${problem.where}). Nothing has been changed. Shorten it, then try again.`;
    case 'closed':
    case 'failed':
      return `The browser could not store it (${problem.kind}). Nothing has been changed. Try again.`;
  }
}
