import '../../domain/shared/no-eval.ts';
import '../../storage/lock/take-key.ts';

import { loadReportFonts } from '../../pdf/text/load-fonts.ts';
import { givingRequestSchema, type GivingReply } from './give-back-message.ts';
import { makeFeedbacks } from './make-feedbacks.ts';

/** Hundreds of letters take a minute or two; in a worker the page stays alive meanwhile. */
self.addEventListener('message', (event: MessageEvent<unknown>) => {
  void answer(event.data);
});

async function answer(data: unknown): Promise<void> {
  self.postMessage(await findReply(data));
}

async function findReply(data: unknown): Promise<GivingReply> {
  try {
    return await makeFeedbacks(givingRequestSchema.parse(data), loadReportFonts, (done) => {
      self.postMessage({ kind: 'making', done });
    });
  } catch (error) {
    return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}
