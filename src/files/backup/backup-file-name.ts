import { toPlainDate } from '../../domain/shared/plain-date.ts';

/** What is in the file: everything, or what a safety copy holds. */
type FileOf = 'backup' | 'safety-copy';

/**
 * `section-11-backup-2026-11-26-1432.s11backup`: when it was made, by the user's own clock, so that
 * files in a folder stand in order. It says nothing of whose it is.
 */
export function backupFileName(madeAt: string, of: FileOf = 'backup'): string {
  const moment = new Date(madeAt);
  const hours = String(moment.getHours()).padStart(2, '0');
  const minutes = String(moment.getMinutes()).padStart(2, '0');
  return `section-11-${of}-${toPlainDate(moment)}-${hours}${minutes}.s11backup`;
}
