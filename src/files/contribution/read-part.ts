import * as z from 'zod/mini';

import { hashContent } from '../../domain/shared/content-hash.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { hashTemplate } from '../../domain/template/pick-questions.ts';
import { listQuestions } from '../../domain/template/template.ts';
import { decodeText } from '../guard/decode-text.ts';
import { lookAtFile, nameDataFile } from '../guard/file-look.ts';
import { guardJson, placeOfFlaw, type JsonProblem } from '../guard/guard-json.ts';
import {
  CONTRIBUTION_FORMAT,
  contributionFileSchema,
  PART_VERSION,
  REQUEST_FORMAT,
  requestFileSchema,
  type PartFile,
} from './part-file.ts';
import { PART_LIMITS } from './part-limits.ts';
import type { PartProblem } from './part-problem.ts';

/** What any version of the two formats begins by saying of itself. */
const envelopeSchema = z.looseObject({
  format: z.enum([REQUEST_FORMAT, CONTRIBUTION_FORMAT]),
  version: z.int().check(z.minimum(1)),
});

/**
 * Reads a file as far as it can be trusted: its size before its bytes, its bytes before its text,
 * its text before its fields. Nothing is stored.
 */
export async function readPartFile(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
): Promise<Result<PartFile, PartProblem>> {
  const most = PART_LIMITS.fileBytes;
  if (file.size > most) return fail({ kind: 'tooLarge', most });
  try {
    return readPart(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    const reason = error instanceof Error ? error.name : String(error);
    return fail({ kind: 'unreadableFile', reason });
  }
}

export function readPart(bytes: Uint8Array): Result<PartFile, PartProblem> {
  const most = PART_LIMITS.fileBytes;
  if (bytes.length > most) return fail({ kind: 'tooLarge', most });
  const look = lookAtFile(bytes);
  if (look === 'empty') return fail({ kind: 'empty' });
  if (look !== 'json') return fail({ kind: 'notAPart', looksLike: look });
  const text = decodeText(bytes);
  if (text === undefined) return fail({ kind: 'damaged', where: 'text' });
  const json = guardJson(text, PART_LIMITS.depth);
  if (!json.ok) return fail(explainBroken(json.problem, text));
  const { value, flaw } = json.value;
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return fail(explainForeign(value));
  const { format, version } = envelope.data;
  if (version > PART_VERSION) return fail({ kind: 'newerVersion', found: version });
  return flaw === undefined
    ? readFields(value, format)
    : fail({ kind: 'damaged', where: placeOfFlaw(flaw) });
}

/** Ours by its own word, with a version that is none, is damaged; all else is another file. */
function explainForeign(value: unknown): PartProblem {
  const format = z.looseObject({ format: z.unknown() }).safeParse(value).data?.format;
  return format === REQUEST_FORMAT || format === CONTRIBUTION_FORMAT
    ? { kind: 'damaged', where: 'version' }
    : { kind: 'notAPart', looksLike: nameDataFile(format) };
}

function explainBroken(problem: JsonProblem, text: string): PartProblem {
  if (problem.kind === 'tooDeep') return { kind: 'tooDeep', most: PART_LIMITS.depth };
  const begins = text.slice(0, 1_000).includes(`"format":"${CONTRIBUTION_FORMAT}`);
  if (!begins) return { kind: 'notAPart', looksLike: 'data' };
  const isCut = problem.isOpen || !text.trimEnd().endsWith('}');
  return isCut ? { kind: 'incomplete' } : { kind: 'damaged', where: 'json' };
}

function readFields(
  json: unknown,
  format: z.infer<typeof envelopeSchema>['format'],
): Result<PartFile, PartProblem> {
  const parsed =
    format === REQUEST_FORMAT
      ? requestFileSchema.safeParse(json)
      : contributionFileSchema.safeParse(json);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return fail({ kind: 'damaged', where });
  }
  const { hash, ...content } = parsed.data;
  if (hashContent(content) !== hash) return fail({ kind: 'damaged', where: 'hash' });
  const where = findContradiction(parsed.data);
  return where === undefined ? succeed(parsed.data) : fail({ kind: 'damaged', where });
}

/** Where a file that fits its schema contradicts itself. */
function findContradiction(file: PartFile): string | undefined {
  if (file.format === CONTRIBUTION_FORMAT) {
    const { base, answers, evidence, actions } = file.part;
    const lists: readonly (readonly [string, readonly string[]])[] = [
      ['part.base', base.map(({ questionId }) => questionId)],
      ['part.answers', answers.map(({ questionId }) => questionId)],
      ['part.evidence', evidence.map(({ id }) => id)],
      ['part.actions', actions.map(({ id }) => id)],
    ];
    return lists.find(([, ids]) => new Set(ids).size < ids.length)?.[0];
  }
  const { template, request } = file;
  const asked = request.asked.map(({ questionId }) => questionId);
  const questions = listQuestions(template).map(({ id }) => id);
  if (hashTemplate(template) !== template.hash) return 'template.hash';
  if (new Set(questions).size < questions.length) return 'template.standards';
  const isSame = asked.length === questions.length && questions.every((id) => asked.includes(id));
  return isSame ? undefined : 'request.asked';
}
