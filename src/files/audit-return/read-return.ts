import * as z from 'zod/mini';

import {
  auditReturnSchema,
  RETURN_FORMAT,
  RETURN_VERSION,
  type AuditReturn,
} from '../../domain/audit-return/audit-return.ts';
import { hashContent } from '../../domain/shared/content-hash.ts';
import { findDuplicateKeys } from '../../domain/shared/find-duplicate-keys.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { hashTemplate } from '../../domain/template/pick-questions.ts';
import { listQuestions } from '../../domain/template/template.ts';
import { nameDataFile, recogniseReturn } from './recognise-return.ts';
import { RETURN_LIMITS } from './return-limits.ts';
import type { ReturnProblem } from './return-problem.ts';
import { judgeSignature, type SignatureFit } from './sign-return.ts';

export type ReadReturn = {
  readonly auditReturn: AuditReturn;
  /**
   * Whether it is as it was made. `aroundChanged`: all that is returned is, but when it was made or
   * to whom is not. Anyone can make both hashes anew: it tells accidents and careless edits, not forgery.
   */
  readonly standing: 'unchanged' | 'contentChanged' | 'aroundChanged';
  /** What its signature says of the content as it was read; missing where nobody signed. */
  readonly signature?: SignatureFit;
};

/** What any version of the format says of itself. */
const envelopeSchema = z.looseObject({
  format: z.literal(RETURN_FORMAT),
  version: z.int().check(z.minimum(1)),
});

/** Reads a file as far as it can be trusted: its size before its bytes. Nothing is stored. */
export async function readReturnFile(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
): Promise<Result<ReadReturn, ReturnProblem>> {
  const most = RETURN_LIMITS.fileBytes;
  if (file.size > most) return fail({ kind: 'tooLarge', limit: 'fileBytes', most });
  try {
    return readReturn(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    const reason = error instanceof Error ? error.name : String(error);
    return fail({ kind: 'unreadableFile', reason });
  }
}

/** Its bytes before its text, its text before its fields, its fields before what they add up to. */
export function readReturn(bytes: Uint8Array): Result<ReadReturn, ReturnProblem> {
  const recognised = recogniseReturn(bytes);
  if (!recognised.ok) return recognised;
  const text = recognised.value;
  const { isTooDeep, isOpen } = measureDepth(text);
  if (isTooDeep) return fail({ kind: 'tooDeep', most: RETURN_LIMITS.depth });
  const json = parseJson(text);
  if (json === undefined) return fail(explainBroken(text, isOpen));
  const envelope = envelopeSchema.safeParse(json.value);
  if (!envelope.success) return fail(explainForeign(json.value));
  const { version } = envelope.data;
  if (version > RETURN_VERSION) return fail({ kind: 'newerVersion', found: version });
  const [twice] = findDuplicateKeys(text);
  if (twice !== undefined) return fail(damagedAt(`${twice.path} ${twice.key}`.trim()));
  if (json.hasProto) return fail(damagedAt('__proto__'));
  if (json.hasHalf) return fail(damagedAt('text'));
  return readFields(json.value);
}

function damagedAt(where: string): ReturnProblem {
  return { kind: 'damaged', where };
}

/** Counted before it is parsed: what comes after the parser fails on what the parser takes. */
function measureDepth(text: string): { readonly isTooDeep: boolean; readonly isOpen: boolean } {
  let depth = 0;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth > RETURN_LIMITS.depth) return { isTooDeep: true, isOpen: true };
  }
  return { isTooDeep: false, isOpen: depth > 0 };
}

type Parsed = {
  readonly value: unknown;
  /** A key that would become an object's ancestor where fields are copied: ours never have it. */
  readonly hasProto: boolean;
  /** An escape may spell half a character, which strict UTF-8 cannot see. */
  readonly hasHalf: boolean;
};

function parseJson(text: string): Parsed | undefined {
  let hasProto = false;
  let hasHalf = false;
  try {
    const value: unknown = JSON.parse(text, (key, inner: unknown) => {
      if (key === '__proto__') hasProto = true;
      if (typeof inner === 'string' && /\p{Surrogate}/u.test(inner)) hasHalf = true;
      return inner;
    });
    return { value, hasProto, hasHalf };
  } catch {
    return undefined;
  }
}

/** A file that is no JSON: ours when it begins as ours do, and then cut short or damaged. */
function explainBroken(text: string, isOpen: boolean): ReturnProblem {
  const isOurs = text.includes(`"${RETURN_FORMAT}"`) || /^\s*\{\s*"content"\s*:/.test(text);
  if (!isOurs) return { kind: 'notAReturn', looksLike: 'data' };
  const isCut = isOpen || !text.trimEnd().endsWith('}');
  return isCut ? { kind: 'incomplete' } : damagedAt('json');
}

/** A return whose word for itself or whose version is none is damaged; all else is another file. */
function explainForeign(value: unknown): ReturnProblem {
  const said = z.looseObject({ format: z.optional(z.unknown()) }).safeParse(value);
  const format = said.success ? said.data.format : undefined;
  if (format === RETURN_FORMAT) return damagedAt('version');
  return { kind: 'notAReturn', looksLike: nameDataFile(format) };
}

function readFields(json: unknown): Result<ReadReturn, ReturnProblem> {
  const most = RETURN_LIMITS.records;
  if (countRecords(json) > most) return fail({ kind: 'tooLarge', limit: 'records', most });
  const parsed = auditReturnSchema.safeParse(json);
  if (!parsed.success) return fail(explainIssue(parsed.error.issues[0]));
  const { fileHash, ...rest } = parsed.data;
  const contentHash = hashContent(rest.content);
  const isContentSame = contentHash === rest.contentHash;
  const where = findContradiction(parsed.data, isContentSame);
  if (where !== undefined) return fail(damagedAt(where));
  const isSame = isContentSame && hashContent(rest) === fileHash;
  return succeed({
    auditReturn: parsed.data,
    standing: isSame ? 'unchanged' : isContentSame ? 'aroundChanged' : 'contentChanged',
    ...(rest.signature === undefined
      ? {}
      : { signature: judgeSignature(rest.signature, contentHash) }),
  });
}

/** The items of every list of rows, before any of them is looked at. */
function countRecords(json: unknown): number {
  const file = z
    .looseObject({ content: z.looseObject({}), recipients: z.optional(z.unknown()) })
    .safeParse(json);
  if (!file.success) return 0;
  const lists: readonly unknown[] = [...Object.values(file.data.content), file.data.recipients];
  return lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}

function explainIssue(issue: z.core.$ZodIssue | undefined): ReturnProblem {
  const where = issue?.path.map(String).join('.') ?? '';
  if (issue?.code === 'too_big' && issue.origin === 'string') {
    return { kind: 'tooLong', where, most: Number(issue.maximum) };
  }
  return damagedAt(where);
}

/** Where a file that fits its schema says two things at once. */
function findContradiction({ content }: AuditReturn, isContentSame: boolean): string | undefined {
  const { template, answers, evidence, actions, carried } = content;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['content.template', listQuestions(template).map(({ id }) => id)],
    ['content.answers', answers.map(({ questionId }) => questionId)],
    ['content.evidence', evidence.map(({ id }) => id)],
    ['content.actions', actions.map(({ id }) => id)],
    ['content.carried', carried.map(({ id }) => id)],
  ];
  for (const [where, ids] of lists) {
    const twice = ids.find((id, place) => ids.indexOf(id) < place);
    if (twice !== undefined) return `${where} ${twice}`;
  }
  const isTemplateSame = !isContentSame || hashTemplate(template) === template.hash;
  return isTemplateSame ? undefined : 'content.template.hash';
}
