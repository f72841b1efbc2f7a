import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { toCommentarySection, WORDS_PLACES } from '../../domain/round-report/report-sections.ts';
import { listEarlier } from '../../items/round-words/list-earlier.ts';
import { WordsField } from '../../items/round-words/words-field.tsx';
import { NO_COMMENTARY, readCommentaries } from '../../storage/commentaries.ts';
import { readRoundHistory } from '../../storage/round-history.ts';
import type { StoredRound } from '../../storage/rounds.ts';

/** What the partnership says in its reports, section by section, beside what is counted. */
export function WordsPage({ stored }: { readonly stored: StoredRound }): ReactElement {
  const { id, name } = stored.round;
  const read = useLiveQuery(() => readCommentaries(id), [id]);
  const history = useLiveQuery(() => readRoundHistory(id), [id]);
  if (read === undefined) return <LoadingPage />;
  const back = <Link to={`/rounds/${id}/reports`}>Reports of the round</Link>;
  if (!read.ok) {
    return (
      <Page title="Your own words could not be read" caption={name} back={back}>
        <p className="govuk-body">
          Nothing has been changed or deleted. Close other tabs of this app and reload this page.
        </p>
      </Page>
    );
  }
  const { bySection, damaged } = read.value;
  return (
    <Page title="Your own words" caption={name} back={back}>
      <p className="govuk-body-l">
        Each text stands in the reports under its heading, marked as the partnership’s own words. An
        empty one leaves no gap.
      </p>
      <p className="govuk-body">
        They are saved as you type. A report without names has them as you wrote them, so do not
        name an agency here if it is to go further.
      </p>
      {damaged.length > 0 && (
        <Alert kind="error" title="Some of your words could not be read">
          <p className="govuk-body">
            They are left out of the reports, and nothing has been deleted. What you write in their
            place is kept beside them.
          </p>
        </Alert>
      )}
      {WORDS_PLACES.map(({ id: place, title, hint }) => {
        const section = toCommentarySection(place);
        return (
          <WordsField
            key={place}
            commentary={{ roundId: id, section }}
            title={title}
            hint={hint}
            stored={bySection.get(section) ?? NO_COMMENTARY}
            earlier={listEarlier(history, section)}
            {...(place === 'board' ? { advisedWords: 60 } : {})}
          />
        );
      })}
    </Page>
  );
}
