import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';

import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import type { Copy } from '../../storage/copies-database.ts';
import { listCopies } from '../../storage/copies.ts';
import { BackupProgress } from './backup-progress.tsx';
import { CopyChoices } from './copy-choices.tsx';
import { CopyOutcome } from './copy-outcome.tsx';
import { useBackup } from './use-backup.ts';
import { useCopyChange } from './use-copy-change.ts';

/** What was set aside before each change that takes something away, and the way back to it. */
export function CopiesSection(): ReactElement {
  const copies = useLiveQuery(listCopies, []);
  const { heading, onFocus } = useKeptFocus<HTMLHeadingElement>();
  const backup = useBackup();
  const change = useCopyChange();
  return (
    <section aria-labelledby="copies" onFocus={onFocus}>
      <h2 ref={heading} tabIndex={-1} id="copies">
        Safety copies
      </h2>
      <p className="govuk-body">
        Made by the app before a restore, a deletion or an update changes anything, and kept in this
        browser for up to 30 days. They do not replace a backup file.
      </p>
      <BackupProgress state={backup.state} onCancel={backup.cancel} />
      <CopyOutcome change={change} />
      {copies?.ok === false && (
        <p className="govuk-body">
          They could not be read ({copies.problem.kind}). Your audits are not affected. Reload this
          page.
        </p>
      )}
      {copies?.ok === true && copies.value.length === 0 && (
        <p className="govuk-body">There are none yet.</p>
      )}
      {copies?.ok === true && copies.value.length > 0 && (
        <ul className="govuk-list">
          {copies.value.map((copy) => (
            <li key={copy.id} className="s11-copy">
              <strong>
                {WHY[copy.why]}, {formatMoment(copy.madeAt)}
              </strong>
              <div>{nameAudits(copy)}</div>
              <CopyChoices
                copy={copy}
                change={change}
                isSaving={backup.state.status === 'making'}
                onSave={() => {
                  void backup.make({ copy });
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const WHY: Readonly<Record<Copy['why'], string>> = {
  upgrade: 'Before an update of the app',
  restore: 'Before a restore',
  erase: 'Before a deletion',
  undo: 'Before an undo',
};

function nameAudits({ audits }: Copy): string {
  if (audits.length === 0) return 'Without what was then added';
  return audits
    .map(({ organisation }) => (organisation === '' ? 'One that cannot be read' : organisation))
    .join(', ');
}
