import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { formatActionNumber, formatEvidenceNumber } from '../../domain/audit/audit.ts';
import type { Handover } from '../../domain/report/build-handover.ts';
import { describePlan } from '../../domain/report/cells.ts';
import { describeDueIn, describeStaleness } from '../../domain/report/due-words.ts';
import type { ActionEntry } from '../../domain/scoring/list-actions.ts';
import type { EvidenceEntry } from '../../domain/scoring/list-evidence.ts';
import { DUE_SOON_DAYS } from '../../domain/scoring/timeliness.ts';
import { formatShortDate, type PlainDate } from '../../domain/shared/plain-date.ts';

type LateListsProps = {
  readonly handover: Handover;
  readonly home: string;
  readonly today: PlainDate;
};

/** Actions and evidence that are late, or will be soon. */
export function LateLists({ handover, home, today }: LateListsProps): ReactElement {
  const { overdue, dueSoon, acceptedToReview, stale, reviewSoon } = handover;
  const describeAction = ({ action }: ActionEntry): string =>
    action.ownerRole === '' ? 'no owner yet' : action.ownerRole;
  return (
    <>
      <h2 className="govuk-heading-m">Actions that are late or due soon</h2>
      <Actions
        title="Overdue"
        none="No action is overdue."
        entries={overdue}
        more={(entry) => [describeAction(entry), describeDueIn(entry, today) ?? '']}
      />
      <Actions
        title={`Due within ${DUE_SOON_DAYS} days`}
        none={`No action is due within ${DUE_SOON_DAYS} days.`}
        entries={dueSoon}
        more={(entry) => [describeAction(entry), describeDueIn(entry, today) ?? '']}
      />
      <AcceptedGaps entries={acceptedToReview} />
      <p className="govuk-body s11-screen-only">
        <Link className="govuk-link" to={`${home}/actions`}>
          All actions
        </Link>
      </p>
      <h2 className="govuk-heading-m">Evidence that is out of date or soon to be reviewed</h2>
      <Evidence
        title="Out of date"
        none="No evidence is known to be out of date."
        entries={stale}
        more={({ item }) => describeStaleness(item, today)}
      />
      <Evidence
        title={`To be reviewed within ${DUE_SOON_DAYS} days`}
        none={`None is to be reviewed within ${DUE_SOON_DAYS} days.`}
        entries={reviewSoon}
        more={({ item: { reviewDate } }) =>
          reviewDate === undefined ? '' : `by ${formatShortDate(reviewDate)}`
        }
      />
      <p className="govuk-body s11-screen-only">
        <Link className="govuk-link" to={`${home}/evidence`}>
          All evidence
        </Link>
      </p>
    </>
  );
}

type ListProps<Entry, More> = {
  readonly title: string;
  readonly none: string;
  readonly entries: readonly Entry[];
  readonly more: (entry: Entry) => More;
};

function Actions(props: ListProps<ActionEntry, readonly string[]>): ReactElement {
  const { title, none, entries, more } = props;
  if (entries.length === 0) return <p className="govuk-body">{none}</p>;
  return (
    <>
      <h3 className="govuk-heading-s">
        {title} ({entries.length})
      </h3>
      <ul className="govuk-list govuk-list--bullet">
        {entries.map((entry) => (
          <li key={entry.action.id}>
            {formatActionNumber(entry.action)} {describePlan(entry.action)}
            <span className="s11-quiet"> · {more(entry).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Nothing while no accepted gap is to be looked at again. */
function AcceptedGaps({
  entries,
}: {
  readonly entries: Handover['acceptedToReview'];
}): ReactElement | null {
  if (entries.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">
        Accepted gaps to look at again within {DUE_SOON_DAYS} days ({entries.length})
      </h3>
      <ul className="govuk-list govuk-list--bullet">
        {entries.map(({ action, result }) => (
          <li key={action.id}>
            {formatActionNumber(action)}{' '}
            {result === undefined ? action.reason : `${result.place} ${result.question.title}`}
            <span className="s11-quiet">
              {' '}
              · by {action.reviewDate === undefined ? '' : formatShortDate(action.reviewDate)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Evidence(props: ListProps<EvidenceEntry, string>): ReactElement {
  const { title, none, entries, more } = props;
  if (entries.length === 0) return <p className="govuk-body">{none}</p>;
  return (
    <>
      <h3 className="govuk-heading-s">
        {title} ({entries.length})
      </h3>
      <ul className="govuk-list govuk-list--bullet">
        {entries.map((entry) => (
          <li key={entry.item.id}>
            {formatEvidenceNumber(entry.item)} {entry.item.title}
            <span className="s11-quiet">
              {' '}
              · {entry.item.ownerRole === '' ? 'nobody named' : entry.item.ownerRole} ·{' '}
              {more(entry)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
