import * as z from 'zod/mini';

import { heldSealer, writingSealer } from './sealer.ts';

/** The first thing that a worker is told while the lock is on. */
export const keyMessageSchema = z.strictObject({
  s11Key: z.instanceof(Uint8Array),
  writing: z.enum(['sealed', 'plain']),
});

/** Gives a worker that reads or writes rows the key to them, if there is one; it takes it with `take-key`. */
export function handKey(worker: Worker): Worker {
  const sealer = heldSealer();
  if (sealer === undefined) return worker;
  const writing = writingSealer() === undefined ? 'plain' : 'sealed';
  worker.postMessage({ s11Key: sealer.key, writing } satisfies z.infer<typeof keyMessageSchema>);
  return worker;
}
