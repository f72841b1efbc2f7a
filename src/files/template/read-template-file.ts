import * as z from 'zod/mini';

import { hashContent } from '../../domain/shared/content-hash.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { hashTemplate } from '../../domain/template/pick-questions.ts';
import { listQuestions } from '../../domain/template/template.ts';
import { decodeText } from '../guard/decode-text.ts';
import { lookAtFile, nameDataFile } from '../guard/file-look.ts';
import { guardJson, placeOfFlaw, type JsonProblem } from '../guard/guard-json.ts';
import {
  TEMPLATE_FORMAT,
  TEMPLATE_LIMITS,
  TEMPLATE_VERSION,
  templateFileSchema,
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
  const look = lookAtFile(bytes);
  if (look === 'empty') return fail({ kind: 'empty' });
  if (look !== 'json') return fail({ kind: 'notATemplate', looksLike: look });
  const text = decodeText(bytes);
  if (text === undefined) return damagedAt('text');
  const json = guardJson(text, TEMPLATE_LIMITS.depth);
  if (!json.ok) return fail(explainBroken(json.problem, text));
  const { value, flaw } = json.value;
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return fail(explainForeign(value));
  const { version } = envelope.data;
  if (version > TEMPLATE_VERSION) return fail({ kind: 'newerVersion', found: version });
  return flaw === undefined ? readFields(value) : damagedAt(placeOfFlaw(flaw));
}

function damagedAt(where: string): Result<TemplateFile, TemplateProblem> {
  return fail({ kind: 'damaged', where });
}

function explainBroken(problem: JsonProblem, text: string): TemplateProblem {
  if (problem.kind === 'tooDeep') return { kind: 'tooDeep', most: TEMPLATE_LIMITS.depth };
  if (problem.isOpen || !text.trimEnd().endsWith('}')) return { kind: 'incomplete' };
  return text.includes(`"${TEMPLATE_FORMAT}"`)
    ? { kind: 'damaged', where: 'json' }
    : { kind: 'notATemplate', looksLike: 'data' };
}

/** Ours by its own word, with a version that is none, is damaged; all else is another file. */
function explainForeign(value: unknown): TemplateProblem {
  const format = z.looseObject({ format: z.unknown() }).safeParse(value).data?.format;
  return format === TEMPLATE_FORMAT
    ? { kind: 'damaged', where: 'version' }
    : { kind: 'notATemplate', looksLike: nameDataFile(format) };
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
