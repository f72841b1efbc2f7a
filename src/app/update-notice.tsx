import type { ReactElement } from 'react';

import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';

import type { OfflineState } from '../offline/offline-app.ts';

type UpdateNoticeProps = {
  readonly offline: Extract<OfflineState, { kind: 'updateReady' | 'overtaken' }>;
};

/** A newer version of the app waits. It may wait for ever: nothing is updated under typed words. */
export function UpdateNotice({ offline }: UpdateNoticeProps): ReactElement {
  return offline.kind === 'overtaken' ? (
    <Alert
      title="A newer version is used in another tab"
      role="status"
      actions={
        <Button variant="secondary" onClick={offline.reload}>
          Load this tab again
        </Button>
      }
    >
      <p className="govuk-body">
        This tab goes on with the version before. Finish what you are writing, then load it again.
      </p>
    </Alert>
  ) : (
    <Alert
      title="A new version is ready"
      role="status"
      actions={
        <Button variant="secondary" onClick={offline.update}>
          Update now
        </Button>
      }
    >
      <p className="govuk-body">
        It will be used the next time you open the app. Updating now loads this tab again; other
        tabs of the app go on with the version before until you load them again.
      </p>
    </Alert>
  );
}
