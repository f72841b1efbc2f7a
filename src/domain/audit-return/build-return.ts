import type { Answer, Audit, Recipient } from '../audit/audit.ts';
import { compareReplies } from '../audit/reply.ts';
import { markingSchema, type Marking } from '../report/report-choices.ts';
import { hashContent } from '../shared/content-hash.ts';
import { mendTexts } from '../shared/mend-texts.ts';
import type { Moment } from '../shared/plain-date.ts';
import type { QuestionId, Template } from '../template/template.ts';
import {
  RETURN_FORMAT,
  RETURN_VERSION,
  returnContentSchema,
  type AuditReturn,
  type ReturnContent,
} from './audit-return.ts';

export type ReturnChoices = {
  readonly madeAt: Moment;
  readonly recipients: readonly Recipient[];
  /** How many stored items could not be read. */
  readonly damaged: number;
  readonly roundId?: string;
  readonly agencyToken?: string;
  readonly marking?: Marking;
};

/**
 * The return of an audit as it stands, signed off or not. The same audit has the same content hash.
 * Its version is the first that holds all of it: no older app refuses what it could read.
 */
export function buildReturn(audit: Audit, template: Template, choices: ReturnChoices): AuditReturn {
  const { marking = { kind: 'none' } } = choices;
  const content = mendTexts(buildContent(audit, template, choices), returnContentSchema);
  return stampReturn({
    format: RETURN_FORMAT,
    version: needsSecond(content) ? RETURN_VERSION : 1,
    content,
    contentHash: hashContent(content),
    madeAt: choices.madeAt,
    recipients: choices.recipients.map(({ name, address }) => ({
      name: name.replace(/\p{Surrogate}/gu, '\ufffd'),
      address: address.replace(/\p{Surrogate}/gu, '\ufffd'),
    })),
    ...(marking.kind === 'none' ? {} : { marking: mendTexts(marking, markingSchema) }),
  });
}

function needsSecond({ replies }: ReturnContent): boolean {
  return replies !== undefined;
}

/** With the hash over all the rest, which is the last thing written. */
export function stampReturn(given: Omit<AuditReturn, 'fileHash'>): AuditReturn {
  return { ...given, fileHash: hashContent(given) };
}

function buildContent(audit: Audit, template: Template, choices: ReturnChoices): ReturnContent {
  const details = { ...audit.details };
  delete details.recipients;
  const { damaged, roundId, agencyToken } = choices;
  const { replies = [] } = audit;
  return {
    auditId: audit.id,
    isSample: audit.isSample,
    details,
    template,
    answers: [...audit.answerByQuestion].map(toReturned).toSorted(byQuestion),
    evidence: [...audit.evidence],
    actions: [...audit.actions],
    carried: [...audit.carried],
    assignments: [...audit.assignments],
    signOffs: [...audit.signOffs],
    startedAt: audit.startedAt,
    changedAt: audit.changedAt,
    ...(damaged === 0 ? {} : { leftOut: damaged }),
    ...(roundId === undefined ? {} : { roundId }),
    ...(agencyToken === undefined ? {} : { agencyToken }),
    ...(replies.length === 0 ? {} : { replies: replies.toSorted(compareReplies) }),
  };
}

type Returned = ReturnContent['answers'][number];

function toReturned([questionId, given]: readonly [QuestionId, Answer]): Returned {
  const answer: Omit<Answer, 'privateNote'> & { privateNote?: string } = { ...given };
  delete answer.privateNote;
  return { questionId, answer };
}

/** By code unit, which no language setting changes. */
function byQuestion(a: Returned, b: Returned): number {
  return a.questionId < b.questionId ? -1 : 1;
}
