import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { AuditDifference } from '../../domain/device/compare-devices.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import type { BackupFailure, Preview } from './backup-message.ts';
import { describeCounts } from './describe-counts.ts';
import { isMissing } from './describe-difference.ts';
import { DifferenceList } from './difference-list.tsx';
import { explainFailure } from './explain-failure.ts';
import { KEY_FIELD, KeyOfBackup } from './key-of-backup.tsx';
import { RoundsInBackup } from './rounds-in-backup.tsx';
import { UnreadableItems } from './unreadable-items.tsx';
import type { Restore, RestoreState } from './use-restore.ts';

type RestorePreviewProps = {
  readonly state: Extract<RestoreState, { status: 'preview' }>;
  readonly restore: Restore;
};

/** What would change, audit by audit, with the choice for each. Nothing has been stored yet. */
export function RestorePreview({ state, restore }: RestorePreviewProps): ReactElement {
  const { preview, name, isBusy, failure } = state;
  const { differences } = preview;
  const [chosen, setChosen] = useState(() => chooseFirst(differences));
  const [isKeyChosen, setIsKeyChosen] = useState(true);
  const [tries, setTries] = useState(0);
  const canHaveKey = preview.signingKey?.here === 'none';
  const withKey = canHaveKey && isKeyChosen;
  const firstChoice = findFirstChoice(differences) ?? (canHaveKey ? KEY_FIELD : undefined);
  const isNone = chosen.size === 0 && !withKey;
  const errors =
    tries > 0 && isNone
      ? [{ fieldId: firstChoice, message: firstChoice === KEY_FIELD ? NO_KEY : NONE }]
      : [];
  const press = (): void => {
    if (isBusy) return;
    setTries(tries + 1);
    if (!isNone) void restore.restore([...chosen], withKey);
  };
  return (
    <Page
      title="What would change"
      back={<Link to="/data">Data and backup</Link>}
      hasError={errors.length > 0}
      before={<ErrorSummary errors={errors} attempt={tries} />}
    >
      <NotRestored failure={failure} />
      <p className="govuk-body">Nothing has been restored yet.</p>
      <WhatItIs name={name} preview={preview} />
      <DifferenceList differences={differences} chosen={chosen} onChoose={setChosen} />
      <KeyOfBackup preview={preview} isChosen={isKeyChosen} onChoose={setIsKeyChosen} />
      <RoundsInBackup
        rounds={preview.rounds}
        templates={preview.templates}
        restore={restore}
        isBusy={isBusy}
      />
      {firstChoice === undefined && <NothingToRestore preview={preview} />}
      <ButtonGroup>
        {firstChoice !== undefined && (
          <Button aria-disabled={isBusy} onClick={press}>
            {describePress(chosen.size, withKey)}
          </Button>
        )}
        <Button
          variant="link"
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) restore.startOver();
          }}
        >
          Choose another file
        </Button>
      </ButtonGroup>
      <div role="status">
        {isBusy && <p className="govuk-body">Keeping a safety copy, then restoring…</p>}
      </div>
    </Page>
  );
}

function NotRestored({
  failure,
}: {
  readonly failure: BackupFailure | undefined;
}): ReactElement | null {
  if (failure === undefined) return null;
  return (
    <Alert kind="error" role="alert" title="Nothing has been restored">
      <p className="govuk-body">{explainFailure(failure)}</p>
    </Alert>
  );
}

function NothingToRestore({ preview }: { readonly preview: Preview }): ReactElement | null {
  if (preview.rounds.some(({ kind }) => kind !== 'same')) return null;
  if (preview.templates.some(({ isHere }) => !isHere)) return null;
  return (
    <p className="govuk-body">
      {preview.signingKey?.here === 'other'
        ? 'There is no audit to restore: all that can be read in this backup are already on this device.'
        : 'There is nothing to restore: all that can be read in this backup is already on this device.'}
    </p>
  );
}

function describePress(audits: number, withKey: boolean): string {
  if (audits === 0) return withKey ? 'Restore the signing key' : 'Restore';
  return `Restore ${countWords(audits, 'audit')}${withKey ? ' and the signing key' : ''}`;
}

type WhatItIsProps = { readonly name: string; readonly preview: Preview };

function WhatItIs({ name, preview }: WhatItIsProps): ReactElement {
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Backup file', value: name },
          { key: 'Made', value: formatMoment(preview.madeAt) },
          { key: 'Holds', value: describeCounts(preview.counts) },
        ]}
      />
      <AgeNotice preview={preview} />
      <UnreadableItems unreadable={preview.unreadable} />
    </>
  );
}

const NO_KEY = 'Select the signing key to restore it';
const NONE = 'Select at least one audit to restore';

/** The field that stands first on the page, where an error leads; none without a choice. */
function findFirstChoice(differences: readonly AuditDifference[]): string | undefined {
  const differs = differences.find(({ kind }) => kind === 'differs');
  if (differs !== undefined) return `which-${differs.id}`;
  const damaged = differences.find((each) => each.kind === 'damaged');
  if (damaged !== undefined) return `${isMissing(damaged) ? 'add' : 'which'}-${damaged.id}`;
  const missing = differences.find(isMissing);
  return missing === undefined ? undefined : `add-${missing.id}`;
}

/** What is missing comes in; where both sides have an audit, the one changed last stands. */
function chooseFirst(differences: readonly AuditDifference[]): ReadonlySet<AuditDifference['id']> {
  return new Set(
    differences.flatMap((difference) =>
      isMissing(difference) ||
      (difference.kind === 'differs' && difference.changedLast === 'backup')
        ? [difference.id]
        : [],
    ),
  );
}

/** The commonest slip is to take an old backup for the newest. */
function AgeNotice({ preview }: { readonly preview: Preview }): ReactElement | null {
  const { deviceChangedAt, madeAt } = preview;
  if (deviceChangedAt === undefined || deviceChangedAt <= madeAt) return null;
  return (
    <Alert kind="warning" title="This backup is older than what is on this device">
      <p className="govuk-body">
        Something on this device was changed on {formatMoment(deviceChangedAt)}, after the backup
        was made. What was changed last is kept unless you choose otherwise.
      </p>
    </Alert>
  );
}
