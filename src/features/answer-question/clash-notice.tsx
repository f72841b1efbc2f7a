import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { Answer } from '../../domain/audit/audit.ts';
import { findAnswerState } from '../../domain/audit/answer-state.ts';
import type { Scale } from '../../domain/template/template.ts';

type ClashNoticeProps = {
  readonly other: Answer;
  readonly scale: Scale;
  readonly onUse: () => void;
  readonly onDismiss: () => void;
};

/** Another tab had changed this answer too: both are kept, and the user chooses. */
export function ClashNotice({ other, scale, onUse, onDismiss }: ClashNoticeProps): ReactElement {
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
        What you typed here was saved. The other answer is kept in this answer’s history:
      </p>
      <SummaryList
        rows={[
          { key: 'Rating', value: describeRating(other, scale) },
          ...listWords(other).map(([key, text]) => ({
            key,
            value: <span className="s11-kept-words">{text}</span>,
          })),
        ]}
      />
    </Alert>
  );
}

function listWords(answer: Answer): readonly (readonly [string, string])[] {
  return (
    [
      ['Why it does not apply', answer.naReason ?? ''],
      ['Your arrangements', answer.narrative],
      ['Difference for children', answer.impact],
      ['Private note', answer.privateNote],
    ] as const
  ).filter(([, text]) => text !== '');
}

function describeRating(answer: Answer, scale: Scale): string {
  const state = findAnswerState(answer);
  if (state.kind === 'rated') return scale.points[state.rating]?.label ?? 'Not answered';
  return state.kind === 'notApplicable' ? 'Not applicable' : 'Not answered';
}
