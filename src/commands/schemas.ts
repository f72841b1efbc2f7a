import { mkdirSync, writeFileSync } from 'node:fs';

import { composeBackupSchema } from './compose-backup-schema.ts';
import { composeFeedbackSchema } from './compose-feedback-schema.ts';
import { composeModerationSchema } from './compose-moderation-schema.ts';
import { composePartSchemas } from './compose-part-schemas.ts';
import { composeQuestionsSchema } from './compose-questions-schema.ts';
import { composeReturnSchema } from './compose-return-schema.ts';
import { composeTemplateSchemas } from './compose-template-schemas.ts';

const FOLDER = 'public/schemas';

/** Writes the JSON Schemas of our files, which are published with the app. */
export function run(): number {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of listSchemas()) {
    writeFileSync(`${FOLDER}/${name}`, text);
    process.stdout.write(`Written: ${FOLDER}/${name}\n`);
  }
  return 0;
}

/** The text of every published schema, by file name. */
export function listSchemas(): ReadonlyMap<string, string> {
  const schemas: ReadonlyMap<string, unknown> = new Map([
    ['backup-v1.schema.json', composeBackupSchema()],
    ...composeFeedbackSchema(),
    ...composeModerationSchema(),
    ...composePartSchemas(),
    ...composeQuestionsSchema(),
    ...composeReturnSchema(),
    ...composeTemplateSchemas(),
  ]);
  return new Map(
    [...schemas].map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]),
  );
}
