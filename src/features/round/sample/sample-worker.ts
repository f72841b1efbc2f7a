import '../../../domain/shared/no-eval.ts';
import '../../../storage/lock/take-key.ts';

import { makeSampleFiles } from './make-sample-files.ts';
import { makeSample } from './make-sample.ts';
import type { SampleReply, SampleRequest } from './sample-message.ts';

/** Some thirty audits with two hundred answers each: a second or two, in which the page stays alive. */
self.addEventListener('message', (event: MessageEvent<SampleRequest>) => {
  void answer(event.data);
});

async function answer(request: SampleRequest): Promise<void> {
  try {
    tell(await findReply(request));
  } catch (error) {
    tell({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
}

function tell(reply: SampleReply): void {
  self.postMessage(reply);
}

async function findReply(request: SampleRequest): Promise<SampleReply> {
  if (request.kind === 'round') {
    return makeSample(request, (done) => {
      tell({ kind: 'making', done });
    });
  }
  const made = await makeSampleFiles(request.roundId, request.today);
  return made.ok
    ? { kind: 'files', files: [...made.value] }
    : { kind: 'failed', why: made.problem };
}
