import type { Result } from '../domain/shared/result.ts';
import type { AttachmentProblem } from '../files/attachment/attachment-kinds.ts';
import {
  prepareAttachment,
  preparedSchema,
  type PreparedAttachment,
} from '../files/attachment/prepare-attachment.ts';
import { trustAddress } from '../offline/trusted-address.ts';
import workerAddress from './attachment-worker.ts?worker&url';

type Prepared = Result<PreparedAttachment, AttachmentProblem>;

/** Prepares a file in a worker, so that the page stays alive; where none can be had, on the page. */
export async function prepareAway(file: File): Promise<Prepared> {
  const worker = startWorker();
  if (worker === undefined) return prepareAttachment(file);
  try {
    return preparedSchema.parse(await ask(worker, file));
  } catch {
    return await prepareAttachment(file);
  } finally {
    worker.terminate();
  }
}

function ask(worker: Worker, file: File): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      resolve(event.data);
    });
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message));
    });
    worker.postMessage(file);
  });
}

/** TypeScript's `Worker` takes no trusted address yet; browsers that want one take nothing else. */
function startWorker(): Worker | undefined {
  try {
    const address = trustAddress(workerAddress);
    const worker: unknown = Reflect.construct(Worker, [address, { type: 'module' }]);
    return worker instanceof Worker ? worker : undefined;
  } catch {
    return undefined;
  }
}
