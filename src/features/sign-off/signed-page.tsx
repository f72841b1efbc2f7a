import { useEffect, useRef, type ReactElement } from 'react';
import { Link } from 'react-router';

import { BackLink } from '../../components/back-link.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { ConfirmationPanel } from '../../components/confirmation-panel.tsx';
import { PageBody } from '../../components/page-body.tsx';
import { Page } from '../../components/page.tsx';
import { describeSignOff } from '../../domain/audit/sign-off-facts.ts';
import type { SignOff } from '../../domain/audit/sign-off.ts';
import { EventFacts, EventList } from './event-list.tsx';
import { ReopenForm } from './reopen-form.tsx';
import type { SignOffPageProps } from './sign-off-page-props.ts';

type SignedPageProps = SignOffPageProps & {
  readonly signOff: SignOff;
  readonly isJustSigned: boolean;
  readonly onReopened: () => void;
};

/** What was signed, what to do with it, and the way to open the audit again. */
export function SignedPage(props: SignedPageProps): ReactElement {
  const { stored, signOff, isJustSigned, onReopened, reportSave } = props;
  const { audit } = stored;
  const { organisation } = audit.details;
  const home = `/audits/${audit.id}`;
  const back = <Link to={home}>{organisation}</Link>;
  const body = (
    <>
      <WaysOn home={home} isNew={isJustSigned} />
      <h2 className="govuk-heading-m">What was signed</h2>
      <EventFacts event={signOff} />
      <ReopenForm audit={audit} onReopened={onReopened} reportSave={reportSave} />
      <EventList events={audit.signOffs.filter((event) => event !== signOff)} />
    </>
  );
  if (isJustSigned) {
    return (
      <Confirmed version={signOff.version} organisation={organisation} back={back}>
        {body}
      </Confirmed>
    );
  }
  return (
    <Page
      title={describeSignOff(signOff)}
      context={organisation}
      caption={organisation}
      back={back}
    >
      {body}
    </Page>
  );
}

type ConfirmedProps = {
  readonly version: string;
  readonly organisation: string;
  readonly back: ReactElement;
  readonly children: ReactElement;
};

/** The panel stands in the place of the page's heading, and takes the focus as that would. */
function Confirmed({ version, organisation, back, children }: ConfirmedProps): ReactElement {
  const title = `Signed off as version ${version}`;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${organisation}`;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [title, organisation]);
  return (
    <PageBody before={<BackLink>{back}</BackLink>}>
      <ConfirmationPanel title={title} ref={heading}>
        Nothing has been sent
      </ConfirmationPanel>
      {children}
    </PageBody>
  );
}

type WaysOnProps = { readonly home: string; readonly isNew: boolean };

function WaysOn({ home, isNew }: WaysOnProps): ReactElement {
  return (
    <>
      {isNew && <h2 className="govuk-heading-m">What to do next</h2>}
      <p className="govuk-body">
        Answers, evidence and details are as they were signed. You can still work on the action
        plan. Create your return to send it, and save a backup to keep in a safe place.
      </p>
      <ButtonGroup>
        <ButtonLink>
          <Link to={`${home}/return`}>Create your return</Link>
        </ButtonLink>
        <ButtonLink variant="secondary">
          <Link to={`${home}/report`}>See the report</Link>
        </ButtonLink>
        <ButtonLink variant="secondary">
          <Link to="/data">Save a backup</Link>
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
