import type { BackupFailure } from './backup-message.ts';
import { explainLinkedFailure } from './explain-linked-failure.ts';

/** Why it was not done, what to do next, and what is safe: nothing is once all has been removed. */
export function explainFailure(failure: BackupFailure): string {
  const explained = explainWhy(failure);
  return failure.why === 'deleted'
    ? explained
    : `${explained} Nothing on this device has been changed.`;
}

function explainWhy({ why, reason }: BackupFailure): string {
  switch (why) {
    case 'full':
      return 'There is not enough space on this device. Delete files you no longer need from it, then try again.';
    case 'busy':
      return 'Another tab of this app is saving to the same audit. Close the other tabs, then try again.';
    case 'noCopy':
      return `No safety copy could be made first (${reason}). Delete files you no longer need from this device, then try again.`;
    case 'missingCopy':
      return 'This safety copy is no longer whole. Use another copy, or a backup file.';
    case 'newerVersion':
      return 'It was made by a newer version of this app. Close every tab of this app, open it again, then try again.';
    case 'deleted':
      return 'The audits on this device were removed in another tab. Only a backup file can bring them back. Reload this page.';
    case 'nothingHere':
      return 'There is nothing stored on this device yet. Start an audit first.';
    case 'noPermission':
      return 'The browser no longer lets this app write to the file. Choose it again.';
    case 'fileGone':
      return 'The file is no longer where it was. Choose it again.';
    case 'check':
      return `The file was read back and did not hold everything (${reason}), so it was not kept. Try again.`;
    case 'notWhole':
    case 'newerFile':
      return explainLinkedFailure(why);
    case 'other':
      return `The browser could not do it (${reason}). Try again; if it happens again, reload this page.`;
  }
}
