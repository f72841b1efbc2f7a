import '../../domain/shared/no-eval.ts';
import '../../storage/lock/take-key.ts';

import { importRequestSchema, type ImportAnswer, type ImportReply } from './import-message.ts';
import { startImport } from './run-import.ts';

/** Strangers' files are read here, where the slowest of them holds up no page. */
const work = startImport((place, total) => {
  say({ kind: 'reading', place, total });
});

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  void answer(event.data);
});

async function answer(data: unknown): Promise<void> {
  say(await findAnswer(data));
}

/** The page holds it against the schema. */
function say(reply: ImportReply): void {
  self.postMessage(reply);
}

async function findAnswer(data: unknown): Promise<ImportAnswer> {
  try {
    return await work(importRequestSchema.parse(data));
  } catch (error) {
    return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}
