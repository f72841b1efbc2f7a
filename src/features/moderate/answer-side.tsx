import type { ReactElement } from 'react';

import { Details } from '../../components/details.tsx';
import type { AuditReturn } from '../../domain/audit-return/audit-return.ts';
import { EVIDENCE_STRENGTH_WORDS } from '../../domain/audit/audit-words.ts';
import type { Template } from '../../domain/template/template.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { formatShortDate } from '../../domain/shared/plain-date.ts';
import type { QueueItem } from './queue-items.ts';
import { RatingWord } from './rating-words.tsx';

type AnswerSideProps = { readonly item: QueueItem; readonly document: AuditReturn | undefined };

/** What the agency says, as it returned it. */
export function AnswerSide({ item, document }: AnswerSideProps): ReactElement {
  const { question, cell, template } = item;
  const rating = cell.self.kind === 'rated' ? cell.self.rating : undefined;
  const descriptor = rating === undefined ? undefined : question.descriptors[rating];
  return (
    <section aria-labelledby="answer-heading" className="s11-moderate__answer">
      <p className="govuk-body-l">{question.question}</p>
      <Details summary="What is expected, and what each rating looks like" small>
        <p className="govuk-body">{question.expectation}</p>
        <ScaleWords scale={template.scale} descriptors={question.descriptors} />
      </Details>
      <h2 id="answer-heading" className="govuk-heading-m">
        What the agency says
      </h2>
      <p className="govuk-body">
        Their own rating: <RatingWord rating={cell.self} scale={cell.scale} />
      </p>
      {descriptor !== undefined && <p className="govuk-hint">{descriptor}</p>}
      {document === undefined ? (
        <p className="govuk-body">
          The words of this answer could not be read. Its rating stands as it came.
        </p>
      ) : (
        <Words item={item} document={document} />
      )}
    </section>
  );
}

type ScaleWordsProps = {
  readonly scale: Template['scale'];
  readonly descriptors: readonly string[];
};

/** Points that say nothing of this question are named on one line. */
function ScaleWords({ scale, descriptors }: ScaleWordsProps): ReactElement {
  const described = scale.points.filter((_, place) => (descriptors[place] ?? '') !== '');
  if (described.length === 0) {
    return (
      <p className="govuk-body">Rated as {scale.points.map(({ label }) => label).join(', ')}.</p>
    );
  }
  return (
    <dl className="s11-moderate__scale">
      {scale.points.map(({ id, label }, place) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>{descriptors[place]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Words({
  item: { question, cell },
  document,
}: {
  readonly item: QueueItem;
  readonly document: AuditReturn;
}): ReactElement {
  const { answers, evidence, actions } = document.content;
  const answer = answers.find(({ questionId }) => questionId === question.id)?.answer;
  const own = evidence.filter(({ questionIds }) => questionIds.includes(question.id));
  const planned = actions.flatMap((one) =>
    one.kind === 'planned' && one.questionId === question.id ? [one] : [],
  );
  const strength = cell.question.evidenceStrength;
  return (
    <>
      {cell.self.kind === 'notApplicable' && (
        <Said title="Why it does not apply to them" text={answer?.naReason ?? ''} />
      )}
      <Said title="What they have in place" text={answer?.narrative ?? ''} />
      <Said title="How they know it makes a difference" text={answer?.impact ?? ''} />
      <h3 className="govuk-heading-s">Evidence</h3>
      <p className="govuk-body">
        {strength === undefined
          ? 'They have not judged how strong it is.'
          : `They judge it: ${EVIDENCE_STRENGTH_WORDS[strength]}.`}{' '}
        {own.length === 0 && 'No item is listed.'}
      </p>
      {own.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {own.map(({ id, title, reviewDate }) => (
            <li key={id} className="s11-moderate__words">
              {title}
              {reviewDate !== undefined && ` (review ${formatShortDate(reviewDate)})`}
            </li>
          ))}
        </ul>
      )}
      {planned.length > 0 && (
        <Details
          summary={countWords(planned.length, 'action they plan', 'actions they plan')}
          small
        >
          <ul className="govuk-list govuk-list--bullet">
            {planned.map(({ id, what, dueDate }) => (
              <li key={id} className="s11-moderate__words">
                {what}
                {dueDate !== undefined && ` (by ${formatShortDate(dueDate)})`}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function Said({ title, text }: { readonly title: string; readonly text: string }): ReactElement {
  return (
    <>
      <h3 className="govuk-heading-s">{title}</h3>
      <p className="govuk-body s11-moderate__words">{text === '' ? 'Nothing written.' : text}</p>
    </>
  );
}
