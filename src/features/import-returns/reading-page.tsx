import { useEffect, useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { ProgressText } from '../../components/progress-text.tsx';
import { BackToRound } from '../../items/back-to-round.tsx';
import type { StoredRound } from '../../storage/rounds.ts';
import type { ImportState } from './use-import.ts';

type ReadingPageProps = {
  readonly stored: StoredRound;
  readonly state: Extract<ImportState, { status: 'reading' }>;
  readonly onCancel: () => void;
};

/** How far reading is, and the way out of it. */
export function ReadingPage({ stored, state, onCancel }: ReadingPageProps): ReactElement {
  const { done, total } = state;
  const told = useNowAndThen(done);
  return (
    <Page
      title="Reading the files"
      context={stored.round.name}
      caption={stored.round.name}
      back={<BackToRound round={stored.round} />}
    >
      <ProgressText done={done} total={total} what="files read" bar />
      <p className="govuk-visually-hidden" role="status">
        {told === 0 ? '' : `${told} of ${total} files read`}
      </p>
      <p className="govuk-body">Nothing has been stored yet.</p>
      <Button variant="secondary" onClick={onCancel}>
        Cancel
      </Button>
    </Page>
  );
}

const EVERY_MS = 5_000;

/** What changes many times a second is read out now and then. */
function useNowAndThen(now: number): number {
  const [told, setTold] = useState({ value: 0, latest: now });
  if (told.latest !== now) setTold({ ...told, latest: now });
  useEffect(() => {
    const timer = setInterval(() => {
      setTold(({ latest }) => ({ value: latest, latest }));
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return told.value;
}
