import * as z from 'zod/mini';

import {
  auditReturnSchema,
  RETURN_FORMAT,
  RETURN_VERSION,
  type AuditReturn,
} from '../../domain/audit-return/audit-return.ts';
import { keyOfReply } from '../../domain/audit/reply.ts';
import { hashContent } from '../../domain/shared/content-hash.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { hashTemplate } from '../../domain/template/pick-questions.ts';
import { listQuestions } from '../../domain/template/template.ts';
import { nameDataFile } from '../guard/file-look.ts';
import { guardJson, placeOfFlaw } from '../guard/guard-json.ts';
import { recogniseReturn } from './recognise-return.ts';
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
  const json = guardJson(text, RETURN_LIMITS.depth);
  if (!json.ok) {
    return json.problem.kind === 'tooDeep'
      ? fail({ kind: 'tooDeep', most: RETURN_LIMITS.depth })
      : fail(explainBroken(text, json.problem.isOpen));
  }
  const { value, flaw } = json.value;
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return fail(explainForeign(value));
  const { version } = envelope.data;
  if (version > RETURN_VERSION) return fail({ kind: 'newerVersion', found: version });
  return flaw === undefined ? readFields(value) : fail(damagedAt(placeOfFlaw(flaw)));
}

function damagedAt(where: string): ReturnProblem {
  return { kind: 'damaged', where };
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
  const named = nameDataFile(format);
  return { kind: 'notAReturn', looksLike: named === 'return' ? 'data' : named };
}

function readFields(json: unknown): Result<ReadReturn, ReturnProblem> {
  if (hasTooManyRecords(json)) {
    return fail({ kind: 'tooLarge', limit: 'records', most: RETURN_LIMITS.records });
  }
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

const listsSchema = z.looseObject({
  content: z.looseObject({}),
  recipients: z.optional(z.unknown()),
});

/** The items of every list of rows are counted before any of them is looked at. */
export function hasTooManyRecords(json: unknown): boolean {
  const file = listsSchema.safeParse(json);
  if (!file.success) return false;
  const lists: readonly unknown[] = [...Object.values(file.data.content), file.data.recipients];
  const count = lists.reduce<number>(
    (sum, list) => sum + (Array.isArray(list) ? list.length : 0),
    0,
  );
  return count > RETURN_LIMITS.records;
}

function explainIssue(issue: z.core.$ZodIssue | undefined): ReturnProblem {
  const where = issue?.path.map(String).join('.') ?? '';
  if (issue?.code === 'too_big' && issue.origin === 'string') {
    return { kind: 'tooLong', where, most: Number(issue.maximum) };
  }
  return damagedAt(where);
}

/** Where a file that fits its schema says two things at once. */
export function findContradiction(
  { content }: AuditReturn,
  isContentSame: boolean,
): string | undefined {
  const { template, answers, evidence, actions, carried, replies = [] } = content;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['content.template', listQuestions(template).map(({ id }) => id)],
    ['content.answers', answers.map(({ questionId }) => questionId)],
    ['content.evidence', evidence.map(({ id }) => id)],
    ['content.actions', actions.map(({ id }) => id)],
    ['content.carried', carried.map(({ id }) => id)],
    ['content.replies', replies.map(keyOfReply)],
  ];
  for (const [where, ids] of lists) {
    const seen = new Set<string>();
    const twice = ids.find((id) => seen.size === seen.add(id).size);
    if (twice !== undefined) return `${where} ${twice}`;
  }
  const isTemplateSame = !isContentSame || hashTemplate(template) === template.hash;
  return isTemplateSame ? undefined : 'content.template.hash';
}
