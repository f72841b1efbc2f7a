import { startWorker } from '../../offline/start-worker.ts';
import { MAX_SHEET_BYTES } from '../../office/read-sheets.ts';
import { sheetReplySchema, type SheetReply } from './sheet-message.ts';
import workerAddress from './sheet-worker.ts?worker&url';

/** Reads a chosen file in a worker of its own; one that is too large is not read at all. */
export function readSheetFile(file: File): Promise<SheetReply> {
  if (file.size > MAX_SHEET_BYTES) {
    return Promise.resolve({ kind: 'refused', problem: 'tooLarge' });
  }
  return readAway(file).catch(() => ({ kind: 'refused', problem: 'notStarted' }));
}

/** Rejects when the worker cannot be started or breaks. */
function readAway(file: File): Promise<SheetReply> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(workerAddress);
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      worker.terminate();
      const reply = sheetReplySchema.safeParse(event.data);
      if (reply.success) resolve(reply.data);
      else reject(reply.error);
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(event.message));
    });
    worker.postMessage(file);
  });
}
