import { useSyncExternalStore, type ReactElement } from 'react';

import { countWords } from '../../domain/shared/count-words.ts';
import { formatSize } from '../../domain/shared/format-size.ts';
import { parseStatus, type JournalStatus } from '../../storage/journal/journal-status.ts';
import { readStatus, watchNews } from '../../storage/journal/news.ts';

/** Whether the app keeps a second copy in this browser, and how much room it takes. */
export function SecondCopy(): ReactElement {
  const status = parseStatus(useSyncExternalStore(watchNews, readStatus));
  return <span>{describe(status)}</span>;
}

function describe(status: JournalStatus | undefined): string {
  if (status === undefined) return 'Being made…';
  if (status.kind === 'kept') {
    const { bytes, leftOut = 0 } = status;
    const kept = `Kept in this browser, up to date, ${formatSize(bytes)}. It repairs damage in this browser; it is no backup`;
    return leftOut === 0
      ? kept
      : `${kept}. ${countWords(leftOut, 'attached file')} found no room in it and ${leftOut === 1 ? 'is' : 'are'} kept once only: save backups more often`;
  }
  return status.reason === 'QuotaExceededError'
    ? 'Not up to date: there is not enough room on this device. Your work itself is saved. Make room, or save backups more often'
    : 'Not kept: this browser, or a private window, does not allow it. Your work itself is saved. Save backups more often';
}
