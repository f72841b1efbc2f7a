import type { ColumnMeaning } from '../../domain/carry/sheet-columns.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { NamedSheet } from '../../items/sheets/named-sheet.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';

export type SheetPageProps = { readonly stored: StoredAudit; readonly scorecard: Scorecard };

/** What was said of the columns of last year's answers. */
export type NamedAnswers = NamedSheet<ColumnMeaning>;
