import * as z from 'zod/mini';

import { buildReturn } from '../../src/domain/audit-return/build-return.ts';
import { auditReturnSchema, type AuditReturn } from '../../src/domain/audit-return/audit-return.ts';
import type { Audit } from '../../src/domain/audit/audit.ts';
import { hashContent, toCanonicalJson } from '../../src/domain/shared/content-hash.ts';
import { questionIdSchema } from '../../src/domain/template/template.ts';
import { readReturn } from '../../src/files/audit-return/read-return.ts';
import type { ReturnProblem } from '../../src/files/audit-return/return-problem.ts';
import {
  aDocument,
  aLink,
  anAcceptedGap,
  anAnswer,
  anAudit,
  aPlannedAction,
  aTemplate,
  START,
} from './builders.ts';
import type { Seeded } from './seeded.ts';

export const RETURN_TEMPLATE = aTemplate(3, 2, (place) => ({
  strength: place % 2 === 0 ? 'must' : 'should',
}));

/** An audit with something in every register, and private notes that must stay where they are. */
export function aFullAudit(change: Partial<Audit> = {}): Audit {
  const [first, second] = ['core.question-1', 'core.question-2'].map((id) =>
    questionIdSchema.parse(id),
  );
  if (first === undefined || second === undefined) throw new Error('no questions');
  const answer = { privateNote: 'PRIVATE-CANARY', complete: true };
  return anAudit(
    RETURN_TEMPLATE,
    [
      anAnswer({ ...answer, rating: 1, narrative: 'We do it, and it’s checked.' }),
      anAnswer({ ...answer, rating: 3, impact: 'Fewer waits', evidenceStrength: 'tested' }),
      anAnswer({ ...answer, naReason: 'We run no such service.' }),
      anAnswer({ ...answer, rating: 0 }),
      anAnswer({ ...answer, rating: 2, evidenceStrength: 'documented' }),
    ],
    {
      details: {
        organisation: 'Anytown Police',
        period: '2026',
        preparedBy: 'Jo Bloggs',
        preparedFor: 'Anyshire partnership',
        boardDate: '2027-02-01',
        recipients: [{ name: 'Anyshire partnership', address: 'returns@example.org' }],
      },
      evidence: [
        aLink(1, { questionIds: [first], sensitivity: 'internal' }),
        aDocument(2, { questionIds: [first, second] }),
      ],
      actions: [
        aPlannedAction(1, first, { dueDate: '2026-12-24', priority: 'high' }),
        anAcceptedGap(2, 'core.question-4'),
      ],
      signOffs: [
        {
          kind: 'signedOff',
          version: '1.0',
          at: START,
          declaration: 'This is our own view.',
          signatories: [{ name: 'Sam Okoro', role: 'Chief officer', signedOn: '2026-11-02' }],
          minuteReference: 'Minute 4',
        },
      ],
      ...change,
    },
  );
}

export function aReturn(change: Partial<Audit> = {}): AuditReturn {
  const audit = aFullAudit(change);
  return buildReturn(audit, RETURN_TEMPLATE, {
    madeAt: START,
    recipients: audit.details.recipients ?? [],
    damaged: 0,
  });
}

/** The same with what version 1 cannot hold: replies to feedback. */
export function aSecondReturn(change: Partial<Audit> = {}): AuditReturn {
  const feedback = { contentHash: 'f'.repeat(64), madeAt: START, onReturn: 'e'.repeat(64) };
  const audit = aFullAudit();
  return aReturn({
    replies: [...audit.answerByQuestion.keys()].slice(0, 2).map((questionId, place) => ({
      questionId,
      feedback,
      text: ['The policy of May 2026 is attached.', 'We’ll look again in March.'][place] ?? '',
    })),
    ...change,
  });
}

export function returnBytes(auditReturn: AuditReturn = aReturn()): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(toCanonicalJson(auditReturn));
}

type Json = Record<string, unknown>;

/** A return as a forger would write it: these fields, with hashes that hold. */
export function forgeReturn(
  change: (content: Json, file: Json) => void,
  given: AuditReturn = aReturn(),
): Uint8Array<ArrayBuffer> {
  const record = z.record(z.string(), z.unknown());
  const file = record.parse(JSON.parse(JSON.stringify(given)));
  const content = record.parse(file['content']);
  file['content'] = content;
  change(content, file);
  delete file['fileHash'];
  const stamped = { ...file, contentHash: hashContent(content) };
  return new TextEncoder().encode(toCanonicalJson({ ...stamped, fileHash: hashContent(stamped) }));
}

/** A return file in other words, with hashes that hold again and whatever signature it had. */
export function restampFile(
  bytes: Uint8Array,
  change: (text: string) => string,
): Uint8Array<ArrayBuffer> {
  const json: unknown = JSON.parse(change(new TextDecoder().decode(bytes)));
  return forgeReturn(() => undefined, auditReturnSchema.parse(json));
}

/** The same values as another program may write them. */
export function writeOtherwise(text: string, { between, pick }: Seeded): string {
  const shuffled: unknown = JSON.parse(text, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .map((entry) => [between(0, 1_000_000), entry] as const)
            .sort(([a], [b]) => a - b)
            .map(([, entry]) => entry),
        )
      : value,
  );
  const pretty = JSON.stringify(shuffled, null, pick([0, 1, 2, 4, '\t']));
  const lines = pick([pretty, pretty.replaceAll('\n', '\r\n')]);
  const escaped = pick([lines, lines.replaceAll('’', '\\u2019')]);
  return pick(['', '\ufeff']) + escaped + pick(['', '\n', '\r\n']);
}

/** The bytes with one bit of them turned; where it was. */
export function flipBit(
  given: Uint8Array,
  { between }: Seeded,
): { readonly bytes: Uint8Array; readonly place: number } {
  const bytes = given.slice();
  const place = between(0, bytes.length - 1);
  bytes[place] = (bytes[place] ?? 0) ^ (1 << between(0, 7));
  return { bytes, place };
}

/**
 * Where a flipped bit of a signed file goes unseen: none is to. Nor may a content be said to be as it
 * was signed when it is another.
 */
export function listUnseenFlips(
  signed: AuditReturn,
  turns: number,
  random: Seeded,
): readonly number[] {
  const good = returnBytes(signed);
  return Array.from({ length: turns }, () => flipBit(good, random)).flatMap(({ bytes, place }) => {
    const read = readReturn(bytes);
    if (!read.ok) return [];
    const { auditReturn, standing, signature } = read.value;
    const isOther = hashContent(auditReturn.content) !== signed.contentHash;
    return standing === 'unchanged' || (signature === 'fits' && isOther) ? [place] : [];
  });
}

/** Why a file is refused; how it stands when it is not. */
export function judgeReturn(bytes: Uint8Array): ReturnProblem | string {
  const read = readReturn(bytes);
  return read.ok ? read.value.standing : read.problem;
}

/** Lists inside one another. */
export function nested(depth: number): string {
  return `${'['.repeat(depth)}1${']'.repeat(depth)}`;
}
