import { useState, type ReactElement } from 'react';

import { Radios, type RadioOption } from '../../components/radios.tsx';
import { Textarea } from '../../components/textarea.tsx';
import type { Verdict } from '../../domain/moderation/moderation.ts';
import { isLongScale } from '../../domain/template/long-scale.ts';
import type { QueueItem } from './queue-items.ts';
import { nameRating } from './rating-words.tsx';
import { showValues, type DecisionState } from './use-decision.ts';

export type DecisionFault = { readonly fieldId: string; readonly message: string };

type VerdictFieldsProps = {
  readonly item: QueueItem;
  readonly decision: DecisionState;
  readonly faults: readonly DecisionFault[];
};

/** What is chosen keeps the reason typed so far, so that a slip of a key loses no words. */
export function VerdictFields({ item, decision, faults }: VerdictFieldsProps): ReactElement {
  const { verdict } = showValues(decision.moderation);
  const [left, setLeft] = useState('');
  const reason = 'reason' in verdict ? verdict.reason : left;
  const errorOf = (id: string): string | undefined =>
    faults.find(({ fieldId }) => fieldId === id)?.message;
  const choose = (kind: string): void => {
    setLeft(reason);
    if (kind === 'agree') decision.change({ verdict: { kind } });
    else if (kind === 'challenge') decision.change({ verdict: { kind, reason } });
    else decision.change({ verdict: { kind: 'change', reason } });
  };
  const options: readonly RadioOption[] = [
    { value: 'agree', label: nameAgreeing(item) },
    {
      value: 'challenge',
      label: 'Raise a challenge',
      hint: 'The agency thinks again. Nothing is agreed until it has answered.',
      reveal: verdict.kind === 'challenge' && (
        <ReasonField
          id="challenge-reason"
          label="What do you challenge, and why?"
          verdict={verdict}
          decision={decision}
          error={errorOf('challenge-reason')}
        />
      ),
    },
    {
      value: 'change',
      label: 'Change the rating',
      hint: 'Their own rating stays beside it.',
      reveal: verdict.kind === 'change' && (
        <>
          <ChangeTo {...{ item, verdict, decision }} error={errorOf('change-to')} />
          <ReasonField
            id="change-reason"
            label="Why do you change it?"
            verdict={verdict}
            decision={decision}
            error={errorOf('change-reason')}
          />
        </>
      ),
    },
  ];
  return (
    <Radios
      name="verdict"
      legend="Your decision"
      legendSize="m"
      options={options}
      error={errorOf('verdict')}
      value={verdict.kind}
      onChange={(event) => {
        choose(event.target.value);
      }}
    />
  );
}

function nameAgreeing({ cell }: QueueItem): string {
  if (cell.self.kind === 'unanswered') return 'Leave it as not answered';
  return `Agree: ${nameRating(cell.self, cell.scale)}`;
}

type ReasonFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly verdict: Extract<Verdict, { kind: 'challenge' | 'change' }>;
  readonly decision: DecisionState;
  readonly error: string | undefined;
};

function ReasonField({ id, label, verdict, decision, error }: ReasonFieldProps): ReactElement {
  return (
    <Textarea
      name={id}
      label={label}
      hint="The agency will read this."
      error={error}
      rows={3}
      value={verdict.reason}
      onChange={(event) => {
        decision.change({ verdict: { ...verdict, reason: event.target.value } }, true);
      }}
    />
  );
}

type ChangeToProps = {
  readonly item: QueueItem;
  readonly verdict: Extract<Verdict, { kind: 'change' }>;
  readonly decision: DecisionState;
  readonly error: string | undefined;
};

function ChangeTo({
  item: { cell, question },
  verdict,
  decision,
  error,
}: ChangeToProps): ReactElement {
  const own = cell.self.kind === 'rated' ? cell.self.rating : undefined;
  const ratings = cell.scale.labels.flatMap((label, rating) =>
    rating === own ? [] : [{ value: String(rating), label }],
  );
  const none = { value: 'notApplicable', label: 'Not applicable' };
  const offersNone = question.notApplicableAllowed && cell.self.kind !== 'notApplicable';
  return (
    <Radios
      name="change-to"
      legend="To which rating?"
      legendSize="s"
      small
      inColumns={isLongScale(cell.scale.labels)}
      error={error}
      options={offersNone ? [...ratings, none] : ratings}
      value={verdict.rating === undefined ? '' : String(verdict.rating)}
      onChange={({ target: { value } }) => {
        const rating = value === 'notApplicable' ? value : Number(value);
        decision.change({ verdict: { ...verdict, rating } });
      }}
    />
  );
}
