import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import type { AuditReturn } from '../../domain/audit-return/audit-return.ts';
import { findDecision } from '../../domain/moderation/find-decision.ts';
import type { EarlierDecision } from '../../domain/moderation/meet-earlier.ts';
import type { Moderation } from '../../domain/moderation/moderation.ts';
import { AnswerSide } from './answer-side.tsx';
import { Beside, OnEarlierReturn } from './beside.tsx';
import { DecisionForm } from './decision-form.tsx';
import { explainModerationProblem } from './explain-moderation-problem.ts';
import type { OpenModeration } from './moderate-frame.tsx';
import { addressOf, findNext, groupItems, isLeft, toLens, type QueueItem } from './queue-items.ts';
import { Replies } from './replies.tsx';
import { showValues, useDecision, type DecisionState } from './use-decision.ts';
import { useDocuments } from './use-documents.ts';
import type { DecisionFault } from './verdict-fields.tsx';

/** One answer with all it takes to decide on it. */
export function DecidePage(open: OpenModeration): ReactElement {
  const { token, question } = useParams();
  const item = open.items.find(
    (one) => one.agency.agency.token === token && one.question.id === question,
  );
  if (item === undefined) return <NotHere {...open} />;
  const key = `${item.agency.received.contentHash} ${item.question.id} ${open.own.id}`;
  return <Deciding key={key} open={open} item={item} />;
}

function NotHere({ stored: { round } }: OpenModeration): ReactElement {
  return (
    <Page
      title="This answer is not in the round"
      back={<Link to={`/rounds/${round.id}/moderate`}>Moderate</Link>}
    >
      <p className="govuk-body">
        Its return may have been set aside or replaced by a newer one. What you decided of it is
        kept.
      </p>
    </Page>
  );
}

type DecidingProps = { readonly open: OpenModeration; readonly item: QueueItem };

function Deciding({ open, item }: DecidingProps): ReactElement {
  const { stored, items, own } = open;
  const { round } = stored;
  const { agency, question, cell } = item;
  const [search] = useSearchParams();
  const lens = toLens(search.get('by'));
  const { contentHash } = agency.received;
  const decision = useDecision(
    { roundId: round.id, contentHash, questionId: question.id },
    cell.moderation,
    own.id,
  );
  const { faults, attempt, leave } = useLeaving(decision);
  const group = groupItems(items, lens).find((one) => one.items.includes(item));
  const next = findNext(items, lens, item);
  const queue = `/rounds/${round.id}/moderate?by=${lens}`;
  const nextAddress = next === undefined ? queue : addressOf(round.id, next, lens);
  return (
    <Page
      title={`${agency.agency.name}: ${question.title}`}
      caption={`${item.standardTitle} · Question ${item.place} · ${sayLeft(group?.items ?? [], lens)}`}
      back={<Link to={queue}>Moderate</Link>}
      wide
      hasError={faults.length > 0}
      before={<ErrorSummary errors={faults} attempt={attempt} />}
    >
      <SavedLine decision={decision} />
      <Columns {...{ open, item, decision, faults }}>
        <ButtonGroup>
          <Button onClick={() => void leave(nextAddress, true)}>
            {next === undefined ? 'Save and go to the list' : 'Save and go to next'}
          </Button>
          <Button variant="secondary" onClick={() => void leave(nextAddress, false)}>
            Leave it for later
          </Button>
          {decision.undo !== undefined && (
            <Button variant="link" onClick={decision.undo}>
              Undo the last change
            </Button>
          )}
        </ButtonGroup>
      </Columns>
    </Page>
  );
}

type ColumnsProps = DecidingProps & {
  readonly decision: DecisionState;
  readonly faults: readonly DecisionFault[];
  readonly children: ReactNode;
};

/** The answer, and beside it the decision; on a narrow page one under the other. */
function Columns({ open, item, decision, faults, children }: ColumnsProps): ReactElement {
  const { contentHash } = item.agency.received;
  const hashes = new Set([
    contentHash,
    ...[...item.earlier, ...item.replies].map(({ received }) => received.contentHash),
  ]);
  const documents = useDocuments([...hashes]);
  const found = documents.status === 'ready' ? documents.value : NO_DOCUMENTS;
  const { items } = open;
  const beside = useMemo(() => <Beside item={item} items={items} />, [item, items]);
  return (
    <div className="s11-moderate__columns">
      <div>
        {documents.status === 'loading' ? (
          <p className="govuk-body">Opening the return…</p>
        ) : (
          <>
            <AnswerSide item={item} document={found.get(contentHash)} />
            {/* Not before: the answer would push out of sight what has the focus in here. */}
            {beside}
          </>
        )}
      </div>
      <div>
        <Replies item={item} moderation={open.moderation} documents={found} />
        <OnEarlierReturn
          item={item}
          documents={found}
          onUse={(earlier) => {
            decision.change(takeOver(earlier, decision.moderation));
          }}
        />
        <DecisionForm {...{ item, open, decision, faults }} />
        {children}
      </div>
    </div>
  );
}

const NO_DOCUMENTS: ReadonlyMap<string, AuditReturn> = new Map();

function sayLeft(items: readonly QueueItem[], lens: 'question' | 'agency'): string {
  const left = items.filter(isLeft).length;
  const of = lens === 'question' ? 'of this question' : 'of this agency';
  return left === 0 ? `none left ${of}` : `${left} of ${items.length} left ${of}`;
}

/** The newer answer's own comment and note stay where there are any. */
function takeOver(
  { moderation }: EarlierDecision,
  current: Moderation,
): Parameters<DecisionState['change']>[0] {
  const [then, now] = [showValues(moderation), showValues(current)];
  return {
    verdict: then.verdict,
    ...(now.comment === '' ? { comment: then.comment } : {}),
    ...(now.privateNote === '' ? { privateNote: then.privateNote } : {}),
    tags: [...new Set([...now.tags, ...then.tags])],
  };
}

function SavedLine({
  decision: { save, flush },
}: {
  readonly decision: DecisionState;
}): ReactElement {
  if (save.kind === 'failed') {
    return (
      <StatusLine
        failed
        waysOut={
          <Button variant="secondary" onClick={() => void flush()}>
            Try again
          </Button>
        }
      >
        {explainModerationProblem(save.problem)}
      </StatusLine>
    );
  }
  const words = save.kind === 'saving' ? 'Saving…' : 'Saved on this device';
  return <StatusLine announcement={save.kind === 'saved' ? words : ''}>{words}</StatusLine>;
}

/** A decision is held to its reason when one goes on with it, and never when one leaves it. */
function useLeaving(decision: DecisionState): {
  readonly faults: readonly DecisionFault[];
  readonly attempt: number;
  readonly leave: (address: string, isDone: boolean) => Promise<void>;
} {
  const navigate = useNavigate();
  const [held, setHeld] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const faults = listFaults(decision.moderation);
  return {
    faults: held ? faults : [],
    attempt,
    leave: async (address, isDone) => {
      const isStored = await decision.flush();
      setAttempt(attempt + 1);
      setHeld(isDone);
      if (isStored && !(isDone && faults.length > 0)) await navigate(address);
    },
  };
}

function listFaults(moderation: Moderation): readonly DecisionFault[] {
  const { kind } = findDecision(moderation);
  if (kind === 'undecided') {
    return [{ fieldId: 'verdict', message: 'Choose a decision, or leave it for later' }];
  }
  if (kind !== 'unfinished') return [];
  const { verdict } = showValues(moderation);
  if (verdict.kind === 'challenge') {
    return [{ fieldId: 'challenge-reason', message: 'Enter what you challenge, and why' }];
  }
  if (verdict.kind !== 'change') return [];
  return [
    ...(verdict.rating === undefined
      ? [{ fieldId: 'change-to', message: 'Choose the rating it should have' }]
      : []),
    ...(verdict.reason.trim() === ''
      ? [{ fieldId: 'change-reason', message: 'Enter why you change it' }]
      : []),
  ];
}
