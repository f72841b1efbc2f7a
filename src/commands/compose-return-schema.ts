import * as z from 'zod/mini';

import { firstReturnSchema, secondReturnSchema } from '../domain/audit-return/audit-return.ts';

/** The JSON Schemas of a return, one for each version, made from those the app reads it with. */
export function composeReturnSchema(): readonly (readonly [string, unknown])[] {
  return [
    ['audit-return-v1.schema.json', { ...describe([]), ...z.toJSONSchema(firstReturnSchema) }],
    [
      'audit-return-v2.schema.json',
      {
        ...describe(['Version 2 is written only where there are replies to feedback.']),
        ...z.toJSONSchema(secondReturnSchema),
      },
    ],
  ];
}

function describe(more: readonly string[]): {
  readonly title: string;
  readonly description: string;
} {
  return {
    title: 'Section 11 self-audit: a return',
    description: [
      'A .s11.json file: one organisation’s audit as it is given to others.',
      'Canonical JSON (RFC 8785) in UTF-8; re-serialised files are read too.',
      'At most 25,000,000 bytes, 32 objects and lists inside one another, and 5,000 rows in all.',
      '"contentHash" is the SHA-256 of the canonical JSON of "content"; "fileHash" of all but itself.',
      'Private notes, histories and the bytes of attached files are not in it.',
      ...more,
    ].join(' '),
  };
}
