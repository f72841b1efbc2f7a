import type { ReceivedReturn } from '../../domain/collection/received-return.ts';
import type { ReturnSummary } from '../../domain/collection/summarise-return.ts';
import type { Template } from '../../domain/template/template.ts';
import type { WorkbookProblem } from '../../domain/collection/return-of-workbook.ts';
import type { OpenSealProblem } from '../../files/audit-return/seal-return.ts';
import type { ZipEntryProblem, ZipProblem } from '../../files/guard/read-any-zip.ts';
import type { AnyReturnProblem } from '../../items/explain-return-problem.ts';

/** Why no return can be made of a workbook. */
export type WorkbookFileProblem =
  | WorkbookProblem
  /** A workbook of somebody's own. */
  | { readonly kind: 'notOurs' }
  /** In bytes: of the file itself, or of what it unpacks to. */
  | { readonly kind: 'tooLarge'; readonly most: number }
  | { readonly kind: 'tooManyRows'; readonly most: number };

/** Why nothing can be made of a file. */
export type IncomingProblem =
  | { readonly kind: 'return'; readonly problem: AnyReturnProblem }
  | { readonly kind: 'seal'; readonly problem: OpenSealProblem }
  | { readonly kind: 'zip'; readonly problem: ZipProblem }
  | { readonly kind: 'inZip'; readonly problem: ZipEntryProblem }
  | { readonly kind: 'workbook'; readonly problem: WorkbookFileProblem }
  /** A list of an audit, as this app saves it for spreadsheet programs. */
  | { readonly kind: 'ourTable' }
  | { readonly kind: 'emptyZip' }
  | { readonly kind: 'zipInZip' }
  /** It held up the reading of all others and was given up. */
  | { readonly kind: 'tooSlow' };

export type FoundReturn = {
  readonly kind: 'return';
  readonly received: ReceivedReturn;
  /** The return without its template, as it is stored. */
  readonly text: string;
  readonly template: Template;
  /** What the round is drawn from, made while the return is at hand. */
  readonly summary: ReturnSummary;
  readonly answered: number;
  readonly questions: number;
  /** How many stored items its author could not read, and so are missing. */
  readonly leftOut: number;
  /** Answers to questions its template does not have: kept, and not scored. */
  readonly unknown: number;
  /** Where in a workbook something stands that could not be taken; absent for every other file. */
  readonly unread?: readonly string[];
};

export type Found =
  | FoundReturn
  /** Waits for the key of the partnership. */
  | { readonly kind: 'sealed'; readonly bytes: Uint8Array; readonly problem?: OpenSealProblem }
  | { readonly kind: 'refused'; readonly problem: IncomingProblem };

/** One file as it was found, alone or in a zip. */
export type FoundItem = {
  readonly fileName: string;
  readonly inArchive?: string;
  readonly found: Found;
};
