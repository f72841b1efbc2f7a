import * as z from 'zod/mini';

import { hashContent } from '../../domain/shared/content-hash.ts';
import { findDuplicateKeys } from '../../domain/shared/find-duplicate-keys.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { hashTemplate } from '../../domain/template/pick-questions.ts';
import { listQuestions } from '../../domain/template/template.ts';
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
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1_000));
  if (bytes.every((byte) => BLANK.has(byte))) return fail({ kind: 'empty' });
  if (!/^(ï»¿)?\s*[{[]/.test(head)) return fail({ kind: 'notAPart', looksLike: findLooks(head) });

  const text = decode(bytes);
  if (text === undefined) return fail({ kind: 'damaged', where: 'text' });
  if (isTooDeep(text)) return fail({ kind: 'damaged', where: 'depth' });
  const json = parseJson(text);
  if (json === undefined) {
    const begins = head.includes(`"format":"${CONTRIBUTION_FORMAT}`);
    return fail(begins ? { kind: 'incomplete' } : { kind: 'notAPart', looksLike: 'data' });
  }
  const envelope = envelopeSchema.safeParse(json.value);
  if (!envelope.success) return fail({ kind: 'notAPart', looksLike: 'data' });
  const { version } = envelope.data;
  if (version > PART_VERSION) return fail({ kind: 'newerVersion', found: version });
  const [twice] = findDuplicateKeys(text);
  if (twice !== undefined) return fail({ kind: 'damaged', where: `${twice.path} ${twice.key}` });
  return json.hasProto
    ? fail({ kind: 'damaged', where: '__proto__' })
    : readFields(json.value, envelope.data.format);
}

/** Tab, line feed, carriage return and space; and the zeros of a file never written to the end. */
const BLANK = new Set([0, 9, 10, 13, 32]);

function findLooks(head: string): Extract<PartProblem, { kind: 'notAPart' }>['looksLike'] {
  if (head.includes('%PDF-')) return 'pdf';
  if (head.includes('"format":"s11-backup')) return 'backup';
  return head.startsWith('PK\u0003\u0004') ? 'zip' : 'other';
}

/** Strictly: a byte that is no UTF-8 refuses the file, and never becomes another character. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Counted before it is parsed: what comes after the parser fails on what the parser takes. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth > PART_LIMITS.depth) return true;
  }
  return false;
}

type Parsed = {
  readonly value: unknown;
  /** A key that would become an object's ancestor where fields are copied: ours never have it. */
  readonly hasProto: boolean;
};

function parseJson(text: string): Parsed | undefined {
  let hasProto = false;
  try {
    const value: unknown = JSON.parse(text, (key, inner: unknown) => {
      if (key === '__proto__') hasProto = true;
      return inner;
    });
    return { value, hasProto };
  } catch {
    return undefined;
  }
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
  if (hasHalfCharacter(content)) return fail({ kind: 'damaged', where: 'text' });
  if (hashContent(content) !== hash) return fail({ kind: 'damaged', where: 'hash' });
  const where = findContradiction(parsed.data);
  return where === undefined ? succeed(parsed.data) : fail({ kind: 'damaged', where });
}

/** An escape may spell half a character, which strict UTF-8 cannot see. */
function hasHalfCharacter(content: object): boolean {
  return /\p{Surrogate}/u.test(listTexts(content).join(' '));
}

function listTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listTexts);
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
