import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { RETURN_LIMITS } from './return-limits.ts';
import type { OtherFile, ReturnProblem } from './return-problem.ts';
import { findSeal } from './seal-return.ts';

/** Tab, line feed, carriage return and space; and the zeros of a file never written to the end. */
const BLANK = new Set([0, 9, 10, 13, 32]);

/**
 * The text of a file that may be a return, or what it is instead. Strictly: a byte that is no UTF-8
 * refuses the file, and never becomes another character.
 */
export function recogniseReturn(bytes: Uint8Array): Result<string, ReturnProblem> {
  const most = RETURN_LIMITS.fileBytes;
  if (bytes.length > most) return fail({ kind: 'tooLarge', limit: 'fileBytes', most });
  if (bytes.every((byte) => BLANK.has(byte))) return fail({ kind: 'empty' });
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_000));
  if (findSeal(bytes) !== undefined) return fail({ kind: 'encrypted' });
  if (/^(ÿþ|þÿ)/.test(head)) return fail({ kind: 'otherEncoding' });
  if (!/^(ï»¿)?\s*[{[]/.test(head)) {
    return fail({ kind: 'notAReturn', looksLike: findLooks(head) });
  }
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail({ kind: 'damaged', where: 'text' });
  }
}

function findLooks(head: string): OtherFile {
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) {
    if (head.includes('"format":"s11-backup')) return 'backup';
    return /\[Content_Types\]|word\/|xl\/|mimetype/.test(head) ? 'office' : 'zip';
  }
  const [line = ''] = head.split(/\r?\n/, 1);
  return !head.includes('\u0000') && line.split(',').length > 3 ? 'table' : 'other';
}

/** What a data file says of itself, when it is one of ours that has another door. */
export function nameDataFile(format: unknown): OtherFile {
  if (typeof format !== 'string') return 'data';
  if (format.startsWith('s11-contribution')) return 'part';
  if (format.startsWith('s11-backup')) return 'backup';
  return format.startsWith('s11-template') ? 'template' : 'data';
}
