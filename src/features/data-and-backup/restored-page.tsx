import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { ButtonLink } from '../../components/button-link.tsx';
import { Page } from '../../components/page.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import type { Restoration } from '../../domain/journal/restoration.ts';
import { countWords, joinWords } from '../../domain/shared/count-words.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import { parseRestoration } from '../../storage/journal/journal-status.ts';
import { readRestored } from '../../storage/journal/news.ts';

/** What was brought back from the second copy the last time that was needed. */
export function RestoredPage(): ReactElement {
  // As it stood when the page was opened: hiding the message elsewhere does not empty it.
  const [restoration] = useState(() => parseRestoration(readRestored()));
  const back = <Link to="/data">Data and backup</Link>;
  if (restoration === undefined) {
    return (
      <Page title="Nothing had to be put back" back={back}>
        <p className="govuk-body">This browser has lost nothing that you have not been told of.</p>
      </Page>
    );
  }
  return (
    <Page title="What was put back" back={back}>
      <p className="govuk-body-l">{explain(restoration)}</p>
      <PutBack restoration={restoration} />
      {restoration.filesMissing > 0 && (
        <WarningText>
          {countWords(restoration.filesMissing, 'attached file')} could not be put back: only a
          backup file can bring {restoration.filesMissing === 1 ? 'it' : 'them'} back.
        </WarningText>
      )}
      <h2>What you can do now</h2>
      <p className="govuk-body">
        Look at the last things you wrote. Then save a backup file: it is the one copy that does not
        depend on this browser.
      </p>
      <ButtonLink>
        <Link to="/data">Save a backup</Link>
      </ButtonLink>
    </Page>
  );
}

function explain({ at, what }: Restoration): string {
  const when = formatMoment(at);
  return what === 'everything'
    ? `On ${when} this browser had lost everything you saved here. It was put back from the second copy that this app keeps.`
    : `On ${when} this browser had lost some of what you saved here. It was put back from the second copy that this app keeps.`;
}

function PutBack({ restoration }: { readonly restoration: Restoration }): ReactElement {
  const { audits, keptBoth } = restoration;
  const others = listOthers(restoration);
  return (
    <>
      {audits.length > 0 && (
        <table className="govuk-table">
          <caption className="govuk-table__caption govuk-table__caption--m">Put back</caption>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              <th scope="col" className="govuk-table__header">
                Audit
              </th>
              <th scope="col" className="govuk-table__header">
                What
              </th>
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {audits.map((audit) => (
              <tr key={audit.id} className="govuk-table__row">
                <th scope="row" className="govuk-table__header">
                  <Link className="govuk-link" to={`/audits/${audit.id}`}>
                    {nameOf(audit)}
                  </Link>
                </th>
                <td className="govuk-table__cell">{describe(audit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {others.length > 0 && (
        <p className="govuk-body">
          {audits.length > 0 ? 'Also put back: ' : 'Put back: '}
          {joinWords(others)}.
        </p>
      )}
      {keptBoth > 0 && (
        <p className="govuk-body">
          {countWords(keptBoth, 'item')} differed in the two copies. The newer stands, and the other
          is in the history.
        </p>
      )}
    </>
  );
}

function listOthers({ rounds, returns, templates }: Restoration): readonly string[] {
  return [
    ...(rounds === 0 ? [] : [countWords(rounds, 'round')]),
    ...(returns === 0 ? [] : [countWords(returns, 'return')]),
    ...(templates === 0
      ? []
      : [countWords(templates, 'template of your own', 'templates of your own')]),
  ];
}

type Audit = Restoration['audits'][number];

function nameOf({ organisation, period }: Audit): string {
  if (organisation === '') return 'An audit without a name';
  return period === '' ? organisation : `${organisation}, ${period}`;
}

function describe({ answers, evidence, actions }: Audit): string {
  const parts = [
    ...(answers === 0 ? [] : [countWords(answers, 'answer')]),
    ...(evidence === 0 ? [] : [countWords(evidence, 'item of evidence', 'items of evidence')]),
    ...(actions === 0 ? [] : [countWords(actions, 'action')]),
  ];
  return parts.length === 0 ? 'Its details' : joinWords(parts);
}
