import { unreachable } from '../shared/unreachable.ts';

/** Whether the browser has promised not to clear what it keeps when it runs short of room. */
export type Protection = 'protected' | 'notProtected' | 'unknown';

/**
 * What is known of how safe the browser's storage is. Safari clears what a site has stored after
 * seven days without a visit, promise or not, unless the app is installed.
 */
export type StorageSafety = {
  readonly protection: Protection;
  readonly isClearedWhenUnused: boolean;
};

/** Whether the browser may clear the work without anyone asking it to. */
export function isAtRisk({ protection, isClearedWhenUnused }: StorageSafety): boolean {
  return protection === 'notProtected' || isClearedWhenUnused;
}

/** How safe the work is in this browser, and what keeps it safe all the same. */
export function describeProtection(safety: StorageSafety): string {
  if (safety.isClearedWhenUnused) {
    return 'Not protected. This browser clears the data of apps that have not been opened for 7 days, unless they are installed. Install the app, and save a backup regularly.';
  }
  switch (safety.protection) {
    case 'protected':
      return 'Protected. The browser has agreed not to clear your work when it needs space. You can still clear it yourself, so save a backup regularly.';
    case 'notProtected':
      return 'Not protected. The browser may clear your work when it needs space. Save a backup regularly.';
    case 'unknown':
      return 'Not known. This browser does not say whether it may clear your work. Save a backup regularly.';
    default:
      return unreachable(safety.protection);
  }
}
