import * as z from 'zod/mini';

import { moderationFileSchema } from '../domain/moderation/moderation-file.ts';

/** The JSON Schema of a moderator's file, made from the one the app reads it with. */
export function composeModerationSchema(): readonly (readonly [string, unknown])[] {
  return [
    [
      'moderation-v1.schema.json',
      {
        title: 'Section 11 self-audit: a moderator’s decisions on a round',
        description: [
          'A .s11moderation.json file: what one moderator gives another. It holds private notes and never goes to an agency.',
          'Canonical JSON (RFC 8785) in UTF-8, at most 25,000,000 bytes.',
          '"contentHash" is the SHA-256 of the canonical JSON of "content"; no answer and no moderator stands in it twice.',
          'A field of a moderation holds every value that no other was written over; two values neither of whose clocks covers the other are a clash.',
        ].join(' '),
        ...z.toJSONSchema(moderationFileSchema),
      },
    ],
  ];
}
