import { joinWords } from '../../domain/shared/count-words.ts';
import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Page } from '../../components/page.tsx';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { BackToRound } from '../../items/back-to-round.tsx';
import type { StoredRound } from '../../storage/rounds.ts';
import { countGroups } from './describe-row.ts';
import { Decisions } from './decisions.tsx';
import { FileTable } from './file-table.tsx';
import type { ImportRow } from './import-message.ts';
import { StoreForm } from './store-form.tsx';
import { UnsealForm } from './unseal-form.tsx';
import type { Import, LookedState } from './use-import.ts';

type LookedPageProps = {
  readonly stored: StoredRound;
  readonly today: PlainDate;
  readonly importing: Import;
  readonly state: LookedState;
};

/** What every file is and would become. Nothing is stored before the button is pressed. */
export function LookedPage({ stored, today, importing, state }: LookedPageProps): ReactElement {
  const { round, agencies } = stored;
  const { rows, choices, failure } = state;
  const { sealed } = countGroups(rows);
  return (
    <Page
      title="Check before you import"
      context={round.name}
      caption={round.name}
      back={<BackToRound round={round} />}
      wide
    >
      {failure !== undefined && (
        <Alert kind="error" role="alert" title="Nothing was stored">
          <p className="govuk-body">{explainFailure(failure)}</p>
        </Alert>
      )}
      <p className="govuk-body-l" role="status">
        {describeCounts(rows)}
      </p>
      <p className="govuk-body">Nothing has been stored yet.</p>
      {sealed > 0 && <UnsealForm count={sealed} importing={importing} state={state} />}
      <Decisions
        rows={rows}
        agencies={agencies}
        choices={choices}
        onChoose={(next) => void importing.decide(next)}
      />
      <FileTable rows={rows} isStored={false} />
      <StoreForm stored={stored} today={today} importing={importing} state={state} />
    </Page>
  );
}

function describeCounts(rows: readonly ImportRow[]): string {
  const { ready, decision, sealed, already, refused } = countGroups(rows);
  const parts = [
    `${ready} ready`,
    ...(decision > 0 ? [`${decision} ${decision === 1 ? 'needs' : 'need'} your decision`] : []),
    ...(sealed > 0 ? [`${sealed} sealed`] : []),
    ...(already > 0 ? [`${already} here already`] : []),
    ...(refused > 0 ? [`${refused} cannot be imported`] : []),
  ];
  return `${rows.length} ${rows.length === 1 ? 'file' : 'files'}: ${joinWords(parts)}.`;
}

function explainFailure(why: string): string {
  switch (why) {
    case 'full':
      return 'There is no room left on this device. Your round is as it was. Make room, then try again.';
    case 'newerVersion':
    case 'deleted':
      return 'Another tab has changed how the data is kept. Your round is as it was. Reload this page, then choose the files again.';
    case 'missingRound':
      return 'This round is no longer on this device. The files themselves are as they were.';
    default:
      return `The browser did not take it (${why}). Your round is as it was. Try again, or reload this page and choose the files again.`;
  }
}
