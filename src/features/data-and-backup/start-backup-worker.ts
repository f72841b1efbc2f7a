import { startWorker } from '../../offline/start-worker.ts';
import { handKey } from '../../storage/lock/hand-key.ts';
import {
  backupReplySchema,
  type BackupOutcome,
  type BackupRequest,
  type BackupStep,
} from './backup-message.ts';
import workerAddress from './backup-worker.ts?worker&url';

export type BackupWorker = {
  /** One at a time. Rejects when the worker cannot be started, breaks or is stopped. */
  readonly ask: (
    request: BackupRequest,
    onStep?: (step: BackupStep) => void,
  ) => Promise<BackupOutcome>;
  /** Ends it and lets go of all that it holds; the next question starts another. */
  readonly renew: () => void;
  /** Ends it at once, whatever it is doing. What it was writing to the database is not written. */
  readonly stop: () => void;
};

/** Backups are made and read away from the page, which stays alive meanwhile. */
export function startBackupWorker(): BackupWorker {
  let started: Worker | undefined;
  const stopping = new AbortController();
  return {
    ask: (request, onStep) =>
      new Promise((resolve, reject) => {
        stopping.signal.throwIfAborted();
        // In here, so that a browser that refuses it is told of as any other failure.
        started ??= handKey(startWorker(workerAddress));
        const worker = started;
        const asking = new AbortController();
        const end = (error: Error): void => {
          asking.abort();
          reject(error);
        };
        const { signal } = asking;
        stopping.signal.addEventListener(
          'abort',
          () => {
            end(new DOMException('Stopped', 'AbortError'));
          },
          { signal },
        );
        const listen = (event: MessageEvent<unknown>): void => {
          const reply = backupReplySchema.safeParse(event.data);
          if (!reply.success) end(new Error('The answer could not be read'));
          else if (reply.data.kind === 'step') onStep?.(reply.data.step);
          else {
            asking.abort();
            resolve(reply.data);
          }
        };
        worker.addEventListener('message', listen, { signal });
        worker.addEventListener(
          'error',
          (event) => {
            end(new Error(event.message === '' ? 'It could not be started' : event.message));
          },
          { signal },
        );
        worker.postMessage(request);
      }),
    renew: () => {
      started?.terminate();
      started = undefined;
    },
    stop: () => {
      started?.terminate();
      stopping.abort();
    },
  };
}
