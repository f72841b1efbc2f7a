import type { ReactElement } from 'react';

import { SummaryList } from '../../components/summary-list.tsx';
import { formatSize } from '../../domain/shared/format-size.ts';
import { isEmptyDevice, type DeviceCounts } from '../../storage/count-device.ts';
import { describeCounts } from './describe-counts.ts';
import { LastBackup } from './last-backup.tsx';
import { Protection } from './protection.tsx';
import { SecondCopy } from './second-copy.tsx';
import { useSpace } from './use-space.ts';

/** At a glance: where the work is, how much, whether the browser protects it, and the last backup. */
export function WhereSection({ counts }: { readonly counts: DeviceCounts }): ReactElement {
  const space = useSpace(counts);
  return (
    <section aria-labelledby="where">
      <h2 id="where">Where your work is</h2>
      <SummaryList
        rows={[
          {
            key: 'Kept in',
            value: (
              <>
                This browser, on this device, at <span className="s11-address">{ADDRESS}</span>
              </>
            ),
          },
          { key: 'What is here', value: describeDevice(counts) },
          {
            key: 'Space used',
            value:
              space === undefined
                ? 'This browser does not say'
                : `${formatSize(space.used)} of ${formatSize(space.allowed)}, by the browser’s own estimate`,
          },
          { key: 'Second copy', value: <SecondCopy /> },
          { key: 'Protected', value: <Protection /> },
          { key: 'Last backup', value: <LastBackup /> },
        ]}
      />
    </section>
  );
}

/** Another port or folder is another place: the work is found at this one alone. */
const ADDRESS = location.origin;

function describeDevice(counts: DeviceCounts): string {
  if (isEmptyDevice(counts)) return 'Nothing stored yet';
  const removed =
    counts.removed === 0
      ? ''
      : `. ${counts.removed} of the audits ${counts.removed === 1 ? 'is' : 'are'} removed and can be put back`;
  return `${describeCounts(counts)}${removed}`;
}
