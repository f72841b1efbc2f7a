import { buildReport } from '../report/build-report.ts';
import type { Report } from '../report/report-block.ts';
import { FULL_REPORT, type ReportChoices } from '../report/report-choices.ts';
import type { ReportFacts } from '../report/report-facts.ts';
import type { ReportRecipe } from '../report/report-recipe.ts';
import { scoreAudit } from '../scoring/score-audit.ts';
import { toPlainDate } from '../shared/plain-date.ts';
import type { AuditReturn } from './audit-return.ts';
import { returnToAudit } from './return-to-audit.ts';

/** What stands beside a return in its report. */
type Beside = Required<Pick<ReportFacts, 'app'>> & Pick<ReportFacts, 'contributors' | 'since'>;

/**
 * The report of a return, of the moment the return was made: the same return gives the same report,
 * here and wherever it is sent.
 */
export function buildReturnReport(
  auditReturn: AuditReturn,
  beside: Beside,
  choices: ReportChoices = FULL_REPORT,
): Report {
  const { madeAt, content, marking } = auditReturn;
  const card = scoreAudit(
    content.template,
    returnToAudit(auditReturn),
    toPlainDate(new Date(madeAt)),
  );
  return buildReport(
    card,
    { ...beside, madeAt, damaged: content.leftOut ?? 0 },
    // A return that is marked makes no report that is not.
    marking === undefined || choices.marking.kind !== 'none' ? choices : { ...choices, marking },
  );
}

/** The report that a PDF says it was made as, made again of the return that is inside it. */
export function rebuildReport(
  auditReturn: AuditReturn,
  { today, facts, app, choices }: ReportRecipe,
): Report {
  const card = scoreAudit(auditReturn.content.template, returnToAudit(auditReturn), today);
  return buildReport(card, { ...facts, app }, choices);
}
