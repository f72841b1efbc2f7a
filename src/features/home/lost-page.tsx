import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { Page } from '../../components/page.tsx';
import { dropMarks } from '../../storage/marks.ts';
import { noteBeenHere } from '../../storage/visits.ts';

/** Instead of the first page, where there were audits and the browser has none of them any more. */
export function LostPage(): ReactElement {
  return (
    <Page title="Your audits are not in this browser any more">
      <p className="govuk-body-l">
        You had work here, and this browser no longer has it. The second copy that this app keeps in
        the browser is gone too, or could not be read.
      </p>
      <p className="govuk-body">
        Browsers do this when they clear their data or when their files are damaged. You did nothing
        wrong. Files you saved, such as backups and reports, are still where you saved them.
      </p>
      <h2>What you can do now</h2>
      <ol>
        <li>Close all other tabs and windows of this app, and reload this page.</li>
        <li>If your work is still not here, restore it from your latest backup file.</li>
        <li>
          If you have no backup file, ask your IT support whether they have a copy of this device.
        </li>
      </ol>
      <ButtonGroup>
        <ButtonLink>
          <Link to="/data/restore">Restore from a backup file</Link>
        </ButtonLink>
        <Button
          variant="secondary"
          onClick={() => {
            dropMarks();
            noteBeenHere();
            location.reload();
          }}
        >
          Carry on without it
        </Button>
      </ButtonGroup>
    </Page>
  );
}
