import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';

export type SignOffPageProps = {
  readonly stored: StoredAudit;
  readonly scorecard: Scorecard;
  readonly reportSave: ReportSave;
};
