import { startWorker } from '../../offline/start-worker.ts';
import { handKey } from '../../storage/lock/hand-key.ts';
import { importReplySchema, type ImportAnswer, type ImportRequest } from './import-message.ts';
import workerAddress from './import-worker.ts?worker&url';

type OnReading = (place: number, total: number) => void;

export type ImportWorker = {
  /** One thing at a time. Rejects when the worker cannot be started, breaks, hangs or is stopped. */
  readonly ask: (request: ImportRequest, onReading?: OnReading) => Promise<ImportAnswer>;
  /** Whether it could not be started or was stopped, and will answer nothing. */
  readonly hasEnded: () => boolean;
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
  const ending = new AbortController();
  const { signal: ended } = ending;
  const asked = new AbortController();
  // It may break before it is asked for anything; between two questions that would be none of them.
  onError(worker, asked.signal, (error) => {
    ending.abort(error);
  });
  const ask: ImportWorker['ask'] = async (request, onReading = () => undefined) => {
    ended.throwIfAborted();
    asked.abort();
    const asking = new AbortController();
    const { signal } = asking;
    try {
      return await new Promise((resolve, reject) => {
        const told = noticeStuck(onReading, patience, signal, reject);
        listen(worker, signal, { onReading: told, resolve, reject });
        onError(worker, signal, reject);
        ended.addEventListener(
          'abort',
          () => {
            const reason: unknown = ended.reason;
            reject(reason instanceof Error ? reason : new Error(String(reason)));
          },
          { signal },
        );
        worker.postMessage(request);
      });
    } finally {
      asking.abort();
    }
  };
  return {
    ask,
    hasEnded: () => ended.aborted,
    stop: () => {
      worker.terminate();
      ending.abort(new DOMException('Stopped', 'AbortError'));
    },
  };
}

function onError(worker: Worker, signal: AbortSignal, hear: (error: Error) => void): void {
  worker.addEventListener(
    'error',
    ({ message }) => {
      hear(new Error(message === '' ? 'It could not be started' : message));
    },
    { signal },
  );
}

type Listener = {
  readonly onReading: OnReading;
  readonly resolve: (answer: ImportAnswer) => void;
  readonly reject: (error: Error) => void;
};

function listen(
  worker: Worker,
  signal: AbortSignal,
  { onReading, resolve, reject }: Listener,
): void {
  const take = ({ data }: MessageEvent<unknown>): void => {
    // Where pdf.js runs in a worker it says so, whoever listens.
    if (!isOurs(data)) return;
    const reply = importReplySchema.safeParse(data);
    if (!reply.success) reject(new Error('The answer could not be read'));
    else if (reply.data.kind === 'reading') onReading(reply.data.place, reply.data.total);
    else resolve(reply.data);
  };
  worker.addEventListener('message', take, { signal });
}

/** Passes on what is heard, and tells where nothing more is heard of a file that is read. */
function noticeStuck(
  onReading: OnReading,
  patience: number,
  ended: AbortSignal,
  onStuck: (error: StuckError) => void,
): OnReading {
  let timer: ReturnType<typeof setTimeout> | undefined;
  ended.addEventListener('abort', () => {
    clearTimeout(timer);
  });
  return (place, total) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      onStuck(new StuckError(place));
    }, patience);
    onReading(place, total);
  };
}

function isOurs(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data;
}
