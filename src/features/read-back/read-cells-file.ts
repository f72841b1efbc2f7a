import { askOnce } from '../../offline/ask-once.ts';
import { MAX_SHEET_BYTES } from '../../office/read-sheets.ts';
import { cellsReplySchema, type CellsReply } from './cells-message.ts';
import workerAddress from './cells-worker.ts?worker&url';

/** Reads a chosen file in a worker of its own; one that is too large is not read at all. */
export async function readCellsFile(file: File): Promise<CellsReply> {
  if (file.size > MAX_SHEET_BYTES) return { kind: 'refused', problem: 'tooLarge' };
  try {
    const parse = (data: unknown): CellsReply => cellsReplySchema.parse(data);
    return await askOnce({ address: workerAddress, message: file, parse });
  } catch {
    return { kind: 'refused', problem: 'notStarted' };
  }
}
