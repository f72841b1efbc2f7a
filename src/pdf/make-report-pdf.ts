import type { Report } from '../domain/report/report-block.ts';
import type { RenderedReport } from './render-report.ts';
import type { ReportReply } from './report-message.ts';
import workerAddress from './report-worker.ts?worker&url';

/**
 * Makes an address of our own fit for `new Worker` under Trusted Types. The policy lives with the
 * app; where there is none, `(address) => address` will do.
 */
export type TrustAddress = (address: string) => string | TrustedScriptURL;

/**
 * Draws a report away from the page. Rejects with what went wrong, or with the signal's reason
 * when it is aborted; the worker is gone in every case.
 */
export async function makeReportPdf(
  report: Report,
  trustAddress: TrustAddress,
  signal?: AbortSignal,
): Promise<RenderedReport> {
  const reply = await askWorker(report, trustAddress, signal);
  if (reply.kind === 'failed') throw new Error(reply.message);
  return { bytes: reply.bytes, replaced: reply.replaced };
}

function askWorker(
  report: Report,
  trustAddress: TrustAddress,
  signal: AbortSignal | undefined,
): Promise<ReportReply> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(toError(signal.reason));
      return;
    }
    const worker = startWorker(trustAddress(workerAddress));
    const stop = (): void => {
      worker.terminate();
      signal?.removeEventListener('abort', abort);
    };
    const abort = (): void => {
      stop();
      reject(toError(signal?.reason));
    };
    signal?.addEventListener('abort', abort);
    worker.addEventListener('message', (event: MessageEvent<ReportReply>) => {
      stop();
      resolve(event.data);
    });
    worker.addEventListener('error', (event) => {
      stop();
      reject(new Error(event.message === '' ? 'The report could not be started' : event.message));
    });
    worker.addEventListener('messageerror', () => {
      stop();
      reject(new Error('The report came back unreadable'));
    });
    worker.postMessage(report);
  });
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
