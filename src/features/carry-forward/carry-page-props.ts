import type { CarryPlan } from '../../domain/carry/plan-carry.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { Source } from './use-sources.ts';

export type CarryPageProps = { readonly stored: StoredAudit; readonly scorecard: Scorecard };

/** What the page of one plan stands on. */
export type PlanPageProps = CarryPageProps & {
  readonly source: Source;
  readonly earlier: Scorecard;
  readonly plan: CarryPlan;
};
