import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';

export type CreateReturnProps = {
  readonly stored: StoredAudit;
  readonly scorecard: Scorecard;
  readonly reportSave: ReportSave;
  /** Replies to the feedback of other rounds, which stay on the device. */
  readonly elsewhere: number;
};
