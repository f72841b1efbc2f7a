import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import type { AuditId } from '../../domain/audit/audit.ts';
import type { QuestionPlace } from '../../domain/audit/question-place.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import { findToConfirm, type ToConfirm } from '../../domain/scoring/to-confirm.ts';
import { countWords, joinWords } from '../../domain/shared/count-words.ts';
import { FeedbackBeside } from '../../items/feedback-beside.tsx';
import type { ReportSave } from '../../storage/save-state.ts';
import { EarlierAnswer } from './earlier-answer.tsx';
import { useConfirming, type Confirming } from './use-confirming.ts';

type LastTimeProps = {
  readonly result: QuestionResult;
  readonly auditId: AuditId;
  readonly flush: () => Promise<boolean>;
  readonly reportSave: ReportSave;
};

/** What others said of this answer, and what was brought to the question. */
export function LastTime(props: LastTimeProps): ReactElement {
  const { result, auditId } = props;
  return (
    <>
      <FeedbackBeside auditId={auditId} questionId={result.question.id} />
      <Brought {...props} />
    </>
  );
}

/** What was brought to the question, and whether it still holds; nothing where nothing was. */
function Brought(props: LastTimeProps): ReactElement | null {
  const { result, auditId, flush, reportSave } = props;
  const place = { auditId, questionId: result.question.id };
  const confirming = useConfirming(place, flush, reportSave);
  const { heading, onFocus } = useKeptFocus<HTMLHeadingElement>();
  const toConfirm = findToConfirm(result);
  const { carried, answer } = result;
  const items = describeItems(toConfirm);
  if (carried.length === 0 && items === '' && confirming.done === undefined) return null;
  return (
    <section className="s11-last-time" aria-labelledby="carried-heading" onFocus={onFocus}>
      <h2 className="govuk-heading-m" id="carried-heading" ref={heading} tabIndex={-1}>
        {carried.every(({ source }) => source.kind === 'site') && carried.length > 0
          ? 'From another site'
          : 'From last time'}
      </h2>
      {carried.map((one) => (
        <EarlierAnswer
          key={one.id}
          earlier={one}
          isEmptyToday={answer.narrative.trim() === '' && answer.impact.trim() === ''}
          confirming={confirming}
        />
      ))}
      {(toConfirm.carried.length > 0 || items !== '') && (
        <Ask hasWords={toConfirm.carried.length > 0} items={items} confirming={confirming} />
      )}
      <Outcome confirming={confirming} />
    </section>
  );
}

type AskProps = {
  readonly hasWords: boolean;
  readonly items: string;
  readonly confirming: Confirming;
};

function Ask({ hasWords, items, confirming }: AskProps): ReactElement {
  return (
    <>
      <p className="govuk-body">
        {hasWords && 'These words stand in your answer below. Change what has changed. '}
        {items !== '' && `${items} below ${hasWords ? 'came with them' : 'came from last time'}. `}
        Does it still hold? “Yes, completed” at the end of the page says so too.
      </p>
      <Button
        id={'carried' satisfies QuestionPlace}
        variant="secondary"
        onClick={() => void confirming.confirm()}
      >
        Yes, this still holds
      </Button>
    </>
  );
}

const OUTCOMES = {
  confirmed: 'Confirmed: it still holds.',
  setAside: 'Set aside. Words nobody has changed were taken out of your answer; they stay here.',
  started: 'The words stand in your answer now, to be confirmed.',
} as const;

function Outcome({ confirming }: { readonly confirming: Confirming }): ReactElement {
  const { done, undo } = confirming;
  return (
    <p className="govuk-body s11-last-time__outcome">
      <span role="status">{done !== undefined && OUTCOMES[done]}</span>{' '}
      {done !== undefined && (
        <Button variant="link" onClick={() => void undo()}>
          Undo
        </Button>
      )}
    </p>
  );
}

/** "2 items of evidence and 1 action"; empty when none is to be confirmed. */
function describeItems({ evidence, actions }: ToConfirm): string {
  const planned = actions.filter(({ kind }) => kind === 'planned').length;
  const accepted = actions.length - planned;
  return joinWords([
    ...(evidence.length === 0
      ? []
      : [countWords(evidence.length, 'item of evidence', 'items of evidence')]),
    ...(planned === 0 ? [] : [countWords(planned, 'action')]),
    ...(accepted === 0 ? [] : [countWords(accepted, 'accepted gap')]),
  ]);
}
