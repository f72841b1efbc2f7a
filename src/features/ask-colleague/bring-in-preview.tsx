import { useMemo, useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import type { Took } from '../../domain/audit/merge-answer.ts';
import {
  listUndecided,
  planContributions,
  type Choices,
  type ContributionPlan,
} from '../../domain/audit/plan-contributions.ts';
import { countOf } from '../../domain/report/wording.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { listQuestions } from '../../domain/template/template.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { FilePlan } from './file-plan.tsx';
import { FileTable } from './file-table.tsx';
import { clashFieldId, sayUndecided, titleClashes, toNames } from './name-clashes.ts';
import type { BringIn, BringInState, LookedAt } from './use-bring-in.ts';

type BringInPreviewProps = {
  readonly stored: StoredAudit;
  readonly scorecard: Scorecard;
  readonly bringing: BringIn;
  readonly state: Extract<BringInState, { status: 'preview' }>;
};

/** What the files say beside what stands here. Nothing is stored before the button is pressed. */
export function BringInPreview(props: BringInPreviewProps): ReactElement {
  const { stored, scorecard, bringing, state } = props;
  const { audit, template } = stored;
  const [choices, setChoices] = useState<Choices>(new Map<string, Took>());
  const [missed, setMissed] = useState<readonly string[]>([]);
  const [attempts, setAttempts] = useState(0);
  const plans = usePlans(stored, state, choices);
  const open = listUndecided(plans, choices);
  const wrong = open.filter((name) => missed.includes(name));
  const titles = titleClashes(plans, toNames(scorecard));
  const bring = (): void => {
    setMissed(open);
    setAttempts(attempts + 1);
    if (open.length === 0) void bringing.bring(plans, choices);
  };
  return (
    <Page
      title={nameOutcome(state)}
      context={audit.details.organisation}
      back={<Link to={`/audits/${audit.id}`}>{audit.details.organisation}</Link>}
      hasError={wrong.length > 0}
      wide
      before={
        <ErrorSummary
          attempt={attempts}
          errors={wrong.map((name) => ({
            fieldId: clashFieldId(name),
            message: sayUndecided(titles.get(name) ?? ''),
          }))}
        />
      }
    >
      {state.problem !== undefined && <Failure problem={state.problem} />}
      <p className="govuk-body">
        Nothing has been changed yet. An answer that changes is no longer marked as completed, so
        that you read it first.
      </p>
      <FileTable verdicts={state.verdicts} plans={plans} />
      {plans.map((plan) => (
        <FilePlan
          key={plan.id}
          plan={plan}
          scorecard={scorecard}
          scale={template.scale}
          choices={choices}
          missed={wrong}
          onChoose={(name, took) => {
            setChoices((now) => new Map(now).set(name, took));
          }}
        />
      ))}
      <Ways
        count={plans.length}
        isBusy={state.isBusy}
        onBring={bring}
        onLeave={bringing.startOver}
      />
    </Page>
  );
}

type WaysProps = {
  readonly count: number;
  readonly isBusy: boolean;
  readonly onBring: () => void;
  readonly onLeave: () => void;
};

function Ways({ count, isBusy, onBring, onLeave }: WaysProps): ReactElement {
  return (
    <ButtonGroup>
      {count > 0 && (
        <Button aria-disabled={isBusy} onClick={onBring}>
          Bring in {countOf(count, 'file')}
        </Button>
      )}
      <Button variant="secondary" onClick={onLeave}>
        {count > 0 ? 'Cancel' : 'Choose other files'}
      </Button>
    </ButtonGroup>
  );
}

/** Anew at each choice, since what one file leaves is what the next is held against. */
function usePlans(
  { audit, template }: StoredAudit,
  { verdicts, received, itemIds }: LookedAt,
  choices: Choices,
): readonly ContributionPlan[] {
  const { answerByQuestion } = audit;
  return useMemo(() => {
    const questionIds = new Set(listQuestions(template).map(({ id }) => id));
    const files = verdicts.flatMap((verdict) => (verdict.kind === 'ready' ? verdict.file : []));
    return planContributions({ answerByQuestion, questionIds, itemIds, received }, files, choices);
  }, [answerByQuestion, template, verdicts, received, itemIds, choices]);
}

function nameOutcome({ verdicts }: LookedAt): string {
  const ready = verdicts.filter(({ kind }) => kind === 'ready').length;
  const others = verdicts.length - ready;
  if (ready === 0)
    return others === 1
      ? 'This file cannot be brought in'
      : 'None of these files can be brought in';
  const rest = others === 0 ? '' : `, ${others} not`;
  return `${countOf(ready, 'file')} can be brought in${rest}`;
}

function Failure({
  problem,
}: {
  readonly problem: NonNullable<BringInPreviewProps['state']['problem']>;
}): ReactElement {
  return (
    <Alert kind="error" role="alert" title="Nothing was brought in">
      <p className="govuk-body">{explain(problem)}</p>
    </Alert>
  );
}

function explain({ kind }: NonNullable<BringInPreviewProps['state']['problem']>): string {
  switch (kind) {
    case 'changedSince':
      return 'An answer was changed in another tab at this moment. Your audit is as it was. Look at what follows again, then bring the files in.';
    case 'signedOff':
      return 'The audit has been signed off in another tab. Your audit is as it was. Reopen it, then bring the files in.';
    case 'full':
      return 'There is no room left on this device. Your audit is as it was. Make room, then try again.';
    case 'unfit':
      return 'An answer would be longer than this app can keep. Your audit is as it was. Choose one of the two texts instead of both.';
    default:
      return `The database did not take it (${kind}). Your audit is as it was. Reload this page, then try again.`;
  }
}
