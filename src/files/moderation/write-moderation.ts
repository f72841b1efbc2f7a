import { hashContent, toCanonicalJson } from '../../domain/shared/content-hash.ts';
import { mendTexts } from '../../domain/shared/mend-texts.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import {
  MODERATION_FORMAT,
  MODERATION_VERSION,
  moderationFileSchema,
  type ModerationFile,
} from '../../domain/moderation/moderation-file.ts';
import { MODERATION_LIMITS } from './moderation-limits.ts';
import type { ModerationProblem } from './moderation-problem.ts';

type Written = Result<Uint8Array<ArrayBuffer>, Extract<ModerationProblem, { kind: 'tooLarge' }>>;

/** The same decisions give the same bytes, in whatever order they are given. */
export function writeModeration(given: ModerationFile['content']): Written {
  const content = mendTexts(sortRows(given), moderationFileSchema.shape.content);
  const text = toCanonicalJson({
    format: MODERATION_FORMAT,
    version: MODERATION_VERSION,
    content,
    contentHash: hashContent(content),
  });
  const bytes = new TextEncoder().encode(text);
  const most = MODERATION_LIMITS.fileBytes;
  return bytes.length > most ? fail({ kind: 'tooLarge', most }) : succeed(bytes);
}

function sortRows(content: ModerationFile['content']): ModerationFile['content'] {
  return {
    ...content,
    moderators: content.moderators.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    // Rows of the database are such answers too, with more in them than leaves.
    moderations: content.moderations
      .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      .map(({ contentHash, questionId, moderation }) => ({ contentHash, questionId, moderation })),
  };
}

function keyOf({
  contentHash,
  questionId,
}: ModerationFile['content']['moderations'][number]): string {
  return `${contentHash} ${questionId}`;
}
