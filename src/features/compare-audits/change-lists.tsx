import { Fragment, type ReactElement } from 'react';
import { Link } from 'react-router';

import { RatingTag } from '../../components/rating-tag.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type { Comparison } from '../../domain/comparison/comparison.ts';
import type { QuestionResult, Scorecard } from '../../domain/scoring/scorecard.ts';
import {
  listGroups,
  type ChangeGroup,
  type ChangeRow,
} from '../../domain/comparison/list-groups.ts';
import { nameRating } from './name-rating.ts';

type ComparisonProps = { readonly comparison: Comparison };

/** Every question of both audits, under what became of it. */
export function ChangeLists({ comparison }: ComparisonProps): ReactElement {
  return (
    <>
      {listGroups(comparison).map((group) => (
        <ChangeList key={group.id} group={group} comparison={comparison} />
      ))}
    </>
  );
}

function ChangeList({
  group,
  comparison,
}: ComparisonProps & { readonly group: ChangeGroup }): ReactElement {
  const { id, title, about, rows } = group;
  return (
    <section className="s11-changes" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id} tabIndex={-1}>
        {title} ({rows.length})
      </h2>
      <p className="govuk-body">{about}</p>
      {groupByReason(rows).map(({ reason, rows: alike }) => (
        <Fragment key={reason ?? ''}>
          {reason !== undefined && <p className="govuk-body s11-changes__reason">{reason}</p>}
          <ul className="govuk-list">
            {alike.map((row) => (
              <li
                key={`${row.before?.question.id ?? ''}>${row.after?.question.id ?? ''}`}
                className="s11-changes__question"
              >
                <Names row={row} comparison={comparison} />
                <Ratings row={row} comparison={comparison} />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  );
}

type ReasonGroup = { readonly reason: string | undefined; readonly rows: readonly ChangeRow[] };

/** One judgement often holds for several questions; it is said once, and those without one come first. */
function groupByReason(rows: readonly ChangeRow[]): readonly ReasonGroup[] {
  const reasons = new Set([undefined, ...rows.map(({ reason }) => reason)]);
  return [...reasons]
    .map((reason) => ({ reason, rows: rows.filter((row) => row.reason === reason) }))
    .filter((group) => group.rows.length > 0);
}

type RowProps = ComparisonProps & { readonly row: ChangeRow };

/** The question, and where its earlier self is another one, that one too. */
function Names({ row, comparison }: RowProps): ReactElement {
  const { before, after, isReworded } = row;
  const { earlier, later } = comparison;
  const isOther = before !== undefined && before.question.id !== after?.question.id;
  return (
    <div>
      {after !== undefined && <QuestionLink result={after} scorecard={later} />}
      {isReworded && (
        <span className="s11-changes__more">In other words than in the earlier audit</span>
      )}
      {isOther && (
        <span className={after === undefined ? undefined : 's11-changes__more'}>
          {after === undefined ? '' : 'Earlier: '}
          <QuestionLink result={before} scorecard={earlier} />
        </span>
      )}
    </div>
  );
}

type QuestionLinkProps = { readonly result: QuestionResult; readonly scorecard: Scorecard };

function QuestionLink({ result, scorecard }: QuestionLinkProps): ReactElement {
  const { place, question } = result;
  return (
    <Link className="govuk-link" to={`/audits/${scorecard.audit.id}/questions/${question.id}`}>
      {place} {question.title}
    </Link>
  );
}

/** The rating before and now; one alone where there is one, or where it has not changed. */
function Ratings({ row: { before, after }, comparison }: RowProps): ReactElement {
  const was = before && nameRating(before, comparison.earlier.template.scale);
  const is = after && nameRating(after, comparison.later.template.scale);
  const isOne = was === undefined || is === undefined || was.label === is.label;
  // What has no rating in either is said by the list it stands in.
  if (isOne && was !== undefined && is !== undefined && was.kind !== 'rated') return <></>;
  return (
    <div className="s11-changes__ratings">
      {was !== undefined && !isOne && (
        <>
          <RatingTag {...was} /> <span aria-hidden="true">→</span>
          <VisuallyHidden> then </VisuallyHidden>
        </>
      )}
      {isOne && was !== undefined && <RatingTag {...was} />}
      {is !== undefined && (!isOne || was === undefined) && <RatingTag {...is} />}
    </div>
  );
}
