import '../../domain/shared/no-eval.ts';

import { hashBytes } from '../../domain/shared/content-hash.ts';
import { readSheets } from '../../office/read-sheets.ts';
import type { SheetReply } from './sheet-message.ts';

/** A large workbook takes a second or two; in a worker the page stays alive meanwhile. */
self.addEventListener('message', (event: MessageEvent<File>) => {
  void answer(event.data);
});

async function answer(file: File): Promise<void> {
  self.postMessage(await findReply(file));
}

async function findReply(file: File): Promise<SheetReply> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved, changed or a folder: the browser hands out a name and no content.
    return { kind: 'refused', problem: 'gone' };
  }
  const sheets = await readSheets(bytes);
  if (!sheets.ok) return { kind: 'refused', problem: sheets.problem.kind };
  return {
    kind: 'read',
    hash: hashBytes(bytes),
    sheets: sheets.value.map(({ name, rows, isCut, notes }) => ({
      name,
      isCut,
      notes: { ...notes, unworked: [...notes.unworked] },
      rows: rows.map((row) => [...row]),
    })),
  };
}
