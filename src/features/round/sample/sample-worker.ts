import '../../../domain/shared/no-eval.ts';

import { makeSample } from './make-sample.ts';
import type { SampleReply, SampleRequest } from './sample-message.ts';

/** Some thirty audits with two hundred answers each: a second or two, in which the page stays alive. */
self.addEventListener('message', (event: MessageEvent<SampleRequest>) => {
  void answer(event.data);
});

async function answer(request: SampleRequest): Promise<void> {
  const tell = (reply: SampleReply): void => {
    self.postMessage(reply);
  };
  try {
    tell(
      await makeSample(request, (done) => {
        tell({ kind: 'making', done });
      }),
    );
  } catch (error) {
    tell({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
}
