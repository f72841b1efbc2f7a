import type { ReplaceProblem } from '../../storage/replace-audits.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';

export type ChangeProblem = WriteProblem | ReplaceProblem;

/** What became of a change to a whole audit that the browser did not do, and what to do next. */
export function explainFault(problem: ChangeProblem): string {
  switch (problem.kind) {
    case 'full':
      return 'There is not enough space on this device. Nothing has been changed. Delete files you no longer need from it, then try again.';
    case 'newerVersion':
      return 'Another tab has opened a newer version of this app. Nothing has been changed. Reload this page, then try again.';
    case 'deleted':
      return 'The audits on this device were removed in another tab. Only a backup file can bring them back. Reload this page.';
    case 'missingAudit':
      return 'It is no longer on this device: it was deleted, perhaps in another tab. A safety copy may be under Data and backup.';
    case 'signedOff':
      return 'This audit is signed off. Nothing has been changed. Reopen it first.';
    case 'keptToRead':
      return 'This is a return that is kept to be read. Nothing in it has been changed.';
    case 'damagedRow':
      return 'Part of what is stored could not be read. Nothing has been changed or deleted. Save a backup file, then reload this page and try again.';
    case 'noCopy':
      return 'There is no room for the safety copy that is made first. Nothing has been changed. Save a backup file, then choose to delete it without a safety copy.';
    case 'busy':
      return 'Another tab is still writing to this audit. Nothing has been changed. Close that tab, then try again.';
    case 'closed':
    case 'failed':
    case 'noAnswer':
    case 'unfit':
      return `The browser could not do it (${problem.kind}). Nothing has been changed. Try again.`;
  }
}
