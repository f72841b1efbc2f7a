import { MAX_SHEET_BYTES } from '../../office/read-sheets.ts';
import { startWorker } from '../../offline/start-worker.ts';
import { cellsReplySchema, type CellsReply } from './cells-message.ts';
import workerAddress from './cells-worker.ts?worker&url';

/** Reads a chosen file in a worker of its own; one that is too large is not read at all. */
export function readCellsFile(file: File): Promise<CellsReply> {
  if (file.size > MAX_SHEET_BYTES) {
    return Promise.resolve({ kind: 'refused', problem: 'tooLarge' });
  }
  return readAway(file).catch(() => ({ kind: 'refused', problem: 'notStarted' }));
}

/** Rejects when the worker cannot be started or breaks. */
function readAway(file: File): Promise<CellsReply> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(workerAddress);
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      worker.terminate();
      const reply = cellsReplySchema.safeParse(event.data);
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
