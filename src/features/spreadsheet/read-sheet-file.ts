import { trustAddress } from '../../offline/trusted-address.ts';
import { MAX_SHEET_BYTES } from '../../office/read-sheets.ts';
import { sheetReplySchema, type SheetReply } from './sheet-message.ts';
import workerAddress from './sheet-worker.ts?worker&url';

/** Reads a chosen file in a worker of its own; one that is too large is not read at all. */
export function readSheetFile(file: File): Promise<SheetReply> {
  if (file.size > MAX_SHEET_BYTES) {
    return Promise.resolve({ kind: 'refused', problem: 'tooLarge' });
  }
  return new Promise((resolve) => {
    const worker = startWorker(trustAddress(workerAddress));
    const end = (reply: SheetReply): void => {
      worker.terminate();
      resolve(reply);
    };
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      end(sheetReplySchema.parse(event.data));
    });
    worker.addEventListener('error', () => {
      end({ kind: 'refused', problem: 'notStarted' });
    });
    worker.postMessage(file);
  });
}

/** TypeScript's `Worker` takes no trusted address yet; browsers that want one take nothing else. */
function startWorker(address: string | TrustedScriptURL): Worker {
  const worker: unknown = Reflect.construct(Worker, [address, { type: 'module' }]);
  if (!(worker instanceof Worker)) throw new Error('It could not be started');
  return worker;
}
