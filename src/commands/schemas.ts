import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { composeBackupSchema } from './compose-backup-schema.ts';

const OUT = 'public/schemas/backup-v1.schema.json';

/** Writes the JSON Schemas of our files, which are published with the app. */
export function run(): number {
  mkdirSync(dirname(OUT), { recursive: true });
  writeFileSync(OUT, formatSchema(composeBackupSchema()));
  process.stdout.write(`Written: ${OUT}\n`);
  return 0;
}

export function formatSchema(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
