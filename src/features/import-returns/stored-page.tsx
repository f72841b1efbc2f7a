import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { Page } from '../../components/page.tsx';
import { countOf } from '../../domain/report/wording.ts';
import { joinWords } from '../../domain/shared/count-words.ts';
import { BackToRound } from '../../items/back-to-round.tsx';
import type { StoredRound } from '../../storage/rounds.ts';
import { countGroups } from './describe-row.ts';
import { FileTable } from './file-table.tsx';
import { SaveSummary } from './save-summary.tsx';
import type { ImportState } from './use-import.ts';

type StoredPageProps = {
  readonly stored: StoredRound;
  readonly state: Extract<ImportState, { status: 'stored' }>;
  readonly onMore: () => void;
};

/** What became of each file. It stays until somebody leaves it. */
export function StoredPage({ stored, state, onMore }: StoredPageProps): ReactElement {
  const { rows, added, agencies } = state;
  const { round } = stored;
  return (
    <Page
      title={added === 0 ? 'No return is new' : `${countOf(added, 'return')} imported`}
      context={round.name}
      caption={round.name}
      back={<BackToRound round={round} />}
      wide
    >
      <Alert kind={added === 0 ? 'info' : 'success'} title={describeRest(state)}>
        <p className="govuk-body">
          {agencies > 0 &&
            `${countOf(agencies, 'agency', 'agencies')} ${agencies === 1 ? 'was' : 'were'} added to your list. `}
          Keep the files your agencies sent: they are the originals.
        </p>
      </Alert>
      <FileTable rows={rows} isStored />
      <ButtonGroup>
        <ButtonLink>
          <Link to={`/rounds/${round.id}`}>See who has returned</Link>
        </ButtonLink>
        <Button variant="secondary" onClick={onMore}>
          Import more files
        </Button>
        <SaveSummary roundName={round.name} rows={rows} isStored />
      </ButtonGroup>
    </Page>
  );
}

function describeRest({ rows, added }: StoredPageProps['state']): string {
  const { decision, sealed, already, refused } = countGroups(rows);
  const parts = [
    ...(decision + sealed > 0 ? [`${decision + sealed} left out`] : []),
    ...(already > 0 ? [`${already} here already`] : []),
    ...(refused > 0 ? [`${refused} not imported`] : []),
  ];
  if (parts.length === 0) return 'Every file was imported';
  const rest = joinWords(parts);
  return added === 0 ? `Nothing was changed: ${rest}` : `The others: ${rest}`;
}
