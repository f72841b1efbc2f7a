import type { ReactElement } from 'react';

import { Button } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import type { OpenProblem } from '../storage/connection.ts';
import { explainOpenProblem } from '../storage/explain-open-problem.ts';

/** Instead of the app, when its database cannot be used: no word is typed that could not be kept. */
export function OpenRefused({ problem }: { readonly problem: OpenProblem }): ReactElement {
  const { title, text } = explainOpenProblem(problem);
  return (
    <Page title={title}>
      {text.map((paragraph) => (
        <p key={paragraph} className="govuk-body">
          {paragraph}
        </p>
      ))}
      <Button
        onClick={() => {
          location.reload();
        }}
      >
        Reload this page
      </Button>
    </Page>
  );
}
