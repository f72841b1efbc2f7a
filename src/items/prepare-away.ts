import type { Result } from '../domain/shared/result.ts';
import type { AttachmentProblem } from '../files/attachment/attachment-kinds.ts';
import {
  prepareAttachment,
  preparedSchema,
  type PreparedAttachment,
} from '../files/attachment/prepare-attachment.ts';
import { startWorker } from '../offline/start-worker.ts';
import workerAddress from './attachment-worker.ts?worker&url';

type Prepared = Result<PreparedAttachment, AttachmentProblem>;

/** Prepares a file in a worker, so that the page stays alive; where none can be had, on the page. */
export async function prepareAway(file: File): Promise<Prepared> {
  const worker = findWorker();
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

/** None where the browser refuses it. */
function findWorker(): Worker | undefined {
  try {
    return startWorker(workerAddress);
  } catch {
    return undefined;
  }
}
