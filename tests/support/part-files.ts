import * as z from 'zod/mini';

import { toAsked } from '../../src/domain/audit/build-contribution.ts';
import type { Contribution, Request } from '../../src/domain/audit/contribution.ts';
import { hashContent, toCanonicalJson } from '../../src/domain/shared/content-hash.ts';
import type { PartProblem } from '../../src/files/contribution/part-problem.ts';
import { readPart } from '../../src/files/contribution/read-part.ts';
import { writeContribution, writeRequest } from '../../src/files/contribution/write-part.ts';
import { anAnswer, anAudit, START, uuidOf } from './builders.ts';
import { aContribution, PART_IDS, PART_TEMPLATE } from './parts.ts';

export function aRequest(change: Partial<Request> = {}): Request {
  return {
    id: uuidOf(900),
    auditId: anAudit(PART_TEMPLATE, []).id,
    askedBy: 'Jo Bloggs',
    to: 'Sam Okoro',
    message: 'Only what you know.',
    askedAt: START,
    asked: [...toAsked(PART_IDS, new Map())],
    ...change,
  };
}

export function requestBytes(request = aRequest()): Uint8Array<ArrayBuffer> {
  const written = writeRequest({
    request,
    template: PART_TEMPLATE,
    organisation: 'Anytown Police',
    period: '2026',
    isSample: false,
  });
  if (!written.ok) throw new Error('too large');
  return written.value;
}

export function contributionBytes(
  part: Contribution = aFullContribution(),
): Uint8Array<ArrayBuffer> {
  const written = writeContribution(part, 'Anytown Police');
  if (!written.ok) throw new Error('too large');
  return written.value;
}

export function aFullContribution(change: Partial<Contribution> = {}): Contribution {
  return aContribution({
    base: [...toAsked(PART_IDS, new Map())],
    answers: PART_IDS.map((questionId) => ({
      questionId,
      answer: anAnswer({ rating: 2, narrative: 'We do it, and it’s checked.' }),
    })),
    ...change,
  });
}

export function toText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** A file as another program would write it: these fields, with a hash that holds. */
export function forge(
  bytes: Uint8Array,
  change: (json: Record<string, unknown>) => void,
): Uint8Array {
  const json = z.record(z.string(), z.unknown()).parse(JSON.parse(toText(bytes)));
  delete json['hash'];
  change(json);
  return toBytes(toCanonicalJson({ ...json, hash: hashContent(json) }));
}

/** Why a file is refused; "read" when it is not. */
export function refusal(bytes: Uint8Array): PartProblem | 'read' {
  const read = readPart(bytes);
  return read.ok ? 'read' : read.problem;
}
