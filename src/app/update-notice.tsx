import type { ReactElement } from 'react';

import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';

type UpdateNoticeProps = { readonly onUpdate: () => void };

/** A newer version of the app waits. It may wait for ever: nothing is updated under typed words. */
export function UpdateNotice({ onUpdate }: UpdateNoticeProps): ReactElement {
  return (
    <Alert
      title="A new version is ready"
      role="status"
      actions={
        <Button variant="secondary" onClick={onUpdate}>
          Update now
        </Button>
      }
    >
      <p className="govuk-body">
        It will be used the next time you open the app. Updating now reloads every open tab of it.
      </p>
    </Alert>
  );
}
