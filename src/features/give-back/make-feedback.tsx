import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import type { AgencyToken } from '../../domain/collection/agency.ts';
import type { Round } from '../../domain/collection/round.ts';
import { countWords, joinWords } from '../../domain/shared/count-words.ts';
import { formatSize } from '../../domain/shared/format-size.ts';
import { isNews, type GivingRow } from './list-agencies.ts';
import { useGiving, type GivingState } from './use-giving.ts';

type MakeFeedbackProps = {
  readonly round: Round;
  readonly rows: readonly GivingRow[];
  readonly chosen: ReadonlySet<AgencyToken>;
  readonly message: string;
  readonly onChoose: (isChosen: (row: GivingRow) => boolean) => void;
};

/** All that was chosen in one zip, made while the page stays alive. */
export function MakeFeedback(props: MakeFeedbackProps): ReactElement {
  const { round, chosen, message } = props;
  const { state, make, cancel, markGiven } = useGiving(round);
  const isMaking = state.status === 'making';
  const isIdle = isMaking || chosen.size === 0;
  return (
    <>
      <Choices {...props} />
      <ButtonGroup>
        <Button
          aria-disabled={isIdle}
          onClick={() => {
            if (!isIdle) void make([...chosen], message);
          }}
        >
          Save feedback for {nameChosen(chosen.size)} as a zip file
        </Button>
        {isMaking && (
          <Button variant="secondary" onClick={cancel}>
            Cancel
          </Button>
        )}
      </ButtonGroup>
      {chosen.size === 0 && (
        <p className="govuk-body">No agency is chosen. Choose at least one to save feedback.</p>
      )}
      {isMaking && (
        <p className="govuk-body">
          <progress
            className="s11-round__progress"
            aria-label="Feedback made"
            value={state.done}
            max={state.of}
          />{' '}
          {state.done} of {state.of} made…
        </p>
      )}
      <Outcome state={state} onGiven={(given) => void markGiven(given)} />
    </>
  );
}

function nameChosen(count: number): string {
  return count === 0 ? 'agencies' : countWords(count, 'agency', 'agencies');
}

function Choices({ rows, onChoose }: MakeFeedbackProps): ReactElement {
  const ready = rows.filter(({ readiness }) => readiness === 'ready').length;
  const news = rows.filter(isNews).length;
  return (
    <ButtonGroup>
      {news > 0 && (
        <Button
          variant="secondary"
          onClick={() => {
            onChoose(isNews);
          }}
        >
          Choose those not told yet ({news})
        </Button>
      )}
      <Button
        variant="secondary"
        onClick={() => {
          onChoose(() => true);
        }}
      >
        Choose all that are ready ({ready})
      </Button>
      <Button
        variant="secondary"
        onClick={() => {
          onChoose(() => false);
        }}
      >
        Choose none
      </Button>
    </ButtonGroup>
  );
}

type OutcomeProps = {
  readonly state: GivingState;
  readonly onGiven: (given: ReadonlyMap<AgencyToken, string>) => void;
};

function Outcome({ state, onGiven }: OutcomeProps): ReactElement {
  return (
    <div role="status">
      {state.status === 'making' && <p className="govuk-visually-hidden">Making the feedback…</p>}
      {state.status === 'made' && (
        <Alert
          kind="success"
          title={`Feedback for ${countWords(state.given.size, 'agency', 'agencies')} made. Nothing has been sent.`}
          actions={
            <Button
              variant="link"
              onClick={() => {
                onGiven(state.given);
              }}
            >
              Mark as given today
            </Button>
          }
        >
          <p className="govuk-body">
            {state.name}, {formatSize(state.size)}, is in your downloads: one folder for each
            agency, with its feedback file and its letter. Send each folder to its own agency, and
            then mark them as given.
          </p>
          {state.left.length > 0 && (
            <p className="govuk-body">
              Left out, since they came to be held back meanwhile: {joinWords(state.left)}.
            </p>
          )}
        </Alert>
      )}
      {state.status === 'marked' && (
        <p className="govuk-body">
          {countWords(state.count, 'agency', 'agencies')} marked as given feedback today.
        </p>
      )}
      {state.status === 'failed' && (
        <Alert kind="error" title={state.what}>
          <p className="govuk-body">{state.reason}</p>
        </Alert>
      )}
    </div>
  );
}
