import type { ReactElement, ReactNode } from 'react';

import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { Tag } from '../../components/tag.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { toAnswerFacts } from '../../domain/audit/answer-facts.ts';
import { EMPTY_ANSWER, type Answer } from '../../domain/audit/audit.ts';
import { listDifferences } from '../../domain/audit/facts.ts';
import { isSameAnswer } from '../../domain/audit/same-answer.ts';
import type { AnswerHistoryRow } from '../../domain/device/rows.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import type { Scale } from '../../domain/template/template.ts';
import { DifferenceList } from './difference-list.tsx';
import { FactList } from './fact-list.tsx';

type AnswerEntryProps = {
  readonly version: AnswerHistoryRow;
  /** The version that came after it. */
  readonly after: Answer | undefined;
  readonly present: Answer | undefined;
  readonly scale: Scale;
  /** Left out of an audit that is signed off. */
  readonly onBringBack: ((version: AnswerHistoryRow) => void) | undefined;
  readonly children?: ReactNode;
};

/** One earlier answer: when it stood, what became of it, and the way to bring it back. */
export function AnswerEntry(props: AnswerEntryProps): ReactElement {
  const { version, after, present, scale, onBringBack, children } = props;
  const { answer, changedAt, movedAt, why } = version;
  const facts = toAnswerFacts(answer, scale);
  const differences = listDifferences(facts, toAnswerFacts(after ?? EMPTY_ANSWER, scale));
  const isPresent = present !== undefined && isSameAnswer(answer, present);
  const when = formatMoment(changedAt);
  return (
    <li className="s11-version">
      <h3 className="govuk-heading-s">Written {when}</h3>
      <p className="govuk-body">
        {why === 'clash' ? (
          <>
            <Tag kind="info">From another tab</Tag> Two tabs changed this answer at the same time.
            The other one was saved over it on {formatMoment(movedAt)}.
          </>
        ) : (
          <>Stood until {formatMoment(movedAt)}, when it was replaced.</>
        )}
      </p>
      {differences.length > 0 && <DifferenceList differences={differences} />}
      <Details
        small
        summary={
          <>
            Show the whole answer<VisuallyHidden> of {when}</VisuallyHidden>
          </>
        }
      >
        <FactList facts={facts} />
      </Details>
      {children}
      {isPresent ? (
        <p className="govuk-body">This is the same as the answer that stands now.</p>
      ) : (
        onBringBack !== undefined && (
          <Button
            variant="secondary"
            onClick={() => {
              onBringBack(version);
            }}
          >
            Bring this answer back<VisuallyHidden> written {when}</VisuallyHidden>
          </Button>
        )
      )}
    </li>
  );
}
