import type { AuditReturn } from '../../domain/audit-return/audit-return.ts';
import { toCanonicalJson } from '../../domain/shared/content-hash.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { readReturn } from './read-return.ts';
import type { ReturnProblem } from './return-problem.ts';

/**
 * The return as a file: the same return gives the same bytes. It is read back before it is given
 * out, so that what is saved can be opened, and each limit is the reader's own.
 */
export function writeReturn(
  auditReturn: AuditReturn,
): Result<Uint8Array<ArrayBuffer>, ReturnProblem> {
  const bytes = new TextEncoder().encode(toCanonicalJson(auditReturn));
  const read = readReturn(bytes);
  if (!read.ok) return read;
  const { standing, signature = 'fits' } = read.value;
  if (standing !== 'unchanged') return fail({ kind: 'damaged', where: 'hash' });
  return signature === 'fits' ? succeed(bytes) : fail({ kind: 'damaged', where: 'signature' });
}
