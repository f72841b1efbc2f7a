import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type { CarriedAnswer } from '../../domain/audit/carried-answer.ts';
import { CHANGE_ADVICE, CHANGE_WORDS, tagSource } from '../../domain/audit/carried-words.ts';
import { useAgreedEarlier } from '../../items/use-agreed-words.ts';
import type { Confirming } from './use-confirming.ts';

type EarlierAnswerProps = {
  readonly earlier: CarriedAnswer;
  /** Nothing stands in the answer of today that earlier words could push aside. */
  readonly isEmptyToday: boolean;
  readonly confirming: Confirming;
};

/** One earlier answer as it was: its rating as a word, its text to open, and what to do with it. */
export function EarlierAnswer(props: EarlierAnswerProps): ReactElement {
  const { earlier, isEmptyToday, confirming } = props;
  const { source, rating, state, change = 'same', title } = earlier;
  const agreed = useAgreedEarlier(earlier);
  const hasWords = earlier.narrative.trim() !== '' || earlier.impact.trim() !== '';
  return (
    <div className="s11-last-time__answer">
      <p className="govuk-body">
        <strong>
          {source.kind === 'site' ? 'There' : 'Last time'}: {rating === '' ? 'not rated' : rating}
        </strong>{' '}
        · from {source.name}
      </p>
      {agreed !== undefined && (
        <p className="govuk-body">With your partnership last time: {agreed}</p>
      )}
      <p className="s11-last-time__tags">
        <StateTag earlier={earlier} />
        {CHANGE_WORDS[change] !== '' && <Tag kind="info">{CHANGE_WORDS[change]}</Tag>}
      </p>
      {CHANGE_ADVICE[change] !== '' && <p className="govuk-body">{CHANGE_ADVICE[change]}</p>}
      <Details
        summary={
          <>
            Read that answer<VisuallyHidden> to {title}</VisuallyHidden>
          </>
        }
        small
      >
        <SummaryList stacked noBorder rows={listFacts(earlier)} />
      </Details>
      {state === 'toConfirm' && (
        <Button variant="link" onClick={() => void confirming.setAside(earlier)}>
          Set aside<VisuallyHidden> the answer from {source.name}</VisuallyHidden>
        </Button>
      )}
      {state === 'setAside' && hasWords && isEmptyToday && (
        <Button variant="link" onClick={() => void confirming.startFrom(earlier)}>
          Use these words as a starting point
        </Button>
      )}
    </div>
  );
}

function StateTag({ earlier }: { readonly earlier: CarriedAnswer }): ReactElement {
  switch (earlier.state) {
    case 'toConfirm':
      return <Tag kind="outline">{tagSource(earlier.source)} – to confirm</Tag>;
    case 'confirmed':
      return <Tag kind="plain">Confirmed</Tag>;
    case 'setAside':
      return <Tag kind="grey">Kept to read</Tag>;
  }
}

function listFacts(
  earlier: CarriedAnswer,
): readonly { readonly key: string; readonly value: string }[] {
  const { reference, title, question, naReason, narrative, impact, evidence, action } = earlier;
  const facts = [
    ['As it was asked', `${reference} ${title}\n${question}`.trim()],
    ['Arrangements', narrative === '' && naReason === '' ? 'Nothing was written' : narrative],
    ['Difference for children', impact],
    ['Why it did not apply', naReason],
    ['Evidence', evidence],
    ['Actions', action],
  ] as const;
  return facts.filter(([, value]) => value !== '').map(([key, value]) => ({ key, value }));
}
