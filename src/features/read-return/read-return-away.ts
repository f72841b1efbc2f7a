import { fail, type Result } from '../../domain/shared/result.ts';
import type { ReadReturn } from '../../files/audit-return/read-return.ts';
import { RETURN_LIMITS } from '../../files/audit-return/return-limits.ts';
import type { ReturnProblem } from '../../files/audit-return/return-problem.ts';
import { askOnce } from '../../offline/ask-once.ts';
import workerAddress from './return-worker.ts?worker&url';

type Reply = Result<ReadReturn, ReturnProblem>;

/** Reads a return in a worker of its own; one that is too large is not even handed over. */
export async function readReturnAway(file: Blob): Promise<Reply> {
  const most = RETURN_LIMITS.fileBytes;
  if (file.size > most) return fail({ kind: 'tooLarge', limit: 'fileBytes', most });
  return await askOnce({ address: workerAddress, message: file, parse });
}

function parse(data: unknown): Reply {
  if (isReply(data)) return data;
  throw new Error('The file came back unreadable');
}

/**
 * The worker has held every field against the schema. To do it here again would hold the page up for
 * as long as the worker was started to spare it.
 */
function isReply(data: unknown): data is Reply {
  return typeof data === 'object' && data !== null && 'ok' in data;
}
