import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Details } from '../../components/details.tsx';
import { RatingTag } from '../../components/rating-tag.tsx';
import { Select } from '../../components/select.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type { AuditId } from '../../domain/audit/audit.ts';
import { toRatingSlot } from '../../domain/report/cells.ts';
import { toRatingStanding } from '../../domain/report/rating-standing.ts';
import { asksMust } from '../../domain/report/summarise.ts';
import type { QuestionResult, Scorecard } from '../../domain/scoring/scorecard.ts';
import { QuestionLink } from './question-link.tsx';
import type { ActionPlan } from './use-action-plan.ts';

export const GAPS_HEADING = 'gaps-heading';

type OpenGapsProps = {
  readonly auditId: AuditId;
  readonly plan: ActionPlan;
  readonly gaps: readonly QuestionResult[];
  readonly scorecard: Scorecard;
};

/** Gaps from which nothing follows yet, with one step to an action for each. */
export function OpenGaps(props: OpenGapsProps): ReactElement {
  const { gaps, scorecard } = props;
  return (
    <section className="s11-items" aria-labelledby={GAPS_HEADING}>
      <h2 className="govuk-heading-m" id={GAPS_HEADING} tabIndex={-1}>
        Gaps without an action ({gaps.length})
      </h2>
      {gaps.length === 0 ? (
        <p className="govuk-body">{sayNone(scorecard)}</p>
      ) : (
        <GapTable {...props} />
      )}
      <OtherQuestion {...props} />
    </section>
  );
}

function sayNone({ gaps, counts }: Scorecard): string {
  if (counts.total === counts.unanswered) return 'None known yet: no question has been answered.';
  if (gaps.length === 0) return 'None: there are no gaps among the answers given.';
  return 'None: every gap has an action, or a reason for accepting it.';
}

function GapTable({ auditId, plan, gaps, scorecard }: OpenGapsProps): ReactElement {
  const { scale } = scorecard.template;
  return (
    <DataTable
      caption="Gaps with neither an action nor a reason for accepting them, the most pressing first"
      captionHidden
      startsShort
      rows={gaps}
      rowKey={({ question }) => question.id}
      columns={[
        {
          key: 'question',
          heading: 'Question',
          rowHeader: true,
          render: (result) => (
            <div className="s11-register__main">
              <QuestionLink auditId={auditId} result={result} />
              <GapButtons result={result} plan={plan} />
            </div>
          ),
        },
        { key: 'standard', heading: 'Standard', render: ({ standardTitle }) => standardTitle },
        {
          key: 'rating',
          heading: 'Rating',
          render: (result) => {
            const slot = toRatingSlot(result, scale);
            return <RatingTag {...toRatingStanding(slot)} label={slot.label} />;
          },
        },
        ...(asksMust(scorecard)
          ? [
              {
                key: 'kind',
                heading: 'Kind of gap',
                render: ({ isStatutoryGap }: QuestionResult) =>
                  isStatutoryGap ? 'Statutory' : 'Other',
              },
            ]
          : []),
      ]}
    />
  );
}

type GapButtonsProps = { readonly result: QuestionResult; readonly plan: ActionPlan };

function GapButtons({ result, plan }: GapButtonsProps): ReactElement {
  const { id, title } = result.question;
  const name = (
    <VisuallyHidden>
      {' '}
      for {result.place} {title}
    </VisuallyHidden>
  );
  return (
    <div className="s11-register__actions s11-screen-only">
      <Button
        variant="link"
        onClick={() => {
          plan.add(id, 'planned');
        }}
      >
        Add an action{name}
      </Button>
      <Button
        variant="link"
        onClick={() => {
          plan.add(id, 'accepted');
        }}
      >
        Accept this gap, with a reason{name}
      </Button>
    </div>
  );
}

/** An action may follow from any question, such as a second one from the same gap. */
function OtherQuestion({ plan, scorecard }: OpenGapsProps): ReactElement {
  const results = scorecard.standards.flatMap(({ questions }) => questions);
  const [chosen, setChosen] = useState('');
  const result = results.find(({ question }) => question.id === chosen) ?? results[0];
  return (
    <div className="s11-screen-only">
      <Details summary="Add an action for another question">
        <Select
          name="action-question"
          label="Question the action follows from"
          value={result?.question.id ?? ''}
          onChange={(event) => {
            setChosen(event.target.value);
          }}
          options={results.map(({ place, question }) => ({
            value: question.id,
            label: `${place} ${question.title}`,
          }))}
        />
        <Button
          variant="secondary"
          onClick={() => {
            if (result !== undefined) plan.add(result.question.id, 'planned');
          }}
        >
          Add an action
        </Button>
      </Details>
    </div>
  );
}
