import * as z from 'zod/mini';

import { backupManifestSchema } from '../domain/device/backup-file.ts';
import { rowSchemaByTable, TABLE_NAMES } from '../domain/device/device-rows.ts';
import { attachmentRowSchema } from '../domain/device/rows.ts';

/** How bytes stand in a file of rows. */
const WRITTEN_BYTES = {
  type: 'object',
  description: 'The bytes in the file bytes/<SHA-256> of the archive.',
  properties: { $bytes: { type: 'string', pattern: '^[0-9a-f]{64}$' } },
  required: ['$bytes'],
  additionalProperties: false,
} as const;

const DESCRIPTION = [
  'What a .s11backup file of version 1 holds: a zip archive, described as an object whose keys are the names of its files.',
  'Each file is JSON in UTF-8 without white space. manifest.json comes first and is not compressed.',
  'Beside these there are files bytes/<SHA-256>, not compressed, whose names are the SHA-256 of what they hold.',
  'The comment of the zip is "s11-sha256:" and the SHA-256 of all bytes before it.',
  'In a file of rows an object with one key that begins with a single $ stands for what JSON lacks: $bytes, $number (NaN, Infinity, -Infinity, -0), $undefined, $date (milliseconds). A key of the row that begins with $ has one more $.',
  'Rows that were damaged on the device are kept as they were found, and need not fit this schema.',
].join(' ');

/** The JSON Schema of the backup file, made from the schemas the app itself reads it with. */
export function composeBackupSchema(): unknown {
  const archive = z.object({
    'manifest.json': backupManifestSchema,
    ...Object.fromEntries(
      TABLE_NAMES.map((table) => [
        `rows/${table}.json`,
        z.optional(z.array(rowSchemaByTable[table])),
      ]),
    ),
  });
  const schema = z.toJSONSchema(archive, {
    // The bytes are the one part JSON Schema has no word for; anything else would be a mistake.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === attachmentRowSchema.shape.bytes) Object.assign(jsonSchema, WRITTEN_BYTES);
    },
  });
  return { title: 'Section 11 self-audit: backup file', description: DESCRIPTION, ...schema };
}
