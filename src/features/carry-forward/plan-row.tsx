import type { ReactElement } from 'react';

import { Details } from '../../components/details.tsx';
import { Radios } from '../../components/radios.tsx';
import { Tag } from '../../components/tag.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type { Answer } from '../../domain/audit/audit.ts';
import { CHANGE_ADVICE, CHANGE_WORDS } from '../../domain/audit/carried-words.ts';
import type { CarryMatch } from '../../domain/carry/match-questions.ts';
import { isOpen, type PlannedQuestion } from '../../domain/carry/plan-carry.ts';
import { describeThen } from '../../domain/carry/to-brought.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import { firstLine } from '../../domain/shared/first-line.ts';
import type { Choices } from './use-choices.ts';

type PlanRowProps = {
  readonly planned: PlannedQuestion;
  readonly earlier: Scorecard;
  /** What stands in the audit now. */
  readonly today: Answer | undefined;
  readonly isBrought: boolean;
  readonly choices: Choices;
  /** What was agreed with a partnership on the earlier audit, by its questions. */
  readonly agreed: ReadonlyMap<QuestionId, string>;
};

/** A question as it is asked now, what was answered then, and the choice. */
export function PlanRow(props: PlanRowProps): ReactElement {
  const { planned, earlier, today, isBrought, choices, agreed } = props;
  const { question, place, matches } = planned;
  const hasWords = (today?.narrative ?? '').trim() !== '';
  return (
    <li className="s11-carry__row">
      <h3 className="govuk-heading-s s11-carry__title">
        {place} {question.title}
      </h3>
      <div className="s11-carry__sides">
        <div>
          <p className="s11-carry__side">Asked now</p>
          <p className="govuk-body">{question.question}</p>
        </div>
        <div>
          <p className="s11-carry__side">
            {matches.length > 1
              ? `Answered then, from ${matches.length} questions`
              : 'Answered then'}
          </p>
          {matches.map((match) => (
            <Then
              key={match.earlier.question.id}
              match={match}
              earlier={earlier}
              agreed={agreed.get(match.earlier.question.id)}
            />
          ))}
        </div>
      </div>
      {isBrought ? (
        <p className="govuk-body">Brought forward already.</p>
      ) : (
        <Radios
          name={`carry-${question.id}`}
          legend={`What to do with the earlier answer to ${place} ${question.title}`}
          legendHidden
          hint={
            hasWords
              ? 'You have written an answer here already. It stays; the earlier words are kept beside it.'
              : undefined
          }
          small
          inline
          value={choices.afresh.has(question.id) ? 'afresh' : 'use'}
          options={[
            { value: 'use', label: 'Use as a starting point' },
            { value: 'afresh', label: 'Start afresh' },
          ]}
          onChange={({ target }) => {
            choices.set([question.id], target.value === 'afresh');
          }}
        />
      )}
    </li>
  );
}

/** So many characters are read at a glance; the rest is opened. */
const GLANCE = 240;

type ThenProps = {
  readonly match: CarryMatch;
  readonly earlier: Scorecard;
  readonly agreed: string | undefined;
};

function Then({ match, earlier, agreed }: ThenProps): ReactElement {
  const { change, reason } = match;
  const { question, answer } = match.earlier;
  const rating = describeThen(match.earlier, earlier.template.scale);
  const narrative = answer.narrative.trim();
  const shown = firstLine(narrative, GLANCE);
  const hasMore = shown !== narrative || answer.impact.trim() !== '';
  const isChanged = CHANGE_WORDS[change] !== '';
  return (
    <div className="s11-carry__then">
      <p className="govuk-body">
        <strong>{rating === '' ? 'Not rated' : rating}</strong>{' '}
        {isChanged && <Tag kind="info">{CHANGE_WORDS[change]}</Tag>}
      </p>
      {agreed !== undefined && <p className="govuk-body">With your partnership: {agreed}</p>}
      <p className="govuk-body s11-carry__words">
        {shown === '' ? (answer.naReason?.trim() ?? '') || 'Nothing was written.' : shown}
      </p>
      <Items match={match} />
      {(hasMore || isChanged) && (
        <Details
          small
          summary={
            <>
              {isChanged ? 'What changed, and the whole answer' : 'The whole answer'}
              <VisuallyHidden> to {question.title}</VisuallyHidden>
            </>
          }
        >
          {isChanged && (
            <p className="govuk-body">
              {CHANGE_ADVICE[change]} {reason}
            </p>
          )}
          {isChanged && <Words title="As it was asked" text={question.question} />}
          <Words title="Arrangements" text={narrative} />
          <Words title="Difference for children" text={answer.impact} />
        </Details>
      )}
    </div>
  );
}

function Words({ title, text }: { readonly title: string; readonly text: string }): ReactElement {
  if (text.trim() === '') return <></>;
  return (
    <>
      <p className="s11-list-title">{title}</p>
      <p className="govuk-body s11-carry__words">{text}</p>
    </>
  );
}

/** What else comes with the answer. */
function Items({ match }: { readonly match: CarryMatch }): ReactElement | null {
  const { evidence, actions } = match.earlier;
  const open = actions.filter(isOpen).length;
  const parts = [
    ...(evidence.length === 0
      ? []
      : [countWords(evidence.length, 'item of evidence', 'items of evidence')]),
    ...(open === 0
      ? []
      : [countWords(open, 'open action or accepted gap', 'open actions or accepted gaps')]),
  ];
  if (parts.length === 0) return null;
  return <p className="govuk-body s11-quiet">With {parts.join(' and ')}</p>;
}
