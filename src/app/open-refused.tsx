import { Suspense, type ReactElement } from 'react';

import { LoadingPage } from '../components/loading-page.tsx';
import { Page } from '../components/page.tsx';
import { ReloadButton } from '../components/reload-button.tsx';
import type { OpenProblem } from '../storage/open-database.ts';
import { explainOpenProblem } from '../storage/explain-open-problem.ts';
import { lazyOr } from './lazy-or.ts';

const NewerDataPage = lazyOr(
  async () => (await import('../features/newer-data/newer-data-page.tsx')).NewerDataPage,
  RefusedPage,
);

const UncopiedDataPage = lazyOr(
  async () => (await import('../features/newer-data/uncopied-data-page.tsx')).UncopiedDataPage,
  RefusedPage,
);

type OpenRefusedProps = { readonly problem: OpenProblem; readonly openAgain: () => void };

/** Instead of the app, when its database cannot be used: no word is typed that could not be kept. */
export function OpenRefused({ problem, openAgain }: OpenRefusedProps): ReactElement {
  return (
    <Suspense fallback={<LoadingPage />}>
      {problem.kind === 'newerVersion' ? (
        <NewerDataPage problem={problem} />
      ) : problem.kind === 'noCopy' ? (
        <UncopiedDataPage problem={problem} openAgain={openAgain} />
      ) : (
        <RefusedPage problem={problem} />
      )}
    </Suspense>
  );
}

function RefusedPage({ problem }: Pick<OpenRefusedProps, 'problem'>): ReactElement {
  const { title, text } = explainOpenProblem(problem);
  return (
    <Page title={title}>
      {text.map((paragraph) => (
        <p key={paragraph} className="govuk-body">
          {paragraph}
        </p>
      ))}
      {problem.kind === 'blocked' ? (
        <p className="govuk-body" role="status">
          <strong>Waiting for the other tabs to close…</strong>
        </p>
      ) : (
        <ReloadButton />
      )}
    </Page>
  );
}
