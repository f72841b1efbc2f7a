import { askOnce } from '../../offline/ask-once.ts';
import { MAX_SHEET_BYTES } from '../../office/read-sheets.ts';
import { sheetReplySchema, type SheetReply } from './sheet-message.ts';
import workerAddress from './sheet-worker.ts?worker&url';

/** Reads a chosen file in a worker of its own; one that is too large is not read at all. */
export async function readSheetFile(file: File): Promise<SheetReply> {
  if (file.size > MAX_SHEET_BYTES) return { kind: 'refused', problem: 'tooLarge' };
  try {
    const parse = (data: unknown): SheetReply => sheetReplySchema.parse(data);
    return await askOnce({ address: workerAddress, message: file, parse });
  } catch {
    return { kind: 'refused', problem: 'notStarted' };
  }
}
