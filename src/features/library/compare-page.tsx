import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';

import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { QuestionsNotLoaded } from '../../components/questions-not-loaded.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { ComparedQuestions } from './compared-questions.tsx';
import { loadComparison } from './load-comparison.ts';
import type { OpenTemplate } from './load-template-page.ts';
import { toPath } from './template-address.ts';

/** Two editions of one template, question by question. */
export function ComparePage({ open }: { readonly open: OpenTemplate }): ReactElement {
  const { other = '' } = useParams();
  const { address, agency } = open;
  const back = <Link to={toPath(address)}>{agency.name}</Link>;
  const loaded = useLoaded(`${toPath(address)} ${other}`, () => loadComparison(open, other));
  switch (loaded.status) {
    case 'loading':
      return <LoadingPage />;
    case 'failed':
      return <QuestionsNotLoaded title="Compare editions" back={back} onRetry={loaded.retry} />;
    case 'ready':
      return loaded.value === undefined ? (
        <Page title="There is nothing to compare" back={back}>
          <p className="govuk-body">
            There is no other template of this kind of organisation in that edition.
          </p>
        </Page>
      ) : (
        <ComparedQuestions open={open} comparison={loaded.value} back={back} />
      );
  }
}
