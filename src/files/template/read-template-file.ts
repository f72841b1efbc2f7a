import * as z from 'zod/mini';

import { hashContent } from '../../domain/shared/content-hash.ts';
import { findDuplicateKeys } from '../../domain/shared/find-duplicate-keys.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { hashTemplate } from '../../domain/template/pick-questions.ts';
import { listQuestions } from '../../domain/template/template.ts';
import {
  TEMPLATE_FORMAT,
  TEMPLATE_LIMITS,
  TEMPLATE_VERSION,
  templateFileSchema,
  type LooksLike,
  type TemplateFile,
  type TemplateProblem,
} from './template-file.ts';

/** Reads a file as far as it can be trusted: its size before its bytes. Nothing is stored. */
export async function readTemplateFile(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
): Promise<Result<TemplateFile, TemplateProblem>> {
  const most = TEMPLATE_LIMITS.fileBytes;
  if (file.size > most) return fail({ kind: 'tooLarge', most });
  try {
    return readTemplate(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    const reason = error instanceof Error ? error.name : String(error);
    return fail({ kind: 'unreadableFile', reason });
  }
}

/** What any version of the format says of itself. */
const envelopeSchema = z.looseObject({
  format: z.literal(TEMPLATE_FORMAT),
  version: z.int().check(z.minimum(1)),
});

/** Its bytes before its text, its text before its fields, its fields before what they add up to. */
export function readTemplate(bytes: Uint8Array): Result<TemplateFile, TemplateProblem> {
  const most = TEMPLATE_LIMITS.fileBytes;
  if (bytes.length > most) return fail({ kind: 'tooLarge', most });
  if (bytes.every((byte) => BLANK.has(byte))) return fail({ kind: 'empty' });
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1_000));
  if (!/^(ï»¿)?\s*[{[]/.test(head)) {
    return fail({ kind: 'notATemplate', looksLike: findLooks(head) });
  }
  const text = decode(bytes);
  if (text === undefined) return fail({ kind: 'damaged', where: 'text' });
  if (isTooDeep(text)) return fail({ kind: 'damaged', where: 'depth' });
  const json = parseJson(text);
  if (json === undefined) {
    return fail(
      text.includes(`"${TEMPLATE_FORMAT}"`) || !text.trimEnd().endsWith('}')
        ? { kind: 'incomplete' }
        : { kind: 'notATemplate', looksLike: 'data' },
    );
  }
  const envelope = envelopeSchema.safeParse(json.value);
  if (!envelope.success) return fail({ kind: 'notATemplate', looksLike: nameData(json.value) });
  const { version } = envelope.data;
  if (version > TEMPLATE_VERSION) return fail({ kind: 'newerVersion', found: version });
  const [twice] = findDuplicateKeys(text);
  if (twice !== undefined) return damagedAt(`${twice.path} ${twice.key}`.trim());
  if (json.hasProto) return damagedAt('__proto__');
  return json.hasHalf ? damagedAt('text') : readFields(json.value);
}

/** Tab, line feed, carriage return and space; and the zeros of a file never written to the end. */
const BLANK = new Set([0, 9, 10, 13, 32]);

function damagedAt(where: string): Result<TemplateFile, TemplateProblem> {
  return fail({ kind: 'damaged', where });
}

function findLooks(head: string): LooksLike {
  if (head.includes('%PDF-')) return 'pdf';
  if (head.includes('"format":"s11-backup')) return 'backup';
  return head.startsWith('PK\u0003\u0004') ? 'zip' : 'other';
}

function nameData(value: unknown): LooksLike {
  const said = z.looseObject({ format: z.string() }).safeParse(value).data?.format ?? '';
  if (said.startsWith('s11-return')) return 'return';
  return said.startsWith('s11-contribution') ? 'part' : 'data';
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
    if (depth > TEMPLATE_LIMITS.depth) return true;
  }
  return false;
}

type Parsed = { readonly value: unknown; readonly hasProto: boolean; readonly hasHalf: boolean };

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

function readFields(json: unknown): Result<TemplateFile, TemplateProblem> {
  const parsed = templateFileSchema.safeParse(json);
  if (!parsed.success) {
    return damagedAt(parsed.error.issues[0]?.path.map(String).join('.') ?? '');
  }
  const { hash, ...rest } = parsed.data;
  // Refused, unlike a return: nobody would know that the questions are not those they were asked.
  if (hashContent(rest) !== hash) return damagedAt('hash');
  const { template } = parsed.data;
  if (hashTemplate(template) !== template.hash) return damagedAt('template.hash');
  const ids = listQuestions(template).map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) < place);
  if (twice !== undefined) return damagedAt(`template ${twice}`);
  const points = template.scale.points.length;
  const odd = listQuestions(template).find(({ descriptors }) => descriptors.length !== points);
  return odd === undefined ? succeed(parsed.data) : damagedAt(`template ${odd.id}`);
}
