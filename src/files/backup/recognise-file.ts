import { BACKUP_FORMAT } from '../../domain/device/backup-file.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { isBlank, toLatin } from '../guard/decode-text.ts';
import { lookAtFile, nameDataFile, type OtherLook } from '../guard/file-look.ts';
import { AGE_HEADER } from '../guard/find-seal.ts';
import type { BackupLimits } from './backup-limits.ts';
import { damagedAt, type BackupProblem } from './backup-problem.ts';
import { endsInDirectory, readStamp } from './digest-stamp.ts';

const ZIP_HEADER = 'PK\u0003\u0004';

/** Where a zip's directory stands if it names few files; enough to know one of ours by. */
const DIRECTORY_SHARE = 100_000;

/**
 * Tells a whole, unchanged backup from everything else that may be chosen in its place, reading
 * no more than its ends and its digest. Answers where the directory of the zip ends.
 */
export function recogniseFile(
  bytes: Uint8Array,
  limits: BackupLimits,
): Result<number, BackupProblem> {
  if (bytes.length > limits.fileBytes) {
    return fail({ kind: 'tooLarge', limit: 'fileBytes', most: limits.fileBytes });
  }
  if (isBlank(bytes)) return fail({ kind: 'empty' });
  const head = toLatin(bytes.subarray(0, 1_000));
  if (head.startsWith(AGE_HEADER)) return fail({ kind: 'encrypted' });
  if (!head.startsWith(ZIP_HEADER)) {
    return fail({ kind: 'notABackup', looksLike: findLook(bytes) });
  }
  const stamp = readStamp(bytes);
  switch (stamp.kind) {
    case 'holds':
      return succeed(stamp.directoryEnd);
    case 'broken':
      return fail(damagedAt('digest'));
    case 'missing':
      return fail(explainMissing(head, bytes));
  }
}

/** What a data file of ours says of itself, near its beginning or its end. */
const FORMAT = /"format"\s*:\s*"(s11-[a-z]{1,40})/;

function explainMissing(head: string, bytes: Uint8Array): BackupProblem {
  // The manifest is the first file in the archive and is not compressed.
  const beginsAsBackup = head.includes(`"format":"${BACKUP_FORMAT}"`);
  if (beginsAsBackup && !endsInDirectory(bytes)) return { kind: 'incomplete' };
  if (beginsAsBackup || isPackedAgain(bytes)) return damagedAt('digest');
  const look = lookAtFile(bytes);
  return { kind: 'notABackup', looksLike: look === 'workbook' || look === 'office' ? look : 'zip' };
}

/** Unpacked and packed again by another tool, which leaves the digest out. */
function isPackedAgain(bytes: Uint8Array): boolean {
  const tail = toLatin(bytes.subarray(-DIRECTORY_SHARE));
  return tail.includes('manifest.json') && tail.includes('rows/audits.json');
}

function findLook(bytes: Uint8Array): OtherLook {
  const head = bytes.subarray(0, 1_000);
  const look = lookAtFile(head);
  if (look !== 'json') return look === 'empty' ? 'other' : look;
  const [, format] =
    FORMAT.exec(toLatin(head)) ?? FORMAT.exec(toLatin(bytes.subarray(-1_000))) ?? [];
  return nameDataFile(format);
}
