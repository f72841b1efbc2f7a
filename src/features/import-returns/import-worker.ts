import '../../domain/shared/no-eval.ts';
import '../../storage/lock/take-key.ts';

import { importReplySchema, importRequestSchema, type ImportAnswer } from './import-message.ts';
import { startImport } from './run-import.ts';

/** Strangers' files are read here, where the slowest of them holds up no page. */
const work = startImport((place, total) => {
  self.postMessage({ kind: 'reading', place, total });
});

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  void answer(event.data);
});

async function answer(data: unknown): Promise<void> {
  self.postMessage(importReplySchema.parse(await findAnswer(data)));
}

async function findAnswer(data: unknown): Promise<ImportAnswer> {
  try {
    return await work(importRequestSchema.parse(data));
  } catch (error) {
    return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}
