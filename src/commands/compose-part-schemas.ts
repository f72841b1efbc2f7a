import * as z from 'zod/mini';

import { contributionFileSchema, requestFileSchema } from '../files/contribution/part-file.ts';

const BOTH = [
  'Canonical JSON (RFC 8785) in UTF-8, at most 10,000,000 bytes.',
  '"hash" is the SHA-256 of the canonical JSON of all the rest.',
  'Private notes are always empty.',
].join(' ');

/** The JSON Schemas of the two files of a colleague's part, made from those the app reads them with. */
export function composePartSchemas(): readonly (readonly [string, unknown])[] {
  return [
    [
      'contribution-request-v1.schema.json',
      {
        title: 'Section 11 self-audit: questions to a colleague',
        description: `A .s11part.json file with questions sent to a colleague. ${BOTH} The template holds the questions asked and no others, and its hash is its own.`,
        ...z.toJSONSchema(requestFileSchema),
      },
    ],
    [
      'contribution-v1.schema.json',
      {
        title: 'Section 11 self-audit: a colleague’s part',
        description: `A .s11part.json file with what a colleague gives back. ${BOTH} "base" is the answers as they were sent out. It holds no attachments.`,
        ...z.toJSONSchema(contributionFileSchema),
      },
    ],
  ];
}
