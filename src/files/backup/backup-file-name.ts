import { toPlainDate } from '../../domain/shared/plain-date.ts';

/**
 * `section-11-backup-2026-11-26-1432.s11backup`: when it was made, by the user's own clock, so that
 * files in a folder stand in order. It says nothing of whose it is.
 */
export function backupFileName(madeAt: string): string {
  const moment = new Date(madeAt);
  const hours = String(moment.getHours()).padStart(2, '0');
  const minutes = String(moment.getMinutes()).padStart(2, '0');
  return `section-11-backup-${toPlainDate(moment)}-${hours}${minutes}.s11backup`;
}
