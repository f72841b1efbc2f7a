import { askOnce } from '../../offline/ask-once.ts';
import { lockReplySchema, type LockReply, type LockRequest } from './lock-message.ts';
import workerAddress from './lock-worker.ts?worker&url';

export function askLockWorker(message: LockRequest): Promise<LockReply> {
  return askOnce({
    address: workerAddress,
    message,
    parse: (data) => lockReplySchema.parse(data),
  });
}
