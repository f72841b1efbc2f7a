import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import type { Agency } from '../../domain/collection/agency.ts';
import type { Round } from '../../domain/collection/round.ts';
import { countOf, wordFor } from '../../domain/report/wording.ts';
import { joinWords } from '../../domain/shared/count-words.ts';
import { AllPacks } from './all-packs.tsx';
import { LettersForm } from './letters-form.tsx';
import type { OpenRound } from './use-round.ts';

/** What each agency is sent, and the words that go with it. */
export function PacksPage({ stored }: OpenRound): ReactElement {
  const { round, agencies } = stored;
  const back = <Link to={`/rounds/${round.id}`}>{round.name}</Link>;
  return (
    <Page title="Packs to send" back={back}>
      <p className="govuk-body">
        A pack is a file of questions, which knows the round and the agency, and a letter. The
        agency opens the file in this app; its return then finds its place in this round by itself.
        The app sends nothing: you send the packs, each to its own agency.
      </p>
      <NoQuestions round={round} agencies={agencies} />
      {agencies.length === 0 ? (
        <InsetText>
          There are no agencies yet.{' '}
          <Link className="govuk-link" to={`/rounds/${round.id}/agencies/add`}>
            Add agencies
          </Link>{' '}
          first.
        </InsetText>
      ) : (
        <AllPacks stored={stored} />
      )}
      <LettersForm stored={stored} />
    </Page>
  );
}

type NoQuestionsProps = {
  readonly round: Round;
  readonly agencies: readonly Agency[];
};

function NoQuestions({ round, agencies }: NoQuestionsProps): ReactElement | null {
  const kinds = new Set(round.templates.map(({ kind }) => kind));
  const without = agencies.filter(({ kind }) => !kinds.has(kind));
  if (without.length === 0) return null;
  const names = without.slice(0, 10).map(({ name }) => name);
  const more = without.length - names.length;
  return (
    <Alert
      kind="warning"
      title={`No questions for ${countOf(without.length, 'agency', 'agencies')}`}
      actions={
        <Link className="govuk-link" to={`/rounds/${round.id}/edit`}>
          Change this round
        </Link>
      }
    >
      <p className="govuk-body">
        {joinWords(more > 0 ? [...names, `${more} others`] : names)}:{' '}
        {wordFor(without.length, 'its kind is', 'their kinds are')} not ticked in this round, so
        there is no pack for {wordFor(without.length, 'it', 'them')}.
      </p>
    </Alert>
  );
}
