import type { WriteProblem } from './storage-problem.ts';

/** What happened and what to do next, for a change that did not reach the database. */
export function explainWriteProblem(problem: WriteProblem): string {
  switch (problem.kind) {
    case 'full':
      return 'There is not enough space on this device. Delete files you no longer need from it, then try again.';
    case 'newerVersion':
      return 'Another tab has opened a newer version of this app. Copy your words, then reload this page.';
    case 'deleted':
      return 'The audits on this device were removed in another tab. Copy your words, then reload this page.';
    case 'noAnswer':
      return 'The browser has not answered yet. Keep this page open: your words are saved as soon as it does.';
    case 'closed':
      return 'The browser closed the place where your work is kept. Try again.';
    case 'failed':
      return `The browser could not store your change (${problem.reason}). Try again.`;
    case 'missingAudit':
      return 'This audit is no longer on this device. Copy your words before you leave this page.';
    case 'signedOff':
      return 'This audit was signed off, perhaps in another tab, so its answers are not changed any more. Copy your words, then reopen the audit to go on.';
    case 'keptToRead':
      return 'This is a return that is kept to be read, so nothing in it is changed.';
    case 'damagedRow':
      return 'Part of what is stored could not be read, so it was not changed. Copy your words, then reload this page.';
    case 'unfit':
      return 'This text is longer than the 250,000 characters one answer can hold. Shorten it and it will be saved.';
  }
}
