import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import type { Round } from '../../domain/collection/round.ts';
import { listRoundDays } from '../../domain/collection/round-days.ts';
import { countOf, toFileWords, wordFor } from '../../domain/report/wording.ts';
import { formatDate, type PlainDate } from '../../domain/shared/plain-date.ts';
import { writeCalendar } from '../../files/calendar/write-calendar.ts';
import { downloadFile } from '../../files/download-file.ts';
import { useReadAhead } from '../../items/use-read-ahead.ts';
import type { RoundParts } from '../../items/use-round-data.ts';
import { ChasePanel } from './chase-panel.tsx';
import { RoundNumbers } from './round-numbers.tsx';
import { filterAgencies, TrackerFilters, type TrackerView } from './tracker-filters.tsx';
import { TrackerTable } from './tracker-table.tsx';
import { useChases } from './use-chases.ts';
import type { OpenRound } from './use-round.ts';
import { WaitingReturns } from './waiting-returns.tsx';

type TrackerPageProps = OpenRound & {
  /** Makes the page somebody goes to next, from what was read of the round meanwhile. */
  readonly drawAhead: (parts: RoundParts, today: PlainDate) => Promise<void>;
};

/** Who has returned, who is late, who was chased: the first page of a round. */
export function TrackerPage({ drawAhead, ...open }: TrackerPageProps): ReactElement {
  const { round } = open.stored;
  useReadAhead(open.stored, (parts) => {
    void drawAhead(parts, open.today);
  });
  return (
    <Page
      title={round.name}
      caption={round.partnership}
      back={<Link to="/rounds">Rounds</Link>}
      wide
    >
      <KeepReminder {...open} />
      {open.stored.agencies.length === 0 ? <NobodyYet id={round.id} /> : <Tracker {...open} />}
      <RoundLinks {...open} />
    </Page>
  );
}

function NobodyYet({ id }: { readonly id: string }): ReactElement {
  return (
    <>
      <InsetText>
        Add the agencies you expect returns from. Without this list the app cannot tell you who is
        missing.
      </InsetText>
      <ButtonGroup>
        <ButtonLink>
          <Link to={`/rounds/${id}/agencies/add`}>Add agencies</Link>
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

function Tracker(open: OpenRound): ReactElement {
  const { stored, picture, today } = open;
  const { round } = stored;
  const [view, setView] = useState<TrackerView>({ show: 'all', words: '' });
  const chases = useChases(round.id, today);
  const shown = filterAgencies(picture.agencies, view, stored.round.templates);
  return (
    <>
      <RoundNumbers picture={picture} round={round} today={today} />
      <WaitingReturns {...open} />
      <ButtonGroup>
        <ButtonLink>
          <Link to={`/rounds/${round.id}/import`}>Import returns</Link>
        </ButtonLink>
        {stored.returns.length > 0 && (
          <>
            <ButtonLink variant="secondary">
              <Link to={`/rounds/${round.id}/moderate`}>Moderate</Link>
            </ButtonLink>
            <ButtonLink variant="secondary">
              <Link to={`/rounds/${round.id}/feedback`}>Give back</Link>
            </ButtonLink>
          </>
        )}
        {stored.returns.length > 0 && (
          <ButtonLink variant="secondary">
            <Link to={`/rounds/${round.id}/picture`}>See the picture</Link>
          </ButtonLink>
        )}
        <ButtonLink variant="secondary">
          <Link to={`/rounds/${round.id}/packs`}>Packs to send</Link>
        </ButtonLink>
        <ButtonLink variant="secondary">
          <Link to={`/rounds/${round.id}/agencies/add`}>Add agencies</Link>
        </ButtonLink>
        {stored.returns.length > 0 && (
          <ButtonLink variant="secondary">
            <Link to={`/rounds/${round.id}/reports`}>Reports</Link>
          </ButtonLink>
        )}
      </ButtonGroup>
      <h2 className="govuk-heading-m">Who has returned</h2>
      <TrackerFilters
        view={view}
        all={picture.agencies}
        shown={shown.length}
        onChange={(change) => {
          setView({ ...view, ...change });
        }}
      />
      <ChasePanel
        round={round}
        shown={shown}
        isFiltered={view.show !== 'all' || view.words !== ''}
        chases={chases}
      />
      <TrackerTable round={round} rows={shown} chases={chases} />
    </>
  );
}

/** From the day on until which returns are kept. Nothing is deleted unasked. */
function KeepReminder({ stored, today }: OpenRound): ReactElement | null {
  const { round, returns } = stored;
  if (round.keepUntil === undefined || today < round.keepUntil) return null;
  return (
    <Alert
      kind="warning"
      title={`You meant to keep these returns until ${formatDate(round.keepUntil)}`}
      actions={
        <Link className="govuk-link" to={`/rounds/${round.id}/delete`}>
          Delete this round
        </Link>
      }
    >
      <p className="govuk-body">
        {countOf(returns.length, 'return')} {wordFor(returns.length, 'is', 'are')} still on this
        device. Delete the round, or choose a later date under “Change this round”.
      </p>
    </Alert>
  );
}

function OtherPages({ round }: { readonly round: Round }): ReactElement {
  return (
    <>
      {round.isSample && (
        <li>
          <Link className="govuk-link" to={`/rounds/${round.id}/sample-files`}>
            Files to practise importing on
          </Link>
        </li>
      )}
      <li>
        <Link className="govuk-link" to={`/rounds/${round.id}/pulse`}>
          What practitioners say
        </Link>
      </li>
      <li>
        <Link className="govuk-link" to={`/rounds/${round.id}/history`}>
          History of this round
        </Link>
      </li>
    </>
  );
}

function RoundLinks({ stored, picture }: OpenRound): ReactElement {
  const { round } = stored;
  const days = listRoundDays(round, picture.agencies);
  const saveDays = (): void => {
    downloadFile({
      name: `dates_${toFileWords(round.name) || 'round'}.ics`,
      type: 'text/calendar',
      bytes: writeCalendar(
        days.map(({ key, day, title }) => ({
          uid: `${round.id}-${key}@s11-self-audit`,
          day,
          title,
          description: round.partnership,
        })),
        new Date(),
      ),
    });
  };
  return (
    <>
      <h2 className="govuk-heading-m">This round</h2>
      <p className="govuk-body">
        It is kept in this browser alone.{' '}
        <Link className="govuk-link" to="/data">
          Save a backup
        </Link>{' '}
        regularly; with it the round can also be moved to a colleague’s computer.
      </p>
      <ul className="govuk-list">
        <OtherPages round={round} />
        <li>
          <Link className="govuk-link" to={`/rounds/${round.id}/edit`}>
            Change this round
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to={`/rounds/new?after=${round.id}`}>
            Set up the next round from it
          </Link>
        </li>
        {days.length > 0 && (
          <li>
            <Button variant="link" onClick={saveDays}>
              Save its dates for a calendar ({days.length})
            </Button>
          </li>
        )}
        <li>
          <Link className="govuk-link" to={`/rounds/${round.id}/delete`}>
            Put away or delete this round
          </Link>
        </li>
      </ul>
    </>
  );
}
