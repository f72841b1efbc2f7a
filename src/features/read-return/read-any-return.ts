import type { Result } from '../../domain/shared/result.ts';
import { readReturnFile, type ReadReturn } from '../../files/audit-return/read-return.ts';
import type { ReturnProblem } from '../../files/audit-return/return-problem.ts';

/**
 * A return in whatever file it came. A file is known by its bytes, never by its name, so a report
 * PDF that carries a return is to be told apart here, before it is refused as `pdf`.
 */
export function readAnyReturn(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
): Promise<Result<ReadReturn, ReturnProblem>> {
  return readReturnFile(file);
}
