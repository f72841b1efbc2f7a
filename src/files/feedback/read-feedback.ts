import * as z from 'zod/mini';

import {
  FEEDBACK_FORMAT,
  FEEDBACK_VERSION,
  feedbackSchema,
  type Feedback,
} from '../../domain/feedback/feedback.ts';
import { hashContent } from '../../domain/shared/content-hash.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { decodeText } from '../guard/decode-text.ts';
import { lookAtFile, nameDataFile } from '../guard/file-look.ts';
import { guardJson, placeOfFlaw, type JsonProblem } from '../guard/guard-json.ts';
import { FEEDBACK_LIMITS } from './feedback-limits.ts';
import type { FeedbackProblem } from './feedback-problem.ts';

/** What any version of the format says of itself. */
const envelopeSchema = z.looseObject({
  format: z.literal(FEEDBACK_FORMAT),
  version: z.int().check(z.minimum(1)),
});

/** Reads a file as far as it can be trusted: its size before its bytes. Nothing is stored. */
export async function readFeedbackFile(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
): Promise<Result<Feedback, FeedbackProblem>> {
  const most = FEEDBACK_LIMITS.fileBytes;
  if (file.size > most) return fail({ kind: 'tooLarge', most });
  try {
    return readFeedback(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    const reason = error instanceof Error ? error.name : String(error);
    return fail({ kind: 'unreadableFile', reason });
  }
}

/** Its bytes before its text, its text before its fields, its fields before what they add up to. */
export function readFeedback(bytes: Uint8Array): Result<Feedback, FeedbackProblem> {
  const most = FEEDBACK_LIMITS.fileBytes;
  if (bytes.length > most) return fail({ kind: 'tooLarge', most });
  const look = lookAtFile(bytes);
  if (look === 'empty') return fail({ kind: 'empty' });
  if (look !== 'json') return fail({ kind: 'notFeedback', looksLike: look });
  const text = decodeText(bytes);
  if (text === undefined) return damagedAt('text');
  const json = guardJson(text, FEEDBACK_LIMITS.depth);
  if (!json.ok) return fail(explainBroken(json.problem, text));
  const { value, flaw } = json.value;
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return fail(explainForeign(value));
  const { version } = envelope.data;
  if (version > FEEDBACK_VERSION) return fail({ kind: 'newerVersion', found: version });
  return flaw === undefined ? readFields(value) : damagedAt(placeOfFlaw(flaw));
}

function damagedAt(where: string): Result<Feedback, FeedbackProblem> {
  return fail({ kind: 'damaged', where });
}

function explainBroken(problem: JsonProblem, text: string): FeedbackProblem {
  if (problem.kind === 'tooDeep') return { kind: 'tooDeep', most: FEEDBACK_LIMITS.depth };
  // What it is stands behind its content, and is not in the first half of it.
  const isOurs = text.includes(`"${FEEDBACK_FORMAT}"`) || /^\s*\{\s*"content"\s*:/.test(text);
  if (!isOurs) return { kind: 'notFeedback', looksLike: 'data' };
  const isCut = problem.isOpen || !text.trimEnd().endsWith('}');
  return isCut ? { kind: 'incomplete' } : { kind: 'damaged', where: 'json' };
}

/** Feedback whose version is none is damaged; all else is another file. */
function explainForeign(value: unknown): FeedbackProblem {
  const format = z.looseObject({ format: z.unknown() }).safeParse(value).data?.format;
  if (format === FEEDBACK_FORMAT) return { kind: 'damaged', where: 'version' };
  return { kind: 'notFeedback', looksLike: nameDataFile(format) };
}

function readFields(json: unknown): Result<Feedback, FeedbackProblem> {
  const parsed = feedbackSchema.safeParse(json);
  if (!parsed.success) {
    return damagedAt(parsed.error.issues[0]?.path.map(String).join('.') ?? '');
  }
  const { hash, ...rest } = parsed.data;
  // Refused, unlike a return: nobody could tell what the partnership said from what somebody made of it.
  if (hashContent(rest) !== hash) return damagedAt('hash');
  const where = findContradiction(parsed.data);
  return where === undefined ? succeed(parsed.data) : damagedAt(where);
}

/** Where feedback that fits its schema says two things at once, or what its scale has no word for. */
function findContradiction({ content }: Feedback): string | undefined {
  const { questions, scale, position } = content;
  const seen = new Set<string>();
  for (const { id, self, said } of questions) {
    if (seen.has(id)) return `content.questions ${id}`;
    seen.add(id);
    const isOff = self.kind === 'rated' && self.rating >= scale.length;
    const isToOff =
      said.kind === 'changed' && said.to !== 'notApplicable' && said.to >= scale.length;
    if (isToOff || (isOff && said.kind === 'agreed')) return `content.questions ${id}`;
  }
  const shares =
    position === undefined ? [] : [position.all, ...position.standards.map((one) => one.share)];
  return shares.some(({ full, rated }) => full > rated) ? 'content.position' : undefined;
}
