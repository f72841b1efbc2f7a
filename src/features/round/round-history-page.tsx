import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { listRoundMoments, type RoundEntry } from '../../domain/device/list-round-entries.ts';
import { countOf } from '../../domain/report/wording.ts';
import { putBackInRound, readRoundHistory } from '../../storage/round-history.ts';
import { explainRoundProblem } from './explain-round-problem.ts';
import { MomentItem } from './round-moment.tsx';
import type { OpenRound } from './use-round.ts';

/** So many moments at once: a round of a year has thousands. */
const STEP = 30;

/** What was overwritten or removed in a round, when, and the way to put it back. */
export function RoundHistoryPage({ stored }: OpenRound): ReactElement {
  const { round } = stored;
  const read = useLiveQuery(() => readRoundHistory(round.id), [round.id]);
  const history = read?.ok === true ? read.value.rows : undefined;
  const moments = useMemo(() => listRoundMoments(history ?? [], stored), [history, stored]);
  const [shown, setShown] = useState(STEP);
  const { done, fault, putBack } = usePuttingBack(stored);
  if (read === undefined) return <LoadingPage />;
  return (
    <Page
      title="History of this round"
      caption={round.name}
      back={<Link to={`/rounds/${round.id}`}>{round.name}</Link>}
    >
      <p className="govuk-body">
        Whatever is changed or removed in this round is kept here as it was, newest first, until the
        round is deleted.
      </p>
      <NotAllRead read={read} />
      <WhatBecame done={done} fault={fault} />
      {moments.length === 0 ? (
        <InsetText>Nothing has been changed or removed yet.</InsetText>
      ) : (
        <ol className="govuk-list">
          {moments.slice(0, shown).map((moment) => (
            <MomentItem
              key={moment.movedAt}
              moment={moment}
              onPutBack={(entry) => void putBack(entry)}
            />
          ))}
        </ol>
      )}
      {moments.length > shown && (
        <Button
          variant="secondary"
          onClick={() => {
            setShown(shown + STEP);
          }}
        >
          Show earlier changes ({moments.length - shown})
        </Button>
      )}
    </Page>
  );
}

type NotAllReadProps = { readonly read: Awaited<ReturnType<typeof readRoundHistory>> };

function NotAllRead({ read }: NotAllReadProps): ReactElement | null {
  if (!read.ok) {
    return (
      <Alert kind="error" title="The history could not be read">
        <p className="govuk-body">
          Nothing has been changed ({read.problem.kind}). Close other tabs of this app and reload
          this page.
        </p>
      </Alert>
    );
  }
  const { damaged } = read.value;
  if (damaged.length === 0) return null;
  return (
    <Alert kind="error" title={`${countOf(damaged.length, 'earlier state')} could not be read`}>
      <p className="govuk-body">Nothing has been deleted: a backup file holds it as it is.</p>
    </Alert>
  );
}

function WhatBecame({ done, fault }: Pick<PuttingBack, 'done' | 'fault'>): ReactElement {
  return (
    <>
      {fault !== '' && (
        <Alert kind="error" role="alert" title="It was not put back">
          <p className="govuk-body">{fault}</p>
        </Alert>
      )}
      <div role="status">
        {done !== '' && (
          <Alert kind="success" title={`${done} is as it was then`}>
            <p className="govuk-body">
              What stood there until now is the newest entry below: put that back to undo this.
            </p>
          </Alert>
        )}
      </div>
    </>
  );
}

type PuttingBack = {
  /** What was put back last. */
  readonly done: string;
  readonly fault: string;
  readonly putBack: (entry: RoundEntry) => Promise<void>;
};

function usePuttingBack({ round }: OpenRound['stored']): PuttingBack {
  const [done, setDone] = useState('');
  const [fault, setFault] = useState('');
  const putBack = async ({ id, name }: RoundEntry): Promise<void> => {
    const put = await putBackInRound(round.id, id, new Date());
    setDone(put.ok ? name : '');
    if (put.ok) setFault('');
    else if (put.problem.kind === 'partsMissing') setFault(PARTS_MISSING);
    else setFault(explainRoundProblem(put.problem));
  };
  return { done, fault, putBack };
}

const PARTS_MISSING =
  'What belongs to it, a return or a set of questions, is no longer on this device. Nothing has been changed. Import the return again, or open a backup that has it.';
