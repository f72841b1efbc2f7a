import { fail, type Result } from '../../domain/shared/result.ts';
import { MOST_SEALED_BYTES, type OpenSealProblem } from '../../files/audit-return/seal-return.ts';
import { askOnce } from '../../offline/ask-once.ts';
import type { SealedFile } from './sealed-file.ts';
import workerAddress from './unseal-worker.ts?worker&url';

type Reply = Result<Uint8Array<ArrayBuffer>, OpenSealProblem>;

/** Opens a sealed file in a worker of its own; one that is too large is not even handed over. */
export async function unsealAway(sealed: SealedFile): Promise<Reply> {
  const most = MOST_SEALED_BYTES;
  if (sealed.file.size > most) return fail({ kind: 'tooLarge', most });
  return await askOnce({ address: workerAddress, message: sealed, parse });
}

function parse(data: unknown): Reply {
  if (isReply(data)) return data;
  throw new Error('The sealed file came back unreadable');
}

/** Our own worker's answer: what is in it is held against the schema when the return is read. */
function isReply(data: unknown): data is Reply {
  return typeof data === 'object' && data !== null && 'ok' in data;
}
