import { useMemo, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';

import { Page } from '../../components/page.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { findInAudit, type AuditFinds } from '../../domain/scoring/find-in-audit.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { SearchResults } from './search-results.tsx';

type SearchPageProps = { readonly stored: StoredAudit; readonly scorecard: Scorecard };

/** Looks for the words in the address through everything in this audit. */
export function SearchPage({ stored, scorecard }: SearchPageProps): ReactElement {
  const { audit } = stored;
  const [search, setSearch] = useSearchParams();
  const sought = search.get('words') ?? '';
  const finds = useMemo(() => findInAudit(scorecard, sought), [scorecard, sought]);
  return (
    <Page
      title="Search in this audit"
      context={audit.details.organisation}
      caption={audit.details.organisation}
      back={<Link to={`/audits/${audit.id}`}>{audit.details.organisation}</Link>}
    >
      <SearchBox
        label="Words to look for"
        hint="Or the number of a question, such as 4.3"
        words={sought}
        onSearch={(words) => {
          setSearch({ words });
        }}
      />
      <p className="govuk-body" role="status">
        {sayFound(sought, finds)}
      </p>
      {finds.count > 0 && <SearchResults key={sought} finds={finds} home={`/audits/${audit.id}`} />}
    </Page>
  );
}

function sayFound(sought: string, { count, ...groups }: AuditFinds): string {
  if (sought.trim() === '') {
    return 'Looks through questions, your answers and private notes, evidence and actions.';
  }
  if (count === 0) {
    return `No results for “${sought.trim()}”. Check the spelling, try fewer words, or a question’s number such as 4.3.`;
  }
  const counts = [
    [groups.questions.length, 'question', 'questions'],
    [groups.answers.length, 'answer', 'answers'],
    [groups.evidence.length, 'item of evidence', 'items of evidence'],
    [groups.actions.length, 'action', 'actions'],
  ] as const;
  const found = counts.filter(([number]) => number > 0);
  return `Found ${found.map(([number, one, many]) => `${number} ${number === 1 ? one : many}`).join(', ')}.`;
}
