import { BACKUP_FORMAT } from '../../domain/device/backup-file.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import type { BackupLimits } from './backup-limits.ts';
import { damagedAt, type BackupProblem } from './backup-problem.ts';
import { endsInDirectory, readStamp } from './digest-stamp.ts';

/** How age's own files begin. */
export const AGE_HEADER = 'age-encryption.org/v1\n';

const ZIP_HEADER = 'PK\u0003\u0004';

/** Where a zip's directory stands if it names few files; enough to know one of ours by. */
const DIRECTORY_SHARE = 100_000;

/** Tab, line feed, carriage return and space; and the zeros of a file never written to the end. */
const BLANK = new Set([0, 9, 10, 13, 32]);

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
  if (bytes.every((byte) => BLANK.has(byte))) return fail({ kind: 'empty' });
  const head = toText(bytes.subarray(0, 1_000));
  if (head.startsWith(AGE_HEADER)) return fail({ kind: 'encrypted' });
  if (!head.startsWith(ZIP_HEADER)) {
    return fail({ kind: 'notABackup', looksLike: findLooks(head, toText(bytes.subarray(-1_000))) });
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
const FORMAT = /"format"\s*:\s*"(s11-contribution|s11-return)/;

function explainMissing(head: string, bytes: Uint8Array): BackupProblem {
  // The manifest is the first file in the archive and is not compressed.
  const beginsAsBackup = head.includes(`"format":"${BACKUP_FORMAT}"`);
  if (beginsAsBackup && !endsInDirectory(bytes)) return { kind: 'incomplete' };
  if (beginsAsBackup || isPackedAgain(bytes)) return damagedAt('digest');
  return { kind: 'notABackup', looksLike: 'zip' };
}

/** Unpacked and packed again by another tool, which leaves the digest out. */
function isPackedAgain(bytes: Uint8Array): boolean {
  const tail = toText(bytes.subarray(-DIRECTORY_SHARE));
  return tail.includes('manifest.json') && tail.includes('rows/audits.json');
}

function findLooks(head: string, tail: string): 'pdf' | 'part' | 'return' | 'json' | 'other' {
  if (head.includes('%PDF-')) return 'pdf';
  // With the mark some editors put before UTF-8.
  if (!/^(ï»¿)?\s*[{[]/.test(head)) return 'other';
  const [, format] = FORMAT.exec(head) ?? FORMAT.exec(tail) ?? [];
  if (format === undefined) return 'json';
  return format === 's11-return' ? 'return' : 'part';
}

function toText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
