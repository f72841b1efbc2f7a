import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { ButtonGroup } from '../../components/button-group.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { hasRounds } from '../../storage/has-rounds.ts';
import { hasBeenHere } from '../../storage/visits.ts';
import { StartButtons } from './start-buttons.tsx';
import { WaysIn } from './ways-in.tsx';

export const NOTHING_HERE_TITLE = 'Audit your safeguarding arrangements';

/**
 * Where there is no audit: all that a first visit needs to know, without a gate, or for who has been
 * here before what may have become of the audits. No part of the first load.
 */
export function NothingHere(): ReactElement {
  const rounds = useLiveQuery(hasRounds, []);
  if (rounds === undefined) return <></>;
  if (rounds.ok && rounds.value) return <RoundsAlone />;
  return hasBeenHere() ? <Emptied /> : <FirstVisit />;
}

/** A partnership audits others: without an audit of its own, nothing of its work is missing. */
function RoundsAlone(): ReactElement {
  return (
    <>
      <p className="govuk-body-l">
        Your rounds are on this device. It holds no audit of your own organisation.
      </p>
      <ButtonGroup>
        <ButtonLink>
          <Link to="/rounds">Go to your rounds</Link>
        </ButtonLink>
      </ButtonGroup>
      <h2>What else do you want to do?</h2>
      <WaysIn />
    </>
  );
}

function Emptied(): ReactElement {
  return (
    <>
      <p className="govuk-body-l">You have no audits on this device.</p>
      <StartButtons hasSample={false} isFirstRun />
      <h2>Expecting to see an audit here?</h2>
      <WhereItMayBe />
    </>
  );
}

function FirstVisit(): ReactElement {
  return (
    <>
      <p className="govuk-body-l">
        Answer questions drawn from statutory guidance for your kind of organisation, note your
        evidence and actions, and leave with a report for your board.
      </p>
      <WhereWorkIsKept />
      <h2>What do you want to do?</h2>
      <WaysIn />
      <Details summary="Expecting to see an audit here?">
        <WhereItMayBe />
      </Details>
      <h2>What you will need</h2>
      <ul>
        <li>The kind of organisation you are, and the edition of the guidance you follow.</li>
        <li>Last year’s audit, if there is one.</li>
        <li>A list of your policies, and your training figures.</li>
        <li>The people who can tell you how things are done, and where the papers are.</li>
      </ul>
      <p className="govuk-body">
        You do not need it all at once. Stop whenever you like: what you have written stays here.{' '}
        <Link className="govuk-link" to="/help">
          Help
        </Link>{' '}
        goes through it task by task.
      </p>
    </>
  );
}

function WhereWorkIsKept(): ReactElement {
  return (
    <InsetText>
      <h2>Where your work is kept</h2>
      <p className="govuk-body">
        Your audit is kept on this device, in this browser. It is not sent to anyone.
      </p>
      <p className="govuk-body">
        Browsers can clear what they keep. Use an ordinary window, not a private one, and save a
        backup file to your organisation’s drive regularly. If you share this computer, other people
        who use the same account can open your audit.
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/help/back-up-and-restore">
          How this works
        </Link>
      </p>
    </InsetText>
  );
}

function WhereItMayBe(): ReactElement {
  return (
    <>
      <p className="govuk-body">
        An audit is kept in the browser it was started in, at the address it was started at. Open
        that browser on that device, and check that the address is the same.
      </p>
      <p className="govuk-body">
        If it was here before, the browser may have cleared its data. Then only a backup file can
        bring it back: choose “Open your latest backup”.
      </p>
    </>
  );
}
