import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { groupBySector, loadChoices, type Choices } from '../../catalogue/choices.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { QuestionsNotLoaded } from '../../components/questions-not-loaded.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import type { Agency } from '../../domain/template/template-source.ts';
import { findFirst } from './find-first.ts';
import { SearchForm } from './search-form.tsx';
import { toPath } from './template-address.ts';

/** All kinds of agency there are questions for, under their headings. */
export function LibraryPage(): ReactElement {
  const loaded = useLoaded('choices', loadChoices);
  switch (loaded.status) {
    case 'loading':
      return <LoadingPage />;
    case 'failed':
      return <QuestionsNotLoaded title="Templates" onRetry={loaded.retry} />;
    case 'ready':
      return <Library choices={loaded.value} />;
  }
}

function Library({ choices }: { readonly choices: Choices }): ReactElement {
  const newest = choices.editions[0];
  return (
    <Page title="Templates">
      <p className="govuk-body-l">
        The questions for each kind of organisation. Look through them, see where each duty comes
        from, or take a blank form to print or fill in.
      </p>
      {newest !== undefined && <InsetText>{newest.status}</InsetText>}
      <SearchForm sought="" />
      {groupBySector(choices).map(({ sector, agencies }) => (
        <section
          key={sector.id}
          className="s11-library-group"
          aria-labelledby={`sector-${sector.id}`}
        >
          <h2 className="govuk-heading-m" id={`sector-${sector.id}`}>
            {sector.title}
          </h2>
          <ul className="govuk-list s11-library-list">
            {agencies.map((agency) => (
              <AgencyItem key={agency.id} agency={agency} choices={choices} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

type AgencyItemProps = { readonly agency: Agency; readonly choices: Choices };

function AgencyItem({ agency, choices }: AgencyItemProps): ReactElement {
  const editions = choices.editions
    .filter(({ id }) => id in agency.editions)
    .map(({ shortTitle }) => shortTitle);
  return (
    <li>
      <Link className="govuk-link" to={toPath(findFirst(agency, choices))}>
        {agency.name}
      </Link>
      <p className="govuk-body s11-library-list__about">{agency.about}</p>
      <p className="s11-library-list__editions">{editions.join(', ')}</p>
    </li>
  );
}
