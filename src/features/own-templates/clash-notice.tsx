import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { OtherWords } from './use-own-fields.ts';

type ClashNoticeProps = { readonly other: OtherWords | undefined; readonly home: string };

/** Another tab wrote the same fields: both are kept, what was typed here stands, and the user chooses. */
export function ClashNotice({ other, home }: ClashNoticeProps): ReactElement | null {
  if (other === undefined) return null;
  return (
    <Alert
      kind="warning"
      role="alert"
      title="This was also changed in another tab"
      actions={
        <Button variant="secondary" onClick={other.use}>
          Use what the other tab wrote
        </Button>
      }
      onDismiss={other.dismiss}
      dismissLabel="Keep what is on this page"
    >
      <p className="govuk-body">What you typed here is saved, and stands. The other tab wrote:</p>
      <SummaryList
        rows={other.words.map(({ label, text }) => ({
          key: label,
          value: <span className="s11-kept-words">{text === '' ? 'Nothing' : text}</span>,
        }))}
      />
      <p className="govuk-body">
        Both are kept in{' '}
        <Link className="govuk-link" to={`${home}/history`}>
          the history
        </Link>
        .
      </p>
    </Alert>
  );
}
