import * as z from 'zod/mini';

import type { Contribution, Request } from '../../domain/audit/contribution.ts';
import { hashContent, toCanonicalJson } from '../../domain/shared/content-hash.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import type { Template } from '../../domain/template/template.ts';
import {
  CONTRIBUTION_FORMAT,
  PART_VERSION,
  REQUEST_FORMAT,
  type ContributionEnvelope,
  type RequestFile,
} from './part-file.ts';
import { PART_LIMITS } from './part-limits.ts';
import type { PartProblem } from './part-problem.ts';

export type RequestToWrite = {
  readonly request: Request;
  /** With the questions asked alone, as `pickQuestions` makes it. */
  readonly template: Template;
  readonly organisation: string;
  readonly period: string;
  readonly isSample: boolean;
};

type Written = Result<Uint8Array<ArrayBuffer>, Extract<PartProblem, { kind: 'tooLarge' }>>;

/** The same request gives the same bytes. */
export function writeRequest(given: RequestToWrite): Written {
  return write({ format: REQUEST_FORMAT, version: PART_VERSION, ...given });
}

/** The same contribution gives the same bytes. */
export function writeContribution(part: Contribution, organisation: string): Written {
  return write({ format: CONTRIBUTION_FORMAT, version: PART_VERSION, part, organisation });
}

function write(content: Omit<RequestFile, 'hash'> | Omit<ContributionEnvelope, 'hash'>): Written {
  const mended = mendTexts(content);
  const text = toCanonicalJson({ ...mended, hash: hashContent(mended) });
  const bytes = new TextEncoder().encode(text);
  const most = PART_LIMITS.fileBytes;
  return bytes.length > most ? fail({ kind: 'tooLarge', most }) : succeed(bytes);
}

/**
 * Half a character, as a paste may leave, has no UTF-8: it becomes the sign for what cannot be
 * shown, as it would in any file. The rest is as it was typed.
 */
function mendTexts(content: object): object {
  const mended: unknown = JSON.parse(JSON.stringify(content), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value,
  );
  return z.looseObject({}).parse(mended);
}
