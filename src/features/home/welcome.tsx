import type { ReactElement } from 'react';

import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';

export const WELCOME_TITLE = 'Audit your safeguarding arrangements';

/** What the app is and where it keeps things, for who has no audit here. */
export function Welcome(): ReactElement {
  return (
    <>
      <p className="govuk-body-l">
        Answer questions drawn from statutory guidance for your kind of organisation, note your
        evidence and actions, and leave with a report for your board.
      </p>
      <InsetText>
        <p className="govuk-body">
          Your audit is kept on this device, in this browser. It is not sent to anyone.
        </p>
        <p className="govuk-body">
          Browsers can clear what they keep. Use an ordinary window, not a private one, and save a
          backup file to your organisation’s drive regularly. If you share this computer, other
          people who use the same account can open your audit.
        </p>
      </InsetText>
      <Details summary="Expecting to see an audit here?">
        <p className="govuk-body">
          An audit is kept in the browser it was started in, at the address it was started at. Open
          that browser on that device, and check that the address is the same.
        </p>
        <p className="govuk-body">
          If it was here before, the browser may have cleared its data. Then only a backup file can
          bring it back: choose “Open your latest backup”.
        </p>
      </Details>
    </>
  );
}
