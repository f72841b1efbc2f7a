import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { ExactInput } from '../../components/exact-input.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { countOf } from '../../domain/report/wording.ts';
import { eraseRound } from '../../storage/erase-round.ts';
import { setRoundAside, type StoredRound } from '../../storage/rounds.ts';
import { explainRoundProblem } from './explain-round-problem.ts';
import { NotStored } from './not-stored.tsx';
import type { OpenRound } from './use-round.ts';

/** What must be typed: nothing here can be undone, so no slip of the hand may be enough. */
const WORD = 'delete';

/** Puts a round out of sight, or deletes it for good, and says what goes and what stays. */
export function DeleteRoundPage({ stored }: OpenRound): ReactElement {
  const navigate = useNavigate();
  const { round } = stored;
  const [typed, setTyped] = useState('');
  const [tries, setTries] = useState(0);
  const [fault, setFault] = useState('');
  const isConfirmed = typed.trim().toLowerCase() === WORD;
  const error =
    tries > 0 && !isConfirmed ? `Type “${WORD}” to confirm that you mean it` : undefined;
  const erase = async (): Promise<void> => {
    setTries(tries + 1);
    if (!isConfirmed) return;
    const done = await eraseRound(round.id);
    if (done.ok) await navigate('/rounds');
    else setFault(explainRoundProblem(done.problem));
  };
  return (
    <Page
      title="Put away or delete this round"
      caption={round.name}
      back={<Link to={`/rounds/${round.id}`}>{round.name}</Link>}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          attempt={tries}
          errors={error === undefined ? [] : [{ fieldId: 'confirm', message: error }]}
        />
      }
    >
      <NotStored fault={fault} />
      {stored.removedAt === undefined && <PutAway stored={stored} />}
      <h2 className="govuk-heading-m">Delete it</h2>
      <WhatGoes stored={stored} />
      <ExactInput
        name="confirm"
        label={`Type “${WORD}” to confirm`}
        error={error}
        width={10}
        value={typed}
        onChange={setTyped}
      />
      <ButtonGroup>
        <Button variant="warning" onClick={() => void erase()}>
          Delete this round
        </Button>
        <Link className="govuk-link" to={`/rounds/${round.id}`}>
          Keep it
        </Link>
      </ButtonGroup>
    </Page>
  );
}

function PutAway({ stored }: { readonly stored: StoredRound }): ReactElement {
  const navigate = useNavigate();
  const [fault, setFault] = useState('');
  const putAway = async (): Promise<void> => {
    const done = await setRoundAside(stored.round.id, true, new Date());
    if (done.ok) await navigate('/rounds');
    else setFault(explainRoundProblem(done.problem));
  };
  return (
    <>
      <h2 className="govuk-heading-m">Put it away</h2>
      <NotStored fault={fault} />
      <p className="govuk-body">
        The round leaves your list of rounds and stays on this device, with everything in it. You
        can put it back at any time.
      </p>
      <Button variant="secondary" onClick={() => void putAway()}>
        Put this round away
      </Button>
    </>
  );
}

function WhatGoes({ stored }: { readonly stored: StoredRound }): ReactElement {
  return (
    <>
      <p className="govuk-body">This deletes from this browser:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          the list of {countOf(stored.agencies.length, 'agency', 'agencies')}, with contacts,
          extensions, chases and notes
        </li>
        <li>
          {countOf(stored.returns.length, 'return')}, earlier versions and those left out included,
          unless another round here has the same
        </li>
        <li>the letters, the dates, and the history of all of these</li>
      </ul>
      <p className="govuk-body">It does not delete:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>backup files, packs and reports you have saved, which may hold the same returns</li>
        <li>emails that returns came with, and the folders they were saved in</li>
        <li>safety copies this app made before an update, which go within 30 days</li>
        <li>audits of your own on this device</li>
      </ul>
      <p className="govuk-body">
        The browser may leave remnants on the disk. Those of its database go when you clear this
        site’s data; words that were half typed can stay until the browser tidies its files. What
        was stored with the lock on can be read there only with its passphrase or recovery sheet.
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/data">
          Save a backup first
        </Link>{' '}
        if you may need the round again.
      </p>
      <WarningText>This cannot be undone.</WarningText>
    </>
  );
}
