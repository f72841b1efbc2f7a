import { useLiveQuery } from 'dexie-react-hooks';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { ButtonLink } from '../../components/button-link.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { countDevice, isEmptyDevice, type DeviceCounts } from '../../storage/count-device.ts';
import { CopiesSection } from './copies-section.tsx';
import { InstallSection } from './install-section.tsx';
import { LinkedFileSection } from './linked-file-section.tsx';
import { SaveSection } from './save-section.tsx';
import { WhereSection } from './where-section.tsx';

/** Where the work is and how safe it is; and all that can be done with it as a whole. */
export function DataPage(): ReactElement {
  const counts = useLiveQuery(countDevice, []);
  if (counts === undefined) return <LoadingPage />;
  if (!counts.ok) {
    return (
      <Page title={TITLE}>
        <p className="govuk-body">
          What is stored on this device could not be read ({counts.problem.kind}). Nothing has been
          changed. Close other tabs of this app and reload this page.
        </p>
      </Page>
    );
  }
  return <ReadyPage counts={counts.value} />;
}

const TITLE = 'Data and backup';

function ReadyPage({ counts }: { readonly counts: DeviceCounts }): ReactElement {
  const [check, setCheck] = useState<{ error?: string | undefined; tries: number }>({ tries: 0 });
  const { error, tries } = check;
  const errors = error === undefined ? [] : [{ fieldId: 'passphrase', message: error }];
  return (
    <Page
      title={TITLE}
      hasError={error !== undefined}
      before={<ErrorSummary errors={errors} attempt={tries} />}
    >
      <WhereSection counts={counts} />
      <SaveSection
        isEmpty={isEmptyDevice(counts)}
        error={error}
        onCheck={(found) => {
          setCheck({ error: found, tries: tries + 1 });
        }}
      />
      <LinkedFileSection isEmpty={isEmptyDevice(counts)} />
      <section aria-labelledby="restore">
        <h2 id="restore">Restore from a backup file</h2>
        <p className="govuk-body">
          You see what would change before anything does, and you can undo it afterwards.
        </p>
        <ButtonLink variant="secondary">
          <Link to="/data/restore">Restore from a backup file</Link>
        </ButtonLink>
      </section>
      <CopiesSection />
      <InstallSection />
      <section aria-labelledby="erase">
        <h2 id="erase">Remove everything from this device</h2>
        <p className="govuk-body">
          For when you hand this device on, or are done with it.{' '}
          <Link className="govuk-link" to="/data/erase">
            Remove everything from this device
          </Link>
        </p>
      </section>
    </Page>
  );
}
