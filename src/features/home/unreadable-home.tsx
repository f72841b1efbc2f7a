import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Page } from '../../components/page.tsx';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { listSeen } from '../../storage/seen-audits.ts';
import type { ReadProblem } from '../../storage/storage-problem.ts';

/** When the database does not say which audits there are. */
export function UnreadableHome({ problem }: { readonly problem: ReadProblem }): ReactElement {
  const seen = listSeen().filter(({ removedAt }) => removedAt === undefined);
  if (seen.length > 0) return <Remembered seen={seen} />;
  return (
    <Page title="Your audits could not be read">
      <p className="govuk-body">
        Nothing has been changed or deleted ({problem.kind}). Close other tabs of this app and
        reload this page.
      </p>
    </Page>
  );
}

/** To reload would lose what the page remembers and cannot store. */
function Remembered({ seen }: { readonly seen: readonly StoredAudit[] }): ReactElement {
  return (
    <Page title="Your audits cannot be read just now">
      <p className="govuk-body">
        Nothing has been changed or deleted. You can go on with what you opened before: keep this
        page open, and do not reload it.
      </p>
      <ul>
        {seen.map(({ audit }) => (
          <li key={audit.id}>
            <Link className="govuk-link" to={`/audits/${audit.id}`}>
              {audit.details.organisation}
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
