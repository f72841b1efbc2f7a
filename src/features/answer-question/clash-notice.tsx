import type { ReactElement, ReactNode } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { toAnswerFacts } from '../../domain/audit/answer-facts.ts';
import type { Answer } from '../../domain/audit/audit.ts';
import type { Scale } from '../../domain/template/template.ts';

type ClashNoticeProps = {
  readonly other: Answer;
  readonly scale: Scale;
  /** The way to all that is kept of this answer. */
  readonly history: ReactNode;
  readonly onUse: () => void;
  readonly onDismiss: () => void;
};

/** Another tab had changed this answer too: both are kept, and the user chooses. */
export function ClashNotice(props: ClashNoticeProps): ReactElement {
  const { other, scale, history, onUse, onDismiss } = props;
  return (
    <Alert
      kind="warning"
      role="alert"
      title="This answer was also changed in another tab"
      actions={
        <Button variant="secondary" onClick={onUse}>
          Use the other answer
        </Button>
      }
      onDismiss={onDismiss}
      dismissLabel="Keep what is on this page"
    >
      <p className="govuk-body">
        What you typed here is saved, and stands below. The other answer is kept among the earlier
        answers:
      </p>
      <SummaryList
        rows={toAnswerFacts(other, scale)
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
