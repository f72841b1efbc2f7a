import type { Action, AuditId, Evidence } from '../audit/audit.ts';
import type { CarriedAnswer, CarriedSource } from '../audit/carried-answer.ts';

/** One earlier answer to be brought; when it comes and in which state is storage's to say. */
export type BroughtAnswer = Omit<CarriedAnswer, 'source' | 'broughtAt' | 'state'> & {
  /** Its words are put into the answer where that is empty; otherwise they are kept to be read. */
  readonly isStart: boolean;
};

/**
 * All that is brought to an audit at one time. The id of an answer says what it is and where it
 * goes: the same id brought again adds nothing, so a file or an audit makes it of its own lasting
 * facts, such as the file's hash and the row. A spreadsheet fills `source` and `answers` alone, with
 * what it says of evidence and actions in the answers' own texts.
 */
export type Brought = {
  readonly source: CarriedSource;
  readonly answers: readonly BroughtAnswer[];
  /**
   * As they stand in their own audit, but for `questionIds` and `questionId`: those of this one.
   * Evidence without a question is brought for itself; all else comes with an answer.
   */
  readonly evidence: readonly Evidence[];
  readonly actions: readonly Action[];
  /** The audit on this device that holds the files of attachments. */
  readonly filesOf?: AuditId;
};
