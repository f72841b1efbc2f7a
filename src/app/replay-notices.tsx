import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { dropPending } from '../storage/pending-keys.ts';
import { listPending, type PendingText } from '../storage/pending-text.ts';
import type { ReplayedText } from '../storage/replay-pending.ts';
import type { WriteProblem } from '../storage/storage-problem.ts';

type ReplayNoticesProps = { readonly replayed: readonly ReplayedText[] };

/** What became of words that were typed last time and not stored before the page went away. */
export function ReplayNotices({ replayed }: ReplayNoticesProps): ReactElement {
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const waiting = listPending().map(({ key }) => key);
  const shown = replayed.filter(
    ({ pending, outcome }) =>
      !hidden.includes(pending.key) && (outcome.ok || waiting.includes(pending.key)),
  );
  const stored = shown.filter(({ outcome }) => outcome.ok && outcome.value.clash === undefined);
  const hide = (keys: readonly string[]): void => {
    setHidden([...hidden, ...keys]);
  };
  return (
    <>
      {stored.length > 0 && (
        <Alert
          kind="success"
          role="status"
          title="Words you had typed last time were saved"
          onDismiss={() => {
            hide(stored.map(({ pending }) => pending.key));
          }}
        >
          <p className="govuk-body">
            The app was closed before they could be saved. Nothing was lost: they are in your
            answer.
          </p>
        </Alert>
      )}
      {shown.map((each) => (
        <KeptNotice
          key={each.pending.key}
          replayed={each}
          onDone={() => {
            hide([each.pending.key]);
          }}
        />
      ))}
    </>
  );
}

type KeptNoticeProps = { readonly replayed: ReplayedText; readonly onDone: () => void };

/** Words that are not simply in the answer now: which they are, and what can be done with them. */
function KeptNotice({ replayed, onDone }: KeptNoticeProps): ReactElement | null {
  const { pending, outcome } = replayed;
  if (!outcome.ok) {
    return (
      <Alert
        kind="warning"
        role="alert"
        title="Words from last time could not be saved"
        actions={
          <Button
            variant="link"
            onClick={() => {
              dropPending(pending);
              onDone();
            }}
          >
            Discard these words
          </Button>
        }
      >
        <p className="govuk-body">
          {explain(outcome.problem)} The words are kept in this browser, and saving them is tried
          again at each start.
        </p>
        <Words pending={pending} />
      </Alert>
    );
  }
  if (outcome.value.clash === undefined) return null;
  return (
    <Alert
      kind="warning"
      role="alert"
      title="Words from last time stand beside a newer answer"
      onDismiss={onDone}
    >
      <p className="govuk-body">
        The answer had been changed elsewhere. Both are kept: the one typed last is the answer, the
        other is in its history. These were the words from last time:
      </p>
      <Words pending={pending} />
    </Alert>
  );
}

function Words({ pending }: { readonly pending: PendingText }): ReactElement {
  const { auditId, questionId, answer } = pending;
  return (
    <>
      {[answer.narrative, answer.impact, answer.naReason, answer.privateNote]
        .filter((text) => text !== undefined && text !== '')
        .map((text, place) => (
          <p key={place} className="govuk-body s11-kept-words">
            {text}
          </p>
        ))}
      <p className="govuk-body">
        <Link className="govuk-link" to={`/audits/${auditId}/questions/${questionId}`}>
          Go to the question
        </Link>
      </p>
    </>
  );
}

function explain(problem: WriteProblem): string {
  switch (problem.kind) {
    case 'missingAudit':
      return 'Their audit is no longer on this device.';
    case 'signedOff':
      return 'Their audit has been signed off since. Reopen it, then go to the question.';
    case 'full':
      return 'There is not enough space on this device. Delete files you no longer need from it, then reload this page.';
    case 'unfit':
      return 'They are longer than the 250,000 characters one answer can hold. Go to the question and shorten them.';
    case 'keptToRead':
    case 'newerVersion':
    case 'deleted':
    case 'closed':
    case 'failed':
    case 'noAnswer':
    case 'damagedRow':
      return `The browser could not store them (${problem.kind}).`;
  }
}
