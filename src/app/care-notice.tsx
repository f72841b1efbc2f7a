import { Suspense, type ReactElement } from 'react';

import { lazyOr } from './lazy-or.ts';

const BackupReminder = lazyOr(
  async () => (await import('./backup-reminder.tsx')).BackupReminder,
  () => null,
);

/** The reminder to save a backup, on pages with something to lose: no part of the first load. */
export function CareNotice(): ReactElement {
  return (
    <Suspense>
      <BackupReminder />
    </Suspense>
  );
}
