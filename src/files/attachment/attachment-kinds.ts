import * as z from 'zod/mini';

/** How large one file may be, in bytes: a backup carries every one of them. */
export const MAX_ATTACHMENT_BYTES = 25_000_000;

/** From this size a file is kept with a word of warning, in bytes. */
export const LARGE_ATTACHMENT_BYTES = 10_000_000;

/** The only kinds of file that are kept. The first ending is given to a name that has none of them. */
export const ATTACHMENT_KINDS = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  webp: { mediaType: 'image/webp', endings: ['webp'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
  },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    endings: ['pptx'],
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  csv: { mediaType: 'text/csv', endings: ['csv'] },
  text: { mediaType: 'text/plain', endings: ['txt', 'md', 'log'] },
} as const;
export type AttachmentKind = keyof typeof ATTACHMENT_KINDS;

/** What a file that is not kept looks like, so that its owner can be told what to do instead. */
const unfitLookSchema = z.enum([
  'webPage',
  'drawing',
  'script',
  'program',
  'archive',
  'olderOffice',
  'richText',
  'message',
  'phonePhoto',
  'otherPicture',
  'recording',
  'other',
]);
export type UnfitLook = z.infer<typeof unfitLookSchema>;

/** Why a file is not kept. */
export const attachmentProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('folder') }),
  z.object({ kind: z.literal('tooLarge'), size: z.number() }),
  /** Moved, removed or held by another program since it was chosen. */
  z.object({ kind: z.literal('unreadable') }),
  /** Needs a password, or forbids printing or copying. */
  z.object({ kind: z.literal('locked') }),
  z.object({ kind: z.literal('macros') }),
  /** Begins as one of the kinds and does not go on as one. */
  z.object({ kind: z.literal('damaged') }),
  z.object({ kind: z.literal('notUtf8') }),
  z.object({ kind: z.literal('unfit'), looksLike: unfitLookSchema }),
]);
export type AttachmentProblem = z.infer<typeof attachmentProblemSchema>;
