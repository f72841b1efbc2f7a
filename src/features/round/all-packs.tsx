import { useRef, useState, type ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { Radios } from '../../components/radios.tsx';
import type { Agency } from '../../domain/collection/agency.ts';
import { countOf, toFileWords } from '../../domain/report/wording.ts';
import { formatSize } from '../../domain/shared/format-size.ts';
import { toPlainDate } from '../../domain/shared/plain-date.ts';
import type { Template } from '../../domain/template/template.ts';
import { downloadFile } from '../../files/download-file.ts';
import { zipPacks } from '../../files/template/zip-packs.ts';
import { updateAgencies } from '../../storage/agencies.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import { explainRoundProblem } from './explain-round-problem.ts';
import { listPackFiles } from './make-pack.ts';

type AllPacksProps = {
  readonly stored: StoredRound;
  readonly templateByKind: ReadonlyMap<string, Template>;
};

type State =
  | { readonly status: 'idle' }
  | { readonly status: 'making'; readonly done: number; readonly of: number }
  | {
      readonly status: 'made';
      readonly name: string;
      readonly size: number;
      readonly tokens: readonly Agency['token'][];
    }
  | { readonly status: 'marked'; readonly count: number }
  | { readonly status: 'failed'; readonly reason: string };

type PackMaking = {
  readonly state: State;
  readonly make: (agencies: readonly Agency[]) => Promise<void>;
  readonly cancel: () => void;
  readonly markSent: (tokens: readonly Agency['token'][]) => Promise<void>;
};

function usePackMaking({ stored: { round }, templateByKind }: AllPacksProps): PackMaking {
  const [state, setState] = useState<State>({ status: 'idle' });
  const stop = useRef<AbortController>(undefined);
  const make = async (agencies: readonly Agency[]): Promise<void> => {
    const aborting = new AbortController();
    stop.current = aborting;
    const of = agencies.length;
    setState({ status: 'making', done: 0, of });
    const bytes = await zipPacks(listPackFiles(round, agencies, templateByKind), {
      signal: aborting.signal,
      onFile: (files) => {
        setState({ status: 'making', done: Math.floor(files / 2), of });
      },
    });
    if (bytes === undefined) {
      setState({ status: 'idle' });
      return;
    }
    const name = `packs_${toFileWords(round.name) || 'round'}.zip`;
    downloadFile({ name, type: 'application/zip', bytes });
    const tokens = agencies.map(({ token }) => token);
    setState({ status: 'made', name, size: bytes.length, tokens });
  };
  const markSent = async (tokens: readonly Agency['token'][]): Promise<void> => {
    const now = new Date();
    const mark = (agency: Agency): Agency => ({
      ...agency,
      packSent: [...agency.packSent, toPlainDate(now)],
    });
    const done = await updateAgencies(round.id, tokens, mark, now);
    setState(
      done.ok
        ? { status: 'marked', count: tokens.length }
        : { status: 'failed', reason: explainRoundProblem(done.problem) },
    );
  };
  return { state, make, cancel: () => stop.current?.abort(), markSent };
}

/** All packs in one archive, made while the page stays alive. */
export function AllPacks(props: AllPacksProps): ReactElement {
  const { stored, templateByKind } = props;
  const ready = stored.agencies.filter(
    ({ kind, notExpected }) => templateByKind.has(kind) && notExpected === undefined,
  );
  const unsent = ready.filter(({ packSent }) => packSent.length === 0);
  const [which, setWhich] = useState<'unsent' | 'all'>('unsent');
  const { state, make, cancel, markSent } = usePackMaking(props);
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
      {isMaking && (
        <p className="govuk-body">
          {state.done} of {state.of} made…
        </p>
      )}
      <Outcome state={state} onSent={(tokens) => void markSent(tokens)} />
    </section>
  );
}

type OutcomeProps = {
  readonly state: State;
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
        <Alert kind="error" title="Not marked as sent">
          <p className="govuk-body">{state.reason}</p>
        </Alert>
      )}
    </div>
  );
}
