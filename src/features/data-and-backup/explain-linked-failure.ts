/** Why the linked file was not written, in a sentence. */
export function explainLinkedFailure(failure: string): string {
  switch (failure) {
    case 'noPermission':
      return 'The browser wants you to allow it again.';
    case 'fileGone':
      return 'The file is no longer where it was.';
    case 'full':
      return 'There is no room left where the file is.';
    case 'check':
      return 'The file was read back and did not hold everything.';
    case 'nothingHere':
      return 'There is nothing on this device, so nothing was written to the file.';
    case 'notWhole':
      return 'What was to be written did not hold everything, so nothing was written.';
    case 'newerFile':
      return 'The file holds newer work than this device, so nothing was written. Restore from it, or choose another file.';
    default:
      return 'The browser could not write the file.';
  }
}
