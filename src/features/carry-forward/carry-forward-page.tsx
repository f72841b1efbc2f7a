import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';

import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import { BroughtPage } from './brought-page.tsx';
import type { CarryPageProps } from './carry-page-props.ts';
import { ChooseSourcePage } from './choose-source-page.tsx';
import { PlanLoader } from './plan-loader.tsx';
import { useSources } from './use-sources.ts';

/** From choosing an earlier audit to what came of it: the address says how far it is. */
export function CarryForwardPage({ stored, scorecard }: CarryPageProps): ReactElement {
  const [params] = useSearchParams();
  const state = useSources(stored);
  const { audit } = stored;
  const broughtAt = params.get('brought');
  if (broughtAt !== null) {
    return <BroughtPage stored={stored} scorecard={scorecard} broughtAt={broughtAt} />;
  }
  const back = <Link to={`/audits/${audit.id}`}>{audit.details.organisation}</Link>;
  if (findSignOff(audit.signOffs) !== undefined) return <SignedOffPage back={back} />;
  switch (state.status) {
    case 'loading':
      return <LoadingPage />;
    case 'unreadable':
      return (
        <Page title="The other audits could not be read" back={back}>
          <p className="govuk-body">
            Nothing has been changed or deleted. Close other tabs of this app and reload this page.
          </p>
        </Page>
      );
    case 'ready': {
      const from = params.get('from');
      const source = state.sources.find((one) => one.stored.audit.id === from);
      return source === undefined ? (
        <ChooseSourcePage stored={stored} scorecard={scorecard} sources={state.sources} />
      ) : (
        <PlanLoader key={from} source={source} stored={stored} scorecard={scorecard} />
      );
    }
  }
}

function SignedOffPage({ back }: { readonly back: ReactElement }): ReactElement {
  return (
    <Page title="This audit is signed off" back={back}>
      <p className="govuk-body">
        Its answers stay as they were signed. Reopen it first to bring earlier answers into it.
      </p>
    </Page>
  );
}
