import { startWorker } from '../../offline/start-worker.ts';
import { handKey } from '../../storage/lock/hand-key.ts';
import { importReplySchema, type ImportAnswer, type ImportRequest } from './import-message.ts';
import workerAddress from './import-worker.ts?worker&url';

export type ImportWorker = {
  /** One thing at a time. Rejects when the worker cannot be started, breaks, hangs or is stopped. */
  readonly ask: (
    request: ImportRequest,
    onReading?: (place: number, total: number) => void,
  ) => Promise<ImportAnswer>;
  /** Ends it at once. What it was writing to the database is not written. */
  readonly stop: () => void;
};

/** A file that has been read for so long will not be read to its end. */
const PATIENCE_MS = 60_000;

/** It did not get past this file. */
export class StuckError extends Error {
  readonly place: number;

  constructor(place: number) {
    super('It took too long');
    this.place = place;
  }
}

export function startImportWorker(patience: number = PATIENCE_MS): ImportWorker {
  const worker = handKey(startWorker(workerAddress));
  const stopping = new AbortController();
  return {
    ask: (request, onReading) =>
      new Promise((resolve, reject) => {
        const asking = new AbortController();
        const { signal } = asking;
        let timer: ReturnType<typeof setTimeout> | undefined;
        const end = (then: () => void): void => {
          clearTimeout(timer);
          asking.abort();
          then();
        };
        const fail = (error: Error): void => {
          end(() => {
            reject(error);
          });
        };
        const noteReading = (place: number, total: number): void => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            fail(new StuckError(place));
          }, patience);
          onReading?.(place, total);
        };
        const listen = (event: MessageEvent<unknown>): void => {
          // Where pdf.js runs in a worker it says so, whoever listens.
          if (!isOurs(event.data)) return;
          const reply = importReplySchema.safeParse(event.data);
          if (!reply.success) fail(new Error('The answer could not be read'));
          else if (reply.data.kind === 'reading') noteReading(reply.data.place, reply.data.total);
          else {
            end(() => undefined);
            resolve(reply.data);
          }
        };
        worker.addEventListener('message', listen, { signal });
        worker.addEventListener(
          'error',
          ({ message }) => {
            fail(new Error(message === '' ? 'It could not be started' : message));
          },
          { signal },
        );
        stopping.signal.addEventListener(
          'abort',
          () => {
            fail(new DOMException('Stopped', 'AbortError'));
          },
          { signal },
        );
        worker.postMessage(request);
      }),
    stop: () => {
      worker.terminate();
      stopping.abort();
    },
  };
}

function isOurs(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data;
}
