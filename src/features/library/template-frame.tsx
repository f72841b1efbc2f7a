import type { ReactElement } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';

import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { QuestionsNotLoaded } from '../../components/questions-not-loaded.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { loadTemplatePage, type OpenTemplate } from './load-template-page.ts';
import { readAddress, toPath } from './template-address.ts';

const BACK = <Link to="/templates">Templates</Link>;

type TemplateFrameProps = { readonly children: (open: OpenTemplate) => ReactElement };

/** Loads the template the address names, and shows the page that is about it. */
export function TemplateFrame({ children }: TemplateFrameProps): ReactElement {
  const params = useParams();
  const [search] = useSearchParams();
  const address = readAddress(params, search);
  const loaded = useLoaded(address === undefined ? '' : toPath(address), async () =>
    address === undefined ? undefined : loadTemplatePage(address),
  );
  switch (loaded.status) {
    case 'loading':
      return <LoadingPage />;
    case 'failed':
      return <QuestionsNotLoaded title="Template" back={BACK} onRetry={loaded.retry} />;
    case 'ready':
      return loaded.value === undefined ? <NoSuchTemplate /> : children(loaded.value);
  }
}

function NoSuchTemplate(): ReactElement {
  return (
    <Page title="There is no such template" back={BACK}>
      <p className="govuk-body">
        The address names a kind of organisation, edition or part that this version of the app does
        not have. Choose one from the list of templates.
      </p>
    </Page>
  );
}
