import type { AddProblem } from '../../storage/add-audit-rows.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';

/** What happened to the audit when earlier answers could not be brought, and what to do next. */
export function explainFault(problem: WriteProblem | AddProblem): string {
  switch (problem.kind) {
    case 'full':
      return 'There is not enough space on this device. Nothing has been changed. Make room, then try again.';
    case 'signedOff':
      return 'This audit is signed off. Nothing has been changed. Reopen it first.';
    case 'keptToRead':
      return 'This is a return that is kept to be read. Nothing has been changed.';
    case 'newerVersion':
    case 'deleted':
      return 'Another tab has changed what is on this device. Nothing has been changed here. Reload this page, then try again.';
    case 'missingAudit':
      return 'This audit is no longer on this device. Nothing has been changed. It may have been removed in another tab.';
    case 'damagedRow':
      return 'Part of what is stored could not be read. Nothing has been changed or deleted.';
    case 'auditExists':
    case 'closed':
    case 'failed':
    case 'noAnswer':
    case 'unfit':
      return `The browser could not do it (${problem.kind}). Nothing has been changed. Try again.`;
  }
}
