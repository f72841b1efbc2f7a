import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import type { OpenProblem } from '../../storage/open-database.ts';
import { ReadableAudits } from './readable-audits.tsx';
import { SaveEverything } from './save-everything.tsx';
import { UnopenedData } from './unopened-data.tsx';

type NewerDataPageProps = { readonly problem: OpenProblem };

/** Data of a newer version: it is left as it is, can be read here, and can be saved to a file. */
export function NewerDataPage({ problem }: NewerDataPageProps): ReactElement {
  return (
    <UnopenedData
      problem={problem}
      again={
        <Button
          variant="secondary"
          onClick={() => {
            location.reload();
          }}
        >
          Reload this page
        </Button>
      }
    >
      {({ device, readable }) => (
        <>
          <SaveEverything device={device} isNewer />
          <ReadableAudits device={readable} />
        </>
      )}
    </UnopenedData>
  );
}
