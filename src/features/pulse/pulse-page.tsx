import { useLiveQuery } from 'dexie-react-hooks';
import { useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import type { Survey, SurveyId } from '../../domain/moderation/survey.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { readSurveys, removeSurvey, saveSurvey, type StoredSurvey } from '../../storage/surveys.ts';
import type { OpenPulse } from './open-pulse.ts';
import { explainSurveyProblem } from './pulse-words.ts';
import { ShownSurvey } from './shown-survey.tsx';

/** What practitioners say, beside what their agencies rate. */
export function PulsePage(open: OpenPulse): ReactElement {
  const { round } = open.stored;
  const [search] = useSearchParams();
  const stored = useLiveQuery(() => readSurveys(round.id), [round.id]);
  const removing = useRemoving(open);
  if (stored === undefined) return <LoadingPage />;
  const surveys = stored.ok ? stored.value.surveys : [];
  const wanted = surveys.find(({ id }) => id === search.get('survey')) ?? surveys[0];
  return (
    <Page
      title="What practitioners say"
      caption={round.name}
      back={<Link to={`/rounds/${round.id}`}>{round.name}</Link>}
      wide
    >
      <Unread isRead={stored.ok} damaged={stored.ok ? stored.value.damaged.length : 0} />
      <WhatBecame {...removing} />
      {wanted === undefined ? (
        <NoSurvey>
          <ButtonLink>
            <Link to={`/rounds/${round.id}/pulse/read`}>Read replies from a file</Link>
          </ButtonLink>
        </NoSurvey>
      ) : (
        <>
          <SurveyLinks surveys={surveys} shown={wanted.id} />
          <ShownSurvey key={wanted.id} open={open} stored={wanted}>
            <ButtonLink variant="secondary">
              <Link to={`/rounds/${round.id}/pulse/read`}>Read replies from another file</Link>
            </ButtonLink>
          </ShownSurvey>
        </>
      )}
      {wanted !== undefined && (
        <p className="govuk-body">
          <Button variant="link" onClick={() => void removing.remove(wanted.id)}>
            Remove “{wanted.survey.name}” from this round
          </Button>
        </p>
      )}
    </Page>
  );
}

function NoSurvey({ children }: { readonly children: ReactElement }): ReactElement {
  return (
    <>
      <p className="govuk-body-l">
        A few short questions to practitioners show whether what agencies write is what people on
        the ground know and see.
      </p>
      <InsetText>
        No replies are here yet. Run the survey in any survey tool, save its replies as an Excel or
        CSV file, and read them here.
      </InsetText>
      {children}
    </>
  );
}

function Unread({
  isRead,
  damaged,
}: {
  readonly isRead: boolean;
  readonly damaged: number;
}): ReactElement | null {
  if (isRead && damaged === 0) return null;
  return (
    <Alert kind="error" title="Some replies could not be read">
      <p className="govuk-body">
        {isRead ? `${countWords(damaged, 'survey')}. ` : ''}Nothing has been deleted. Close other
        tabs of this app and reload this page, or read the file again.
      </p>
    </Alert>
  );
}

type SurveyLinksProps = {
  readonly surveys: readonly StoredSurvey[];
  readonly shown: SurveyId;
};

function SurveyLinks({ surveys, shown }: SurveyLinksProps): ReactElement | null {
  if (surveys.length < 2) return null;
  return (
    <nav aria-label="Surveys of this round">
      <ul className="s11-moderate__ways">
        {surveys.map(({ id, survey }) => (
          <li key={id}>
            <Link
              className="govuk-link"
              aria-current={id === shown ? 'true' : undefined}
              to={`?survey=${id}`}
            >
              {survey.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Removed = { readonly survey: Survey };

type Removing = {
  readonly removed: Removed | undefined;
  readonly fault: string;
  readonly remove: (id: SurveyId) => Promise<void>;
  readonly bringBack: () => Promise<void>;
};

function useRemoving({ stored: { round } }: OpenPulse): Removing {
  const [removed, setRemoved] = useState<Removed>();
  const [fault, setFault] = useState('');
  const remove = async (id: SurveyId): Promise<void> => {
    const done = await removeSurvey(round.id, id, new Date());
    setRemoved(done.ok ? { survey: done.value } : undefined);
    setFault(done.ok ? '' : explainSurveyProblem(done.problem));
  };
  const bringBack = async (): Promise<void> => {
    if (removed === undefined) return;
    const done = await saveSurvey(round.id, removed.survey, undefined, new Date());
    if (done.ok) setRemoved(undefined);
    setFault(done.ok ? '' : explainSurveyProblem(done.problem));
  };
  return { removed, fault, remove, bringBack };
}

function WhatBecame({ removed, fault, bringBack }: Removing): ReactElement {
  return (
    <>
      {fault !== '' && (
        <Alert kind="error" role="alert" title="It was not done">
          <p className="govuk-body">{fault}</p>
        </Alert>
      )}
      <div role="status">
        {removed !== undefined && (
          <Alert
            kind="success"
            title={`Removed “${removed.survey.name}”`}
            actions={
              <Button variant="secondary" onClick={() => void bringBack()}>
                Undo
              </Button>
            }
          />
        )}
      </div>
    </>
  );
}
