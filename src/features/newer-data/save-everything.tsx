import { useState, type ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import type { RawDevice } from '../../domain/device/device-rows.ts';
import { saveDevice, type SavedDevice } from '../../files/backup/save-device.ts';

type SaveEverythingProps = {
  readonly device: RawDevice;
  /** Whether it takes a newer app than this to open the file. */
  readonly isNewer: boolean;
};

/** All of the data in one file, which is read back before it is called complete. */
export function SaveEverything({ device, isNewer }: SaveEverythingProps): ReactElement {
  const [outcome, setOutcome] = useState<SavedDevice>();
  return (
    <section aria-labelledby="save-everything">
      <h2 className="govuk-heading-m" id="save-everything">
        Save a copy to a file
      </h2>
      <p className="govuk-body">
        {isNewer
          ? 'The file holds everything the app keeps on this device, with what this version cannot show. The newer version of the app opens it.'
          : 'The file holds everything the app keeps on this device. This app opens it again, on the page Data and backup.'}
      </p>
      <Button
        onClick={() => {
          setOutcome(saveDevice(device, new Date()));
        }}
      >
        Save everything to a file
      </Button>
      {outcome !== undefined && <OutcomeAlert outcome={outcome} isNewer={isNewer} />}
    </section>
  );
}

type OutcomeAlertProps = { readonly outcome: SavedDevice; readonly isNewer: boolean };

function OutcomeAlert({ outcome, isNewer }: OutcomeAlertProps): ReactElement {
  if (outcome.kind === 'failed') {
    return (
      <Alert kind="error" role="alert" title="The file could not be made">
        <p className="govuk-body">
          Nothing was saved, and your audits are as they were ({outcome.reason}).{' '}
          {isNewer
            ? 'Copy the words you need from this page, and open the newer version of the app to save a backup there.'
            : 'Make room on this device, then reload this page.'}
        </p>
      </Alert>
    );
  }
  const { name, altered } = outcome;
  return (
    <Alert
      kind={altered === 0 ? 'success' : 'warning'}
      role="status"
      title={
        altered === 0
          ? 'Everything is in the file'
          : `Everything is in the file but ${formatThings(altered)}`
      }
    >
      <p className="govuk-body">
        The file was read back and checked. Look for <strong>{name}</strong> in your downloads.{' '}
        {isNewer && 'To use it, open the newer version of the app and restore it there.'}
      </p>
      {altered > 0 && (
        <p className="govuk-body">
          This version could not write {formatThings(altered)} exactly as the newer version keeps
          them. They are unchanged on this device: save a backup in the newer version as well.
        </p>
      )}
    </Alert>
  );
}

function formatThings(count: number): string {
  return count === 1 ? '1 thing' : `${count} things`;
}
