import * as z from 'zod/mini';

import { hashBytes } from '../../domain/shared/content-hash.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { attachedFileSchema } from '../../domain/audit/audit.ts';
import { isBlank } from '../guard/decode-text.ts';
import {
  ATTACHMENT_KINDS,
  attachmentProblemSchema,
  MAX_ATTACHMENT_BYTES,
  type AttachmentKind,
  type AttachmentProblem,
} from './attachment-kinds.ts';
import { cleanFileName } from './clean-file-name.ts';
import { PHOTO_PARTS, type PhotoPart, type StrippedPhoto } from './photo-parts.ts';
import { recogniseAttachment } from './recognise-attachment.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';

const preparedAttachmentSchema = z.object({
  file: attachedFileSchema,
  bytes: z.instanceof(Uint8Array),
});
/** A file as it is kept, with what is said of it. */
export type PreparedAttachment = z.infer<typeof preparedAttachmentSchema>;

/** What becomes of a file, as it comes back from a worker. */
export const preparedSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: preparedAttachmentSchema }),
  z.object({ ok: z.literal(false), problem: attachmentProblemSchema }),
]);

const PART_WORDS = {
  place: 'where it was taken',
  camera: 'the camera and the time',
  captions: 'captions and names',
  comments: 'comments',
  preview: 'the small preview',
  other: 'other hidden data',
} as const satisfies Record<PhotoPart, string>;

/** As much of a `File` as is needed. */
type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/**
 * Reads a file once it is known not to be too large, tells what it is by its content, and takes
 * out of a photo all that is not the picture.
 */
export async function prepareAttachment(
  given: ChosenFile,
): Promise<Result<PreparedAttachment, AttachmentProblem>> {
  if (given.size > MAX_ATTACHMENT_BYTES) return fail({ kind: 'tooLarge', size: given.size });
  if (given.size === 0) return fail({ kind: 'empty' });
  const read = await readBytes(given);
  if (read === undefined) return fail({ kind: 'unreadable' });
  if (isBlank(read)) return fail({ kind: 'empty' });
  const recognised = recogniseAttachment(read, given.name);
  if (!recognised.ok) return recognised;
  const stripped = strip(recognised.value, read);
  if (stripped === undefined) return fail({ kind: 'damaged' });
  const { bytes, removed } = stripped;
  const parts = PHOTO_PARTS.filter((part) => removed.has(part)).map((part) => PART_WORDS[part]);
  return succeed({
    bytes,
    file: {
      name: cleanFileName(given.name, recognised.value),
      mediaType: ATTACHMENT_KINDS[recognised.value].mediaType,
      size: bytes.length,
      hash: await findHash(bytes),
      ...(parts.length === 0 ? {} : { removedParts: parts.join(', ') }),
    },
  });
}

/** `undefined` when it was moved, is a folder or is held by another program. */
async function readBytes(file: ChosenFile): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

function strip(kind: AttachmentKind, bytes: Uint8Array<ArrayBuffer>): StrippedPhoto | undefined {
  switch (kind) {
    case 'jpeg':
      return stripJpeg(bytes);
    case 'png':
      return stripPng(bytes);
    case 'webp':
      return stripWebp(bytes);
    default:
      return { bytes, removed: new Set() };
  }
}

/** The browser hashes away from the page; on a host without https it offers nothing to do it with. */
async function findHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!isSecureContext) return hashBytes(bytes);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
