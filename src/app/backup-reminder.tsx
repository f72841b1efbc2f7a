import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../components/alert.tsx';
import { ButtonLink } from '../components/button-link.tsx';
import { Button } from '../components/button.tsx';
import { useKeptFocus } from '../components/use-kept-focus.ts';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { countWords } from '../domain/shared/count-words.ts';
import { describeStake } from '../domain/device/care.ts';
import type { Reminder } from '../domain/device/find-reminder.ts';
import { putReminderAway } from '../storage/care-facts.ts';
import { useReminder } from './use-reminder.ts';

/** Says what is at stake while there is no backup of it, and leads to where one is saved. */
export function BackupReminder(): ReactElement {
  const reminder = useReminder();
  // Where even this cannot be stored it is put away all the same, until the page is left.
  const [isHidden, setIsHidden] = useState(false);
  const [wasPutAway, setWasPutAway] = useState(false);
  const { heading, onFocus } = useKeptFocus<HTMLDivElement>();
  const putAway = async (): Promise<void> => {
    setWasPutAway(true);
    const put = await putReminderAway(new Date());
    setIsHidden(!put.ok);
  };
  const isShown = reminder !== undefined && !isHidden;
  return (
    <div ref={heading} tabIndex={-1} onFocus={onFocus}>
      {isShown && (
        <Alert
          kind={reminder.kind === 'atRisk' ? 'warning' : 'info'}
          title={describeTitle(reminder)}
          actions={
            <>
              <ButtonLink variant="secondary">
                <Link to="/data">Save a backup</Link>
              </ButtonLink>
              <Button variant="link" onClick={() => void putAway()}>
                Not now
              </Button>
            </>
          }
        >
          <p className="govuk-body">{explainStake(reminder)}</p>
        </Alert>
      )}
      {!isShown && wasPutAway && <VisuallyHidden>Reminder put away</VisuallyHidden>}
    </div>
  );
}

function describeTitle(reminder: Reminder): string {
  switch (reminder.kind) {
    case 'atRisk':
      return reminder.isNeverBackedUp
        ? 'Your work is not safe yet: save a backup'
        : 'Your latest work is not safe yet: save a new backup';
    case 'neverBackedUp':
      return 'You have not saved a backup yet';
    case 'longAgo':
      return `Your last backup is more than ${countWords(reminder.days, 'day')} old`;
  }
}

function explainStake(reminder: Reminder): string {
  switch (reminder.kind) {
    case 'atRisk':
      return `This browser may clear what it keeps, without asking: when it needs space, or when the app has not been opened for some days. Then ${describeLoss(reminder)} would be lost for good.`;
    case 'neverBackedUp':
      return `You have ${describeStake(reminder.stake)}. It is kept in this browser alone. If its data is cleared, or this device fails, only a backup file can bring it back.`;
    case 'longAgo':
      return `${reminder.changes} things have changed since. They are kept in this browser alone: if its data is cleared, or this device fails, they are lost.`;
  }
}

function describeLoss(reminder: Extract<Reminder, { kind: 'atRisk' }>): string {
  return reminder.isNeverBackedUp
    ? `what you have done (${describeStake(reminder.stake)})`
    : 'everything you have changed since your last backup';
}
