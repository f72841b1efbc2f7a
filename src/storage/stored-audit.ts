import type { Audit } from '../domain/audit/audit.ts';
import type { Request } from '../domain/audit/contribution.ts';
import type { KeptReturn } from '../domain/audit/kept-return.ts';
import type { MadeReturn } from '../domain/audit/made-return.ts';
import type { RoundTicket } from '../domain/audit/round-ticket.ts';
import type { Moment } from '../domain/shared/plain-date.ts';
import type { QuestionId, Template } from '../domain/template/template.ts';
import type { DamagedRow } from './storage-problem.ts';

/** An audit put together from its rows, with what a screen needs beside it. */
export type StoredAudit = {
  readonly audit: Audit;
  readonly template: Template;
  /** What `updateAnswer` takes as `baseRevision`; a question that is not in it stands at 0. */
  readonly revisionByQuestion: ReadonlyMap<QuestionId, number>;
  /** When each answer was last written. */
  readonly changedAtByQuestion: ReadonlyMap<QuestionId, Moment>;
  readonly lastQuestionId?: QuestionId;
  /** Set on a colleague's device: the audit is their part of another's. */
  readonly request?: Request;
  /** The return files made of it, oldest first; missing while there is none. */
  readonly returns?: readonly MadeReturn[];
  /** Set where it is a return that is kept to be read. */
  readonly keptReturn?: KeptReturn;
  /** Set when it was started from the questions of a partnership's round. */
  readonly ticket?: RoundTicket;
  /** Set while the audit is put away by `removeAudit`. */
  readonly removedAt?: string;
  /** Rows that could not be read and are left out of `audit`. Say so wherever it is shown. */
  readonly damaged: readonly DamagedRow[];
};
