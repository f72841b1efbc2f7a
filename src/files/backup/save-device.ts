import type { RawDevice } from '../../domain/device/device-rows.ts';
import { toWritable } from '../../domain/device/to-writable.ts';
import { downloadFile } from '../download-file.ts';
import { backupFileName } from './backup-file-name.ts';
import { checkBackup } from './check-backup.ts';
import { packBackup } from './pack-backup.ts';

export type SavedDevice =
  /** `altered`: how many values the file could not hold as they were. */
  | { readonly kind: 'saved'; readonly name: string; readonly altered: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** Gives a device to the browser's downloads as a backup file that was read back and checked. */
export function saveDevice(found: RawDevice, now: Date): SavedDevice {
  try {
    const { device, altered } = toWritable(found);
    const madeAt = now.toISOString();
    const bytes = packBackup(device, madeAt);
    const checked = checkBackup(bytes, device);
    if (!checked.ok) return { kind: 'failed', reason: checked.problem.kind };
    const name = backupFileName(madeAt);
    downloadFile({ name, type: 'application/zip', bytes });
    return { kind: 'saved', name, altered };
  } catch (error) {
    // Rows of a version nobody has seen yet: whatever they hold, the page must stay and say so.
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
