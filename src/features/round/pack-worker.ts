import '../../domain/shared/no-eval.ts';
import '../../storage/lock/take-key.ts';

import { makePacks } from './make-packs.ts';
import { packRequestSchema, type PackReply } from './pack-message.ts';

/** Seven hundred packs take a few seconds; in a worker the page stays alive meanwhile. */
self.addEventListener('message', (event: MessageEvent<unknown>) => {
  void answer(event.data);
});

async function answer(data: unknown): Promise<void> {
  self.postMessage(await findReply(data));
}

async function findReply(data: unknown): Promise<PackReply> {
  try {
    return await makePacks(packRequestSchema.parse(data), (done) => {
      self.postMessage({ kind: 'making', done });
    });
  } catch (error) {
    return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}
