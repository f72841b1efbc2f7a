import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { unreachable } from '../../domain/shared/unreachable.ts';
import type { PagesStanding } from './check-pages.ts';

/** What is known of the pages of the PDF that a return came in; nothing while it is found out. */
export function PagesNote({ pages }: { readonly pages: PagesStanding | undefined }): ReactElement {
  return <div role="status">{pages === undefined ? <Checking /> : <Found pages={pages} />}</div>;
}

function Checking(): ReactElement {
  return <p className="govuk-body">Comparing the pages of the PDF with the return inside it…</p>;
}

function Found({ pages }: { readonly pages: PagesStanding }): ReactElement {
  switch (pages.kind) {
    case 'match':
      return (
        <Alert kind="success" title="The pages of the PDF say what the return inside it says">
          {pages.isWithoutCover && (
            <p className="govuk-body">
              The cover was left out of this: it has a logo, which is not in the return.
            </p>
          )}
          {pages.isWithoutSince && (
            <p className="govuk-body">
              What they say under “Since last time” could not be checked: the earlier audit is not
              in the return.
            </p>
          )}
        </Alert>
      );
    case 'differ':
      return (
        <Alert kind="warning" title={`${namePages(pages.pages)} from the return inside it`}>
          <p className="govuk-body">
            What you read here is the return inside the PDF. Its pages say something else there: ask
            its author which of them stands.
          </p>
        </Alert>
      );
    case 'otherVersion':
      return (
        <Alert kind="info" title="The pages of the PDF could not be compared">
          <p className="govuk-body">
            They were made with another version of this app ({pages.app}), which may lay the same
            report out otherwise. What you read here is the return inside the PDF.
          </p>
        </Alert>
      );
    case 'unknown':
      return (
        <Alert kind="info" title="The pages of the PDF could not be compared">
          <p className="govuk-body">
            The PDF does not say how its pages were made. What you read here is the return inside
            it.
          </p>
        </Alert>
      );
    default:
      return unreachable(pages);
  }
}

const NAMED = 8;

function namePages(pages: readonly number[]): string {
  const [page, ...others] = pages;
  if (others.length === 0) return `Page ${page ?? 1} of the PDF differs`;
  if (pages.length > NAMED) return `${pages.length} pages of the PDF differ`;
  return `Pages ${pages.join(', ')} of the PDF differ`;
}
