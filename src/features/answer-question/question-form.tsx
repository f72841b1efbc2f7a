import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary, type ErrorSummaryItem } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import type { QuestionResult, Scorecard } from '../../domain/scoring/scorecard.ts';
import { actionDraftSchema, type ActionForm } from '../../items/action-form.ts';
import { evidenceDraftSchema, type EvidenceForm } from '../../items/evidence-form.ts';
import { nameOpenAction, nameOpenEvidence } from '../../items/open-forms.ts';
import { useOpenItem, type OpenItem } from '../../items/use-open-item.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import type { StoredAnswer } from '../../storage/stored-answer.ts';
import { ActionSection } from './action-section.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { listFaults, type FieldFault } from './answer-form.ts';
import { ClashNotice } from './clash-notice.tsx';
import { ColleagueLines } from './colleague-lines.tsx';
import { CompleteFields } from './complete-fields.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { HistoryLink } from './history-link.tsx';
import { LastTime } from './last-time.tsx';
import { NeighbourLinks } from './neighbour-links.tsx';
import { QuestionGuidance } from './question-guidance.tsx';
import type { QuestionNeighbours } from './question-neighbours.ts';
import { useAnswerForm, type AnswerFormState } from './use-answer-form.ts';
import { useAskedPlace } from './use-asked-place.ts';
import { useWaysOn } from './use-ways-on.ts';

type QuestionFormProps = {
  readonly result: QuestionResult;
  readonly storedAnswer: StoredAnswer;
  readonly stored: StoredAudit;
  readonly today: Scorecard['today'];
  readonly neighbours: QuestionNeighbours;
  readonly reportSave: ReportSave;
};

/** The question with its answer, evidence and actions. Saving never waits for it to be complete. */
export function QuestionForm(props: QuestionFormProps): ReactElement {
  const { result, storedAnswer, stored, today, neighbours, reportSave } = props;
  const { question, standardTitle, place } = result;
  const { audit, template } = stored;
  const key = { auditId: audit.id, questionId: question.id };
  const answer = useAnswerForm(key, storedAnswer, reportSave);
  const evidence = useOpenItem(`${audit.id} ${question.id} evidence`, evidenceDraftSchema);
  const action = useOpenItem(`${audit.id} ${question.id} action`, actionDraftSchema);
  const { faults, openForms, attempts, leave } = useLeaving(answer, evidence.item, action.item);
  const history = <HistoryLink {...key} />;
  const ways = useWaysOn(audit.id, result, neighbours);
  useAskedPlace();
  return (
    <Page
      title={question.title}
      context={`${standardTitle} – ${audit.details.organisation}`}
      caption={`${standardTitle} · Question ${place}, ${neighbours.place} of ${neighbours.inStandard} in this standard`}
      back={<Link to={ways.back.address}>{ways.back.label}</Link>}
      hasError={faults.length + openForms.length > 0}
      before={
        <ErrorSummary attempt={attempts} errors={[...faults.map(toSummaryItem), ...openForms]} />
      }
    >
      <p className="govuk-body-l">{question.question}</p>
      <ColleagueLines auditId={audit.id} result={result} today={today} />
      <QuestionGuidance question={question} />
      <LastTime result={result} auditId={audit.id} flush={answer.flush} reportSave={reportSave} />
      <AnswerFields
        answer={answer}
        question={question}
        scale={template.scale}
        faults={faults}
        notice={<ClashNotice answer={answer} scale={template.scale} history={history} />}
      />
      <EvidenceSection
        result={result}
        stored={stored}
        openItem={evidence}
        reportSave={reportSave}
      />
      <ActionSection
        result={result}
        auditId={audit.id}
        today={today}
        openItem={action}
        reportSave={reportSave}
      />
      <CompleteFields answer={answer} />
      <ButtonGroup>
        <Button onClick={() => void leave(ways.next.address)}>{ways.next.label}</Button>
        <Button variant="secondary" onClick={() => void leave(ways.standard.address)}>
          Save and go to {ways.standard.label}
        </Button>
      </ButtonGroup>
      <NeighbourLinks auditId={audit.id} neighbours={neighbours} />
      {/* Last: it comes with the first change, and must not push a button from under the pointer. */}
      {history}
    </Page>
  );
}

function toSummaryItem({ field, message }: FieldFault): ErrorSummaryItem {
  return { fieldId: field, message };
}

type Leaving = {
  readonly faults: readonly FieldFault[];
  /** Forms on the page that are neither saved nor given up. */
  readonly openForms: readonly ErrorSummaryItem[];
  readonly attempts: number;
  readonly leave: (address: string) => Promise<void>;
};

/** Saves and goes on; an answer said to be complete is first held to what that needs. */
function useLeaving(
  { form, flush }: AnswerFormState,
  evidence: OpenItem<EvidenceForm> | undefined,
  action: OpenItem<ActionForm> | undefined,
): Leaving {
  const navigate = useNavigate();
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [attempts, setAttempts] = useState(0);
  const [heldIds, setHeldIds] = useState<readonly string[]>([]);
  const openForms = listOpenForms(evidence, action);
  const leave = async (address: string): Promise<void> => {
    const isStored = await flush();
    const values = form.getValues();
    const found = values.complete === 'yes' ? listFaults(values) : [];
    setFaults(found);
    setAttempts(attempts + 1);
    setHeldIds(openForms.map(({ id }) => id));
    // What could not be stored is on this page and nowhere else: the status line says so.
    if (isStored && found.length === 0 && openForms.length === 0) await navigate(address);
  };
  return { faults, openForms: openForms.filter(({ id }) => heldIds.includes(id)), attempts, leave };
}

function listOpenForms(
  evidence: OpenItem<EvidenceForm> | undefined,
  action: OpenItem<ActionForm> | undefined,
): readonly (ErrorSummaryItem & { readonly id: string })[] {
  return [
    ...(evidence === undefined ? [] : [{ id: evidence.id, ...nameOpenEvidence(evidence) }]),
    ...(action === undefined ? [] : [{ id: action.id, ...nameOpenAction(action) }]),
  ];
}
