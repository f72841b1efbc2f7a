import type { ReactElement } from 'react';

import { Details } from '../../components/details.tsx';
import { toAnswerFacts } from '../../domain/audit/answer-facts.ts';
import type { Answer } from '../../domain/audit/audit.ts';
import { listSittings } from '../../domain/audit/list-sittings.ts';
import type { AnswerHistoryRow, AnswerRow } from '../../domain/device/rows.ts';
import { countOf } from '../../domain/report/wording.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import type { Scale } from '../../domain/template/template.ts';
import { AnswerEntry } from './answer-entry.tsx';
import { FactList } from './fact-list.tsx';

type AnswerVersionsProps = {
  readonly present: AnswerRow | undefined;
  /** Newest first. */
  readonly earlier: readonly AnswerHistoryRow[];
  readonly scale: Scale;
  /** Left out of an audit that is signed off. */
  readonly onBringBack: ((version: AnswerHistoryRow) => void) | undefined;
};

/** The answer that stands, then what stood before: one entry for each sitting. */
export function AnswerVersions(props: AnswerVersionsProps): ReactElement {
  const { present, earlier, scale, onBringBack } = props;
  const { stepsToPresent, earlier: sittings } = listSittings(present, earlier);
  // A clash may never have stood: what came after an answer is the next that surely did.
  const afterOf = (place: number): Answer | undefined =>
    sittings.slice(0, place).findLast(({ last }) => last.why !== 'clash')?.last.answer ??
    present?.answer;
  return (
    <>
      <h2 className="govuk-heading-m">The answer that stands now</h2>
      {present === undefined ? (
        <p className="govuk-body">Nothing readable is stored for this question now.</p>
      ) : (
        <div className="s11-versions">
          <p className="govuk-body">Since {formatMoment(present.changedAt)}.</p>
          <FactList facts={toAnswerFacts(present.answer, scale)} />
        </div>
      )}
      <Steps {...props} steps={stepsToPresent} after={present?.answer} />
      <h2 className="govuk-heading-m">What stood before</h2>
      <p className="govuk-body">{describeCount(earlier.length, sittings.length)}</p>
      <ol className="govuk-list s11-versions">
        {sittings.map(({ last, steps }, place) => (
          <AnswerEntry
            key={last.id}
            version={last}
            after={afterOf(place)}
            present={present?.answer}
            scale={scale}
            onBringBack={onBringBack}
          >
            <Steps {...props} steps={steps} after={last.answer} />
          </AnswerEntry>
        ))}
      </ol>
    </>
  );
}

function describeCount(versions: number, entries: number): string {
  if (versions === 0) return 'This answer has not been changed since it was first written.';
  if (entries === 0) return 'All that was written before led up to the answer above.';
  if (entries === versions) return `${countOf(versions, 'earlier answer')}, newest first.`;
  return `${countOf(versions, 'earlier answer')}, newest first. Those written in one go are shown as one.`;
}

type StepsProps = AnswerVersionsProps & {
  readonly steps: readonly AnswerHistoryRow[];
  readonly after: Answer | undefined;
};

/** The versions that only led up to another, for those who look for one of them. */
function Steps({ steps, after, present, scale, onBringBack }: StepsProps): ReactElement | null {
  if (steps.length === 0) return null;
  return (
    <Details small summary={`Show ${countOf(steps.length, 'step')} on the way to it`}>
      <ol className="govuk-list s11-versions">
        {steps.map((step, place) => (
          <AnswerEntry
            key={step.id}
            version={step}
            after={place === 0 ? after : steps[place - 1]?.answer}
            present={present?.answer}
            scale={scale}
            onBringBack={onBringBack}
          />
        ))}
      </ol>
    </Details>
  );
}
