import type { ReactElement, ReactNode } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { toAnswerFacts } from '../../domain/audit/answer-facts.ts';
import type { Scale } from '../../domain/template/template.ts';
import type { AnswerFormState } from './use-answer-form.ts';

type ClashNoticeProps = {
  readonly answer: AnswerFormState;
  readonly scale: Scale;
  /** The way to all that is kept of this answer. */
  readonly history: ReactNode;
};

/** Another tab had changed this answer too: both are kept, and the user chooses. */
export function ClashNotice(props: ClashNoticeProps): ReactElement | null {
  const { answer, scale, history } = props;
  if (answer.clash === undefined) return null;
  return (
    <Alert
      kind="warning"
      role="alert"
      title="This answer was also changed in another tab"
      actions={
        <Button variant="secondary" onClick={answer.useOther}>
          Use the other answer
        </Button>
      }
      onDismiss={answer.dismissClash}
      dismissLabel="Keep what is on this page"
    >
      <p className="govuk-body">
        What you typed here is saved, and stands below. The other answer is kept among the earlier
        answers:
      </p>
      <SummaryList
        rows={toAnswerFacts(answer.clash, scale)
          .filter(({ value }) => value !== '')
          .map(({ label, kind, value }) => ({
            key: label,
            value: kind === 'text' ? <span className="s11-kept-words">{value}</span> : value,
          }))}
      />
      {history}
    </Alert>
  );
}
