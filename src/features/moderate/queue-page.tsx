import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import type { OpenModeration } from './moderate-frame.tsx';
import {
  addressOf,
  groupItems,
  isLeft,
  toLens,
  type Lens,
  type QueueGroup,
  type QueueItem,
} from './queue-items.ts';
import { wordsOf } from './rating-words.tsx';

/** What is left to decide, by question across agencies or by agency. */
export function QueuePage(open: OpenModeration): ReactElement {
  const { stored, items, own, askWho } = open;
  const [search] = useSearchParams();
  const lens = toLens(search.get('by'));
  const groups = groupItems(items, lens);
  return (
    <Page
      title="Moderate"
      caption={stored.round.name}
      back={<Link to={`/rounds/${stored.round.id}`}>{stored.round.name}</Link>}
      wide
    >
      <Unread {...open} />
      {items.length === 0 ? (
        <InsetText>
          No returns yet.{' '}
          <Link className="govuk-link" to={`/rounds/${stored.round.id}/import`}>
            Import returns
          </Link>{' '}
          and moderate them here.
        </InsetText>
      ) : (
        <>
          <Standing {...open} lens={lens} groups={groups} />
          <LensLinks lens={lens} roundId={stored.round.id} />
          <div className="s11-moderate__queue">
            <DataTable
              caption={lens === 'agency' ? 'Agencies' : 'Questions'}
              columns={columnsOf(stored.round.id, lens)}
              rows={groups}
              rowKey={({ key }) => key}
              groupOf={lens === 'agency' ? undefined : ({ caption }) => caption}
              startsShort
            />
          </div>
        </>
      )}
      <p className="govuk-body">
        <Link className="govuk-link" to={`/rounds/${stored.round.id}/moderate/colleague`}>
          Another moderator’s decisions
        </Link>
        : give yours to a colleague, or take in theirs.
      </p>
      <p className="govuk-body">
        You moderate as {wordsOf(own.moderator)}.{' '}
        <Button variant="link" onClick={askWho}>
          Change who is moderating
        </Button>
      </p>
    </Page>
  );
}

function Unread({ unread }: OpenModeration): ReactElement | null {
  if (unread.length === 0) return null;
  return (
    <Alert kind="error" title="Some returns could not be read">
      <p className="govuk-body">
        {unread.join(', ')}. Nothing has been deleted. Import the files again, or ask for them anew.
      </p>
    </Alert>
  );
}

type StandingProps = OpenModeration & {
  readonly lens: Lens;
  readonly groups: readonly QueueGroup[];
};

function Standing({ stored, items, lens, groups }: StandingProps): ReactElement {
  const left = items.filter(isLeft);
  const challenges = items.filter(({ cell }) => cell.decision.kind === 'challenged').length;
  const next = groups.flatMap((group) => group.items).find(isLeft);
  const newer = left.filter(({ earlier }) => earlier.length > 0).length;
  const answered = items.filter(({ replies }) => replies.length > 0).length;
  return (
    <>
      <p className="govuk-body-l" role="status">
        {left.length === 0
          ? 'Everything is moderated.'
          : `${left.length} of ${countWords(items.length, 'answer')} left to decide.`}{' '}
        {challenges > 0 && `${countWords(challenges, 'challenge')} open with agencies.`}
      </p>
      {newer > 0 && (
        <InsetText>
          {countWords(newer, 'answer')} came again in a newer return after you had decided on the
          older one. Both are shown, and nothing you decided is lost.
        </InsetText>
      )}
      {answered > 0 && (
        <p className="govuk-body">
          Agencies reply to what you said on {countWords(answered, 'answer')}. Each reply stands
          beside it.
        </p>
      )}
      {next !== undefined && (
        <ButtonGroup>
          <ButtonLink>
            <Link to={addressOf(stored.round.id, next, lens)}>
              {left.length === items.length ? 'Start moderating' : 'Continue moderating'}
            </Link>
          </ButtonLink>
        </ButtonGroup>
      )}
    </>
  );
}

function LensLinks({
  lens,
  roundId,
}: {
  readonly lens: Lens;
  readonly roundId: string;
}): ReactElement {
  const ways = [
    { by: 'question', words: 'By question, across agencies' },
    { by: 'agency', words: 'By agency' },
  ] as const;
  return (
    <nav aria-label="How to go through the answers">
      <ul className="s11-moderate__ways">
        {ways.map(({ by, words }) => (
          <li key={by}>
            <Link
              className="govuk-link"
              aria-current={by === lens ? 'true' : undefined}
              to={`/rounds/${roundId}/moderate?by=${by}`}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function columnsOf(roundId: string, lens: Lens): readonly TableColumn<QueueGroup>[] {
  return [
    {
      key: 'name',
      heading: lens === 'agency' ? 'Agency' : 'Question',
      rowHeader: true,
      render: ({ title, items }) => {
        const first = items.find(isLeft) ?? items[0];
        return first === undefined ? (
          title
        ) : (
          <Link className="govuk-link" to={addressOf(roundId, first, lens)}>
            {title}
          </Link>
        );
      },
    },
    {
      key: 'left',
      heading: 'Left',
      numeric: true,
      render: ({ items }) => items.filter(isLeft).length,
      sortBy: ({ items }) => items.filter(isLeft).length,
    },
    {
      key: 'decided',
      heading: 'Decided',
      render: ({ items }) => sayDecided(items),
      sortBy: ({ items }) => items.length - items.filter(isLeft).length,
    },
  ];
}

const DECIDED = [
  ['agreed', 'agreed'],
  ['changed', 'changed'],
  ['challenged', 'challenged'],
  ['clash', 'on which moderators differ'],
] as const;

/** In words and in one column, so that the table fits a phone. */
function sayDecided(items: readonly QueueItem[]): string {
  const counts = DECIDED.flatMap(([kind, words]) => {
    const count = items.filter(({ cell }) => cell.decision.kind === kind).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return counts.length === 0 ? 'None yet' : counts.join(', ');
}
