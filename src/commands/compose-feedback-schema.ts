import * as z from 'zod/mini';

import { feedbackSchema } from '../domain/feedback/feedback.ts';

/** The JSON Schema of feedback, made from the one the app reads it with. */
export function composeFeedbackSchema(): readonly (readonly [string, unknown])[] {
  return [
    [
      'feedback-v1.schema.json',
      {
        title: 'Section 11 self-audit: feedback',
        description: [
          'A .s11feedback.json file: what a partnership gives back to one agency on its return.',
          'Canonical JSON (RFC 8785) in UTF-8; re-serialised files are read too.',
          'At most 10,000,000 bytes and 32 objects and lists inside one another.',
          '"hash" is the SHA-256 of the canonical JSON of all the rest.',
          'Ratings are positions in "scale", the worst first.',
          'Private notes, who decided, and other agencies are not in it.',
        ].join(' '),
        ...z.toJSONSchema(feedbackSchema),
      },
    ],
  ];
}
