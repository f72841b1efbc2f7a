import * as z from 'zod/mini';

import { templateFileSchema } from '../files/template/template-file.ts';

/** The JSON Schema of the file of questions a partnership sends, made from the one the app reads it with. */
export function composeQuestionsSchema(): readonly (readonly [string, unknown])[] {
  return [
    [
      'questions-v1.schema.json',
      {
        title: 'Section 11 self-audit: questions to an agency',
        description: [
          'A .s11template.json file: a partnership’s questions, and in a pack the round and the agency they are for.',
          'Canonical JSON (RFC 8785) in UTF-8; re-serialised files are read too.',
          'At most 10,000,000 bytes, and 32 objects and lists inside one another.',
          '"hash" is the SHA-256 of the canonical JSON of all the rest.',
        ].join(' '),
        ...z.toJSONSchema(templateFileSchema),
      },
    ],
  ];
}
