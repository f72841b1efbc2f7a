import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';

import { ButtonLink } from '../../components/button-link.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Page } from '../../components/page.tsx';
import { ProgressText } from '../../components/progress-text.tsx';
import { RatingTag } from '../../components/rating-tag.tsx';
import { Tag } from '../../components/tag.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { isAnswered } from '../../domain/audit/answer-state.ts';
import { toRatingSlot } from '../../domain/report/cells.ts';
import { toRatingStanding } from '../../domain/report/rating-standing.ts';
import { formatCounts, formatScore } from '../../domain/scoring/format-score.ts';
import type { QuestionResult, Scorecard, StandardResult } from '../../domain/scoring/scorecard.ts';
import { countToConfirm, isToConfirm } from '../../domain/scoring/to-confirm.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';

type StandardPageProps = { readonly stored: StoredAudit; readonly scorecard: Scorecard };

/** One standard: its questions, how each is rated, and what is left. */
export function StandardPage({ stored, scorecard }: StandardPageProps): ReactElement {
  const { standard: standardId } = useParams();
  const { audit, template } = stored;
  const back = <Link to={`/audits/${audit.id}`}>{audit.details.organisation}</Link>;
  const standard = scorecard.standards.find(({ id }) => id === standardId);
  if (standard === undefined) {
    return (
      <Page title="This audit has no such standard" back={back}>
        <p className="govuk-body">Choose a standard from the task list.</p>
      </Page>
    );
  }
  const about = template.standards.find(({ id }) => id === standard.id)?.about ?? '';
  const answered = standard.questions.filter(({ answer }) => isAnswered(answer)).length;
  const next = standard.questions.find(({ answer }) => !answer.complete);
  const toConfirm = countToConfirm(standard.questions);
  return (
    <Page title={standard.title} context={audit.details.organisation} back={back}>
      <p className="govuk-body-l">{about}</p>
      <ProgressText done={answered} total={standard.questions.length} what="answered" bar />
      {answered > 0 && (
        <p className="govuk-body">
          Score: {formatScore(standard.score)} ({formatCounts(standard.counts, template.scale)})
        </p>
      )}
      {toConfirm > 0 && (
        <p className="govuk-body">{countWords(toConfirm, 'answer')} carried forward to confirm.</p>
      )}
      {next !== undefined && (
        <ButtonLink>
          <Link to={`/audits/${audit.id}/questions/${next.question.id}`}>
            {answered === 0 ? 'Start this standard' : 'Continue this standard'}
          </Link>
        </ButtonLink>
      )}
      <QuestionTable standard={standard} stored={stored} />
    </Page>
  );
}

type QuestionTableProps = { readonly standard: StandardResult; readonly stored: StoredAudit };

function QuestionTable({ standard, stored }: QuestionTableProps): ReactElement {
  const { audit, template } = stored;
  const columns: readonly TableColumn<QuestionResult>[] = [
    {
      key: 'question',
      heading: 'Question',
      rowHeader: true,
      render: ({ question, place }) => (
        <>
          <Link className="govuk-link" to={`/audits/${audit.id}/questions/${question.id}`}>
            {place} {question.title}
          </Link>
          {question.strength === 'must' && <span className="s11-must"> (must)</span>}
        </>
      ),
    },
    {
      key: 'rating',
      heading: 'Rating',
      render: (result) => {
        const slot = toRatingSlot(result, template.scale);
        return <RatingTag label={slot.label} {...toRatingStanding(slot)} />;
      },
    },
    {
      key: 'complete',
      heading: 'Status',
      render: (result) => {
        if (isToConfirm(result)) return <Tag kind="outline">To confirm</Tag>;
        return result.answer.complete ? 'Completed' : 'To do';
      },
    },
    {
      key: 'evidence',
      heading: 'Evidence',
      numeric: true,
      render: ({ evidence }) => evidence.length,
    },
    { key: 'actions', heading: 'Actions', numeric: true, render: ({ actions }) => actions.length },
  ];
  return (
    <DataTable
      caption={`Questions of ${standard.title}`}
      captionHidden
      columns={columns}
      rows={standard.questions}
      rowKey={({ question }) => question.id}
    />
  );
}
