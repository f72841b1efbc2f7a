import type { WriteProblem } from '../../storage/storage-problem.ts';

/** What became of a change to a whole audit that the browser did not do, and what to do next. */
export function explainFault(problem: WriteProblem): string {
  switch (problem.kind) {
    case 'full':
      return 'There is not enough space on this device. Nothing has been changed. Make room, then try again.';
    case 'newerVersion':
      return 'Another tab has opened a newer version of this app. Nothing has been changed. Reload this page, then try again.';
    case 'deleted':
      return 'The audits on this device were deleted in another tab. Reload this page.';
    case 'missingAudit':
      return 'It is no longer on this device: it was deleted for good, perhaps in another tab.';
    case 'damagedRow':
      return 'Part of what is stored could not be read. Nothing has been changed or deleted.';
    case 'closed':
    case 'failed':
    case 'noAnswer':
    case 'unfit':
      return `The browser could not do it (${problem.kind}). Nothing has been changed. Try again.`;
  }
}
