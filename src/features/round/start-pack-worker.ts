import { startWorker } from '../../offline/start-worker.ts';
import { handKey } from '../../storage/lock/hand-key.ts';
import { packReplySchema, type PackReply, type PackRequest } from './pack-message.ts';
import workerAddress from './pack-worker.ts?worker&url';

/** Makes packs in a worker of its own. Rejects when it cannot be started, breaks or is given up. */
export function askForPacks(
  request: PackRequest,
  onMaking: (done: number) => void,
  signal: AbortSignal,
): Promise<Exclude<PackReply, { kind: 'making' }>> {
  return new Promise((resolve, reject) => {
    const worker = handKey(startWorker(workerAddress));
    const end = (then: () => void): void => {
      worker.terminate();
      then();
    };
    const fail = (message: string): void => {
      end(() => {
        reject(new Error(message));
      });
    };
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      const reply = packReplySchema.safeParse(event.data);
      if (!reply.success) fail('The answer could not be read');
      else if (reply.data.kind === 'making') onMaking(reply.data.done);
      else {
        const { data } = reply;
        end(() => {
          resolve(data);
        });
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
