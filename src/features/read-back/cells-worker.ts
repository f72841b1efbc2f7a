import '../../domain/shared/no-eval.ts';

import { readCells } from '../../office/read-cells.ts';
import type { CellsReply } from './cells-message.ts';

/** A large workbook takes a second or two; in a worker the page stays alive meanwhile. */
self.addEventListener('message', (event: MessageEvent<File>) => {
  void answer(event.data);
});

async function answer(file: File): Promise<void> {
  self.postMessage(await findReply(file));
}

async function findReply(file: File): Promise<CellsReply> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved, changed or a folder: the browser hands out a name and no content.
    return { kind: 'refused', problem: 'gone' };
  }
  const sheets = await readCells(bytes);
  if (!sheets.ok) return { kind: 'refused', problem: sheets.problem.kind };
  return {
    kind: 'read',
    sheets: sheets.value.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })),
  };
}
