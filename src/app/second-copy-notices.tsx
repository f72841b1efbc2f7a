import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';

import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { ButtonLink } from '../components/button-link.tsx';
import type { Restoration } from '../domain/journal/restoration.ts';
import { parseRestoration } from '../storage/journal/journal-status.ts';
import { putNewsAway } from '../storage/journal/news.ts';
import { dropMarks, type Loss } from '../storage/marks.ts';
import { PAGE_STARTED } from '../storage/page-started.ts';

type NoticesProps = {
  readonly restored: string | null;
  readonly loss: Loss | undefined;
};

/** What was missing in the database and what became of it. */
export function SecondCopyNotices({ restored, loss }: NoticesProps): ReactElement {
  const { pathname } = useLocation();
  const restoration = parseRestoration(restored);
  // What an earlier start put back may be what is lost now.
  const isNews = loss === undefined || (restoration?.at ?? '') >= PAGE_STARTED;
  return (
    <>
      {restoration !== undefined && isNews && pathname !== '/data/restored' && (
        <Alert
          kind="success"
          role="status"
          title={
            restoration.what === 'everything'
              ? 'Your work has been put back'
              : 'Some of your work has been put back'
          }
          actions={
            <ButtonLink variant="secondary">
              <Link to="/data/restored">See what was put back</Link>
            </ButtonLink>
          }
          onDismiss={putNewsAway}
        >
          <p className="govuk-body">{explain(restoration)}</p>
        </Alert>
      )}
      {loss !== undefined && !(loss.isEmpty && pathname === '/') && <LossNotice loss={loss} />}
    </>
  );
}

function explain({ what, keptBoth }: Restoration): string {
  const lost =
    what === 'everything'
      ? 'This browser had lost everything you saved here. It was put back from the second copy that this app keeps.'
      : 'This browser had lost some of what you saved here. It was put back from the second copy that this app keeps.';
  return keptBoth === 0
    ? `${lost} Nothing was overwritten.`
    : `${lost} Where the two differed, the newer stands and the other is in the history.`;
}

/** On the first page of an emptied device there is a page of its own for this. */
function LossNotice({ loss }: { readonly loss: Loss }): ReactElement {
  return (
    <Alert
      kind="error"
      role="alert"
      title="Some of your work is missing"
      actions={
        <>
          <ButtonLink variant="secondary">
            <Link to="/data/restore">Restore from a backup file</Link>
          </ButtonLink>
          <Button
            variant="link"
            onClick={() => {
              dropMarks();
              location.reload();
            }}
          >
            Carry on with what is here
          </Button>
        </>
      }
    >
      <p className="govuk-body">
        This browser has lost {describeLoss(loss)}, and the second copy does not have it either.
        What you see is safe. Your latest backup file can bring back the rest, and you choose what
        to take from it.
      </p>
    </Alert>
  );
}

function describeLoss({ missing, older }: Loss): string {
  const parts = [
    ...(missing === 0 ? [] : [describeSome(missing)]),
    ...(older === 0 ? [] : [`the latest changes to ${describeSome(older)}`]),
  ];
  return parts.join(' and ');
}

function describeSome(count: number): string {
  return count === 1
    ? 'one of your audits, rounds or templates'
    : `${count} of your audits, rounds and templates`;
}
