import { useState, type ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { Radios } from '../../components/radios.tsx';
import type { Agency } from '../../domain/collection/agency.ts';
import { countOf } from '../../domain/report/wording.ts';
import { formatSize } from '../../domain/shared/format-size.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import { Progress } from './progress.tsx';
import { usePackMaking, type PacksState } from './use-pack-making.ts';

type AllPacksProps = { readonly stored: StoredRound };

/** All packs in one archive, made while the page stays alive. */
export function AllPacks({ stored }: AllPacksProps): ReactElement {
  const kinds = new Set(stored.round.templates.map(({ kind }) => kind));
  const ready = stored.agencies.filter(
    ({ kind, notExpected }) => kinds.has(kind) && notExpected === undefined,
  );
  const unsent = ready.filter(({ packSent }) => packSent.length === 0);
  const [which, setWhich] = useState<'unsent' | 'all'>('unsent');
  const { state, make, cancel, markSent } = usePackMaking(stored.round);
  const chosen = which === 'unsent' && unsent.length > 0 ? unsent : ready;
  const isMaking = state.status === 'making';
  return (
    <section aria-labelledby="all-packs">
      <h2 className="govuk-heading-m" id="all-packs">
        All packs in one file
      </h2>
      {unsent.length > 0 && unsent.length < ready.length && (
        <Radios
          name="which"
          legend="Which packs?"
          legendSize="s"
          small
          value={which}
          onChange={({ target }) => {
            setWhich(target.value === 'all' ? 'all' : 'unsent');
          }}
          options={[
            { value: 'unsent', label: `Those not marked as sent (${unsent.length})` },
            { value: 'all', label: `All of them (${ready.length})` },
          ]}
        />
      )}
      <ButtonGroup>
        <Button
          aria-disabled={isMaking || chosen.length === 0}
          onClick={() => {
            if (!isMaking && chosen.length > 0) void make(chosen);
          }}
        >
          Save {countOf(chosen.length, 'pack')} as a zip file
        </Button>
        {isMaking && (
          <Button variant="secondary" onClick={cancel}>
            Cancel
          </Button>
        )}
      </ButtonGroup>
      {isMaking && <Progress label="Packs made" done={state.done} of={state.of} />}
      <Outcome state={state} onSent={(tokens) => void markSent(tokens)} />
    </section>
  );
}

type OutcomeProps = {
  readonly state: PacksState;
  readonly onSent: (tokens: readonly Agency['token'][]) => void;
};

function Outcome({ state, onSent }: OutcomeProps): ReactElement {
  return (
    <div role="status">
      {state.status === 'making' && <p className="govuk-visually-hidden">Making the packs…</p>}
      {state.status === 'made' && (
        <Alert
          kind="success"
          title={`${countOf(state.tokens.length, 'pack')} made. Nothing has been sent.`}
          actions={
            <Button
              variant="link"
              onClick={() => {
                onSent(state.tokens);
              }}
            >
              Mark them as sent today
            </Button>
          }
        >
          <p className="govuk-body">
            {state.name}, {formatSize(state.size)}, is in your downloads: one folder for each
            agency, with its questions and its letter. Send each folder to its own agency.
          </p>
        </Alert>
      )}
      {state.status === 'marked' && (
        <p className="govuk-body">{countOf(state.count, 'pack')} marked as sent today.</p>
      )}
      {state.status === 'failed' && (
        <Alert kind="error" title={state.what}>
          <p className="govuk-body">{state.reason}</p>
        </Alert>
      )}
    </div>
  );
}
