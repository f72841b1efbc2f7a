import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { toAnswerFacts } from '../../domain/audit/answer-facts.ts';
import type { QuestionResult, Scorecard } from '../../domain/scoring/scorecard.ts';
import { actionDraftSchema } from '../../items/action-form.ts';
import { FeedbackBeside } from '../../items/feedback-beside.tsx';
import { useOpenItem } from '../../items/use-open-item.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { ActionSection } from './action-section.tsx';
import { EvidenceLine } from './evidence-line.tsx';
import { HistoryLink } from './history-link.tsx';
import { NeighbourLinks } from './neighbour-links.tsx';
import { QuestionGuidance } from './question-guidance.tsx';
import type { QuestionNeighbours } from './question-neighbours.ts';

type SignedQuestionProps = {
  readonly result: QuestionResult;
  readonly stored: StoredAudit;
  readonly today: Scorecard['today'];
  readonly neighbours: QuestionNeighbours;
  readonly reportSave: ReportSave;
};

/** A question of a signed-off audit: the answer to be read and copied, and its actions to go on with. */
export function SignedQuestion(props: SignedQuestionProps): ReactElement {
  const { result, stored, today, neighbours, reportSave } = props;
  const { question, standardId, standardTitle, place, evidence } = result;
  const { audit, template } = stored;
  const home = `/audits/${audit.id}`;
  const action = useOpenItem(`${audit.id} ${question.id} action`, actionDraftSchema);
  return (
    <Page
      title={question.title}
      context={`${standardTitle} – ${audit.details.organisation}`}
      caption={`${standardTitle} · Question ${place}, ${neighbours.place} of ${neighbours.inStandard} in this standard`}
      back={<Link to={`${home}/standards/${standardId}`}>{standardTitle}</Link>}
    >
      <p className="govuk-body-l">{question.question}</p>
      <QuestionGuidance question={question} />
      <InsetText>
        This answer and its evidence are as they were signed.{' '}
        <Link className="govuk-link" to={`${home}/sign-off`}>
          To change them, reopen the audit
        </Link>
        .
      </InsetText>
      <FeedbackBeside auditId={audit.id} questionId={question.id} />
      <SummaryList
        stacked
        rows={toAnswerFacts(result.answer, template.scale)
          .filter(({ value }) => value !== '')
          .map(({ label, kind, value }) => ({
            key: label,
            value: kind === 'text' ? <div className="s11-kept-words">{value}</div> : value,
          }))}
      />
      <section aria-labelledby="evidence-heading" className="s11-items">
        <h2 className="govuk-heading-m" id="evidence-heading">
          Evidence ({evidence.length})
        </h2>
        {evidence.length === 0 && <p className="govuk-body">There was none.</p>}
        <ul className="govuk-list s11-item-list">
          {evidence.map((item) => (
            <EvidenceLine key={item.id} item={item} auditId={audit.id} isOpen={false} />
          ))}
        </ul>
      </section>
      <ActionSection
        result={result}
        auditId={audit.id}
        today={today}
        openItem={action}
        reportSave={reportSave}
      />
      <NeighbourLinks auditId={audit.id} neighbours={neighbours} />
      <HistoryLink auditId={audit.id} questionId={question.id} />
    </Page>
  );
}
