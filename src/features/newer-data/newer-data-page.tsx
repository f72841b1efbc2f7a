import type { ReactElement } from 'react';

import { ReloadButton } from '../../components/reload-button.tsx';
import type { OpenProblem } from '../../storage/open-database.ts';
import { ReadableAudits } from './readable-audits.tsx';
import { SaveEverything } from './save-everything.tsx';
import { UnopenedData } from './unopened-data.tsx';

type NewerDataPageProps = { readonly problem: OpenProblem };

/** Data of a newer version: it is left as it is, can be read here, and can be saved to a file. */
export function NewerDataPage({ problem }: NewerDataPageProps): ReactElement {
  return (
    <UnopenedData problem={problem} again={<ReloadButton secondary />}>
      {({ device, readable }) => (
        <>
          <SaveEverything device={device} isNewer />
          <ReadableAudits device={readable} />
        </>
      )}
    </UnopenedData>
  );
}
