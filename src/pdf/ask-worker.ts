/**
 * Makes an address of our own fit for `new Worker` under Trusted Types. The policy lives with the
 * app; where there is none, `(address) => address` will do.
 */
export type TrustAddress = (address: string) => string | TrustedScriptURL;

type Question = {
  readonly address: string;
  readonly message: unknown;
  readonly trustAddress: TrustAddress;
  readonly signal: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
};

/** What a worker may say before it answers. */
type Progress = { readonly kind: 'progress'; readonly share: number };

/**
 * Has a worker of ours do one thing. Rejects with what went wrong, or with the signal's reason when
 * it is aborted; the worker is gone in every case.
 */
export function askWorker<Reply extends { readonly kind: string }>({
  address,
  message,
  trustAddress,
  signal,
  onProgress,
}: Question): Promise<Exclude<Reply, Progress>> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(toError(signal.reason));
      return;
    }
    const worker = startWorker(trustAddress(address));
    const stop = (): void => {
      worker.terminate();
      signal?.removeEventListener('abort', abort);
    };
    const abort = (): void => {
      stop();
      reject(toError(signal?.reason));
    };
    signal?.addEventListener('abort', abort);
    worker.addEventListener(
      'message',
      (event: MessageEvent<Exclude<Reply, Progress> | Progress>) => {
        // pdf.js, where it is inside, says that it is ready; that is for nobody here.
        if (!('kind' in event.data)) return;
        if (isProgress(event.data)) {
          onProgress?.(event.data.share);
          return;
        }
        stop();
        resolve(event.data);
      },
    );
    worker.addEventListener('error', (event) => {
      stop();
      reject(new Error(event.message === '' ? 'The report could not be started' : event.message));
    });
    worker.addEventListener('messageerror', () => {
      stop();
      reject(new Error('The report came back unreadable'));
    });
    worker.postMessage(message);
  });
}

function isProgress(reply: { readonly kind: string }): reply is Progress {
  return reply.kind === 'progress';
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/** TypeScript's `Worker` takes no trusted address yet; browsers that want one take nothing else. */
function startWorker(address: string | TrustedScriptURL): Worker {
  const worker: unknown = Reflect.construct(Worker, [address, { type: 'module' }]);
  if (!(worker instanceof Worker)) throw new Error('The report could not be started');
  return worker;
}
