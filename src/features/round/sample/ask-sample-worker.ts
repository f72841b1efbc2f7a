import { startWorker } from '../../../offline/start-worker.ts';
import { handKey } from '../../../storage/lock/hand-key.ts';
import { sampleReplySchema, type SampleReply, type SampleRequest } from './sample-message.ts';
import workerAddress from './sample-worker.ts?worker&url';

/** Asks a worker of its own for one thing. Rejects when it cannot be started or breaks. */
export function askSampleWorker(
  request: SampleRequest,
  tell: (done: number) => void = () => undefined,
): Promise<SampleReply> {
  return new Promise((resolve, reject) => {
    const worker = handKey(startWorker(workerAddress));
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const reply = sampleReplySchema.safeParse(data);
      if (reply.success && reply.data.kind === 'making') {
        tell(reply.data.done);
        return;
      }
      worker.terminate();
      if (reply.success) resolve(reply.data);
      else reject(new Error('The answer could not be read'));
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    });
    worker.postMessage(request);
  });
}
