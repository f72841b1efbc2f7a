import type { ColumnMap } from '../../domain/carry/sheet-columns.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { StoredAudit } from '../../storage/read-audit.ts';
import type { SheetReply } from './sheet-message.ts';

export type SheetPageProps = { readonly stored: StoredAudit; readonly scorecard: Scorecard };

/** A file that was read, with its name. */
export type SheetFile = Extract<SheetReply, { kind: 'read' }> & { readonly name: string };

/** What was said of the columns of one sheet. */
export type NamedSheet = {
  readonly rows: readonly (readonly string[])[];
  readonly sheetName: string;
  /** From 0. */
  readonly headingRow: number;
  readonly columns: ColumnMap;
};
