import { useEffect, useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Page } from '../../components/page.tsx';
import { listAgencies, listEditions } from '../../catalogue/catalogue.ts';
import type { Agency, Edition } from '../../domain/template/template-source.ts';
import { StartFormPage } from './start-form-page.tsx';

type Choices = { readonly agencies: readonly Agency[]; readonly editions: readonly Edition[] };

/** Start an audit: what there is to choose from is loaded first. */
export function StartPage(): ReactElement {
  const [choices, setChoices] = useState<Choices>();
  useEffect(() => {
    let isGone = false;
    void Promise.all([listAgencies(), listEditions()]).then(([agencies, editions]) => {
      if (!isGone) setChoices({ agencies, editions });
    });
    return () => {
      isGone = true;
    };
  }, []);
  if (choices === undefined) {
    return (
      <Page title="Start an audit" back={<Link to="/">Your audits</Link>}>
        <p className="govuk-body" role="status" />
      </Page>
    );
  }
  return <StartFormPage {...choices} />;
}
