import type { ReactElement } from 'react';

import { Page } from '../../components/page.tsx';

type AuditsNotReadProps = {
  readonly title: string;
  readonly back: ReactElement;
  /** For whoever is asked for help. */
  readonly problem: string;
};

/** In place of a page whose audits the browser could not read. */
export function AuditsNotRead({ title, back, problem }: AuditsNotReadProps): ReactElement {
  return (
    <Page title={title} back={back}>
      <p className="govuk-body">
        The audits on this device could not be read ({problem}). Nothing has been changed or
        deleted. Close other tabs of this app and reload this page.
      </p>
    </Page>
  );
}

/** Audits that are damaged as a whole are missing from every list; the page has to say so. */
export function describeUnlisted(count: number): string {
  return count === 1
    ? '1 audit on this device could not be read and is not listed. Nothing has been deleted.'
    : `${count} audits on this device could not be read and are not listed. Nothing has been deleted.`;
}
