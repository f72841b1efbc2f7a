import { startWorker } from './start-worker.ts';

type Question<Reply> = {
  /** Of the worker's file. */
  readonly address: string;
  readonly message: unknown;
  /** Makes a reply of what comes back, or throws: what crosses is checked like any other border. */
  readonly parse: (data: unknown) => Reply;
  /** Ends the worker and rejects with its reason. */
  readonly signal?: AbortSignal;
};

/**
 * Asks a worker of its own one thing and ends it after the reply. Rejects when it cannot be started,
 * breaks, answers what cannot be parsed or is given up.
 */
export function askOnce<Reply>(question: Question<Reply>): Promise<Reply> {
  const { address, message, parse, signal } = question;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = startWorker(address);
    const giveUp = (): void => {
      worker.terminate();
      reject(toError(signal?.reason));
    };
    signal?.addEventListener('abort', giveUp, { once: true });
    const end = (): void => {
      worker.terminate();
      signal?.removeEventListener('abort', giveUp);
    };
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      end();
      try {
        resolve(parse(event.data));
      } catch (problem) {
        reject(toError(problem));
      }
    });
    worker.addEventListener('error', (event) => {
      end();
      reject(new Error(event.message));
    });
    worker.postMessage(message);
  });
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
