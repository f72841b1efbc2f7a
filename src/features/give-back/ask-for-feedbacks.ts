import { startWorker } from '../../offline/start-worker.ts';
import { handKey } from '../../storage/lock/hand-key.ts';
import workerAddress from './give-back-worker.ts?worker&url';
import { givingReplySchema, type GivingReply, type GivingRequest } from './give-back-message.ts';

/** Makes feedback in a worker of its own. Rejects when it cannot be started, breaks or is given up. */
export function askForFeedbacks(
  request: GivingRequest,
  onMaking: (done: number) => void,
  signal: AbortSignal,
): Promise<Exclude<GivingReply, { kind: 'making' }>> {
  return new Promise((resolve, reject) => {
    const worker = handKey(startWorker(workerAddress));
    const fail = (message: string): void => {
      worker.terminate();
      reject(new Error(message));
    };
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      const reply = givingReplySchema.safeParse(event.data);
      if (!reply.success) fail('The answer could not be read');
      else if (reply.data.kind === 'making') onMaking(reply.data.done);
      else {
        worker.terminate();
        resolve(reply.data);
      }
    });
    worker.addEventListener('error', ({ message }) => {
      fail(message === '' ? 'It could not be started' : message);
    });
    signal.addEventListener('abort', () => {
      fail('Stopped');
    });
    worker.postMessage(request);
  });
}
