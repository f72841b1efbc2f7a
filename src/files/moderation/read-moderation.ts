import * as z from 'zod/mini';

import {
  MODERATION_FORMAT,
  MODERATION_VERSION,
  moderationFileSchema,
  type ModerationFile,
} from '../../domain/moderation/moderation-file.ts';
import { hashContent } from '../../domain/shared/content-hash.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { decodeText } from '../guard/decode-text.ts';
import { lookAtFile, nameDataFile } from '../guard/file-look.ts';
import { guardJson, placeOfFlaw, type JsonProblem } from '../guard/guard-json.ts';
import { MODERATION_LIMITS } from './moderation-limits.ts';
import type { ModerationProblem } from './moderation-problem.ts';

type Read = Result<ModerationFile['content'], ModerationProblem>;

/** Reads a file as far as it can be trusted: its size before its bytes. Nothing is stored. */
export async function readModerationFile(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<Read> {
  const most = MODERATION_LIMITS.fileBytes;
  if (file.size > most) return fail({ kind: 'tooLarge', most });
  try {
    return readModeration(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    const reason = error instanceof Error ? error.name : String(error);
    return fail({ kind: 'unreadableFile', reason });
  }
}

/** What any version of the format says of itself. */
const envelopeSchema = z.looseObject({
  format: z.literal(MODERATION_FORMAT),
  version: z.int().check(z.minimum(1)),
});

/** Its bytes before its text, its text before its fields, its fields before what they add up to. */
export function readModeration(bytes: Uint8Array): Read {
  const most = MODERATION_LIMITS.fileBytes;
  if (bytes.length > most) return fail({ kind: 'tooLarge', most });
  const look = lookAtFile(bytes);
  if (look === 'empty') return fail({ kind: 'empty' });
  if (look !== 'json') return fail({ kind: 'notModeration', looksLike: look });
  const text = decodeText(bytes);
  if (text === undefined) return damagedAt('text');
  const json = guardJson(text, MODERATION_LIMITS.depth);
  if (!json.ok) return fail(explainBroken(json.problem, text));
  const { value, flaw } = json.value;
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return fail(explainForeign(value));
  const { version } = envelope.data;
  if (version > MODERATION_VERSION) return fail({ kind: 'newerVersion', found: version });
  return flaw === undefined ? readFields(value) : damagedAt(placeOfFlaw(flaw));
}

function damagedAt(where: string): Read {
  return fail({ kind: 'damaged', where });
}

/** In canonical order the day it was made comes first: no other file of ours begins so. */
const BEGINNING = /^\s*\{\s*"content"\s*:\s*\{\s*"madeAt"/;

function explainBroken(problem: JsonProblem, text: string): ModerationProblem {
  if (problem.kind === 'tooDeep') return { kind: 'tooDeep', most: MODERATION_LIMITS.depth };
  const isOurs = BEGINNING.test(text) || text.includes(`"${MODERATION_FORMAT}"`);
  if (!isOurs) return { kind: 'notModeration', looksLike: 'data' };
  const isCut = problem.isOpen || !text.trimEnd().endsWith('}');
  return isCut ? { kind: 'incomplete' } : { kind: 'damaged', where: 'json' };
}

/** Ours by its own word, with a version that is none, is damaged; all else is another file. */
function explainForeign(value: unknown): ModerationProblem {
  const format = z.looseObject({ format: z.unknown() }).safeParse(value).data?.format;
  return format === MODERATION_FORMAT
    ? { kind: 'damaged', where: 'version' }
    : { kind: 'notModeration', looksLike: nameDataFile(format) };
}

function readFields(json: unknown): Read {
  const parsed = moderationFileSchema.safeParse(json);
  if (!parsed.success) {
    return damagedAt(parsed.error.issues[0]?.path.map(String).join('.') ?? '');
  }
  const { content, contentHash } = parsed.data;
  // Refused, unlike a return: decisions that somebody changed on the way are nobody's.
  if (hashContent(content) !== contentHash) return damagedAt('contentHash');
  const answers = content.moderations.map((one) => `${one.contentHash} ${one.questionId}`);
  if (new Set(answers).size < answers.length) return damagedAt('content.moderations');
  const ids = content.moderators.map(({ id }) => id);
  return new Set(ids).size < ids.length ? damagedAt('content.moderators') : succeed(content);
}
