import * as z from 'zod/mini';

import { auditReturnSchema } from '../domain/audit-return/audit-return.ts';

/** The JSON Schema of a return, made from the one the app reads it with. */
export function composeReturnSchema(): readonly (readonly [string, unknown])[] {
  return [
    [
      'audit-return-v1.schema.json',
      {
        title: 'Section 11 self-audit: a return',
        description: [
          'A .s11.json file: one organisation’s audit as it is given to others.',
          'Canonical JSON (RFC 8785) in UTF-8; re-serialised files are read too.',
          'At most 25,000,000 bytes, 32 objects and lists inside one another, and 5,000 rows in all.',
          '"contentHash" is the SHA-256 of the canonical JSON of "content"; "fileHash" of all but itself.',
          'Private notes, histories and the bytes of attached files are not in it.',
        ].join(' '),
        ...z.toJSONSchema(auditReturnSchema),
      },
    ],
  ];
}
